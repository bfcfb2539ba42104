/** The top level of IPTC Media Topics, which news is exchanged by (https://cv.iptc.org/newscodes/mediatopic, CC BY 4.0). */
export const MEDIA_TOPICS = [
  { slug: 'arts', label: 'arts, culture, entertainment and media', code: '01000000' },
  { slug: 'crime', label: 'crime, law and justice', code: '02000000' },
  { slug: 'disaster', label: 'disaster, accident and emergency incident', code: '03000000' },
  { slug: 'economy', label: 'economy, business and finance', code: '04000000' },
  { slug: 'education', label: 'education', code: '05000000' },
  { slug: 'environment', label: 'environment', code: '06000000' },
  { slug: 'health', label: 'health', code: '07000000' },
  { slug: 'human-interest', label: 'human interest', code: '08000000' },
  { slug: 'labour', label: 'labour', code: '09000000' },
  { slug: 'lifestyle', label: 'lifestyle and leisure', code: '10000000' },
  { slug: 'politics', label: 'politics and government', code: '11000000' },
  { slug: 'religion', label: 'religion', code: '12000000' },
  { slug: 'science', label: 'science and technology', code: '13000000' },
  { slug: 'society', label: 'society', code: '14000000' },
  { slug: 'sport', label: 'sport', code: '15000000' },
  { slug: 'conflict', label: 'conflict, war and peace', code: '16000000' },
  { slug: 'weather', label: 'weather', code: '17000000' },
] as const

export type MediaTopic = (typeof MEDIA_TOPICS)[number]['slug']
