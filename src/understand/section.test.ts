import { describe, expect, it } from 'vitest'
import { classifySection } from './section.ts'

function classify(title: string, text = ''): string {
  return classifySection({ title, text, language: 'en', feedSection: null }).section
}

describe('classifySection', () => {
  it.each([
    [
      'sport',
      'Striker scores twice',
      'The midfielder won the penalty before half-time and the goalkeeper saved the second.',
    ],
    [
      'business',
      'Retailer warns on profit',
      'Shareholders saw revenue fall as investors sold and the dividend was cut.',
    ],
    [
      'politics',
      'Minister loses vote',
      'The prime minister faces an election after parliament rejected the bill.',
    ],
    [
      'technology',
      'Browser update fixes bug',
      'Hackers used the flaw in the software to read users’ encryption keys.',
    ],
    [
      'health',
      'Hospital opens clinic',
      'Doctors and nurses will vaccinate patients against the virus.',
    ],
    [
      'science',
      'Telescope sees new planet',
      'Astronomers found the galaxy with a spacecraft, NASA said.',
    ],
    [
      'environment',
      'River floods after storm',
      'The flood damaged wetland habitat; climate change makes heatwaves and drought likelier.',
    ],
    [
      'culture',
      'Novelist wins prize',
      'The author read from the novel at the theatre festival, and a film is planned.',
    ],
    [
      'world',
      'Ceasefire holds',
      'The militia let refugees cross the border as peacekeepers and ambassadors met.',
    ],
  ])('tells %s', (section, title, text) => {
    expect(classify(title, text)).toBe(section)
  })

  it('says news when nothing stands out', () => {
    expect(classify('Dog found on roof', 'It came down at noon.')).toBe('news')
    expect(classify('', '')).toBe('news')
  })

  it('believes the feed', () => {
    const document = { title: 'Striker scores', text: '', language: 'en' }
    expect(classifySection({ ...document, feedSection: 'culture' }).section).toBe('culture')
  })
})
