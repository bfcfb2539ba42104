/** A page's main picture: facts about it, never the picture itself. */
import type { PagePicture } from '#domain/document.ts'
import { truncate } from '#base/text.ts'
import { resolveLink } from './address.ts'
import type { LinkedArticle } from './linked-data.ts'
import type { PageNotes, ScannedFigure } from './page-notes.ts'
import { plainTextOf } from './plain-text.ts'

const MAX_WORDS = 500
const CREDIT =
  /(?:^|[\s(\[/|])(?:©|\(c\)|(?:foto|photo(?:graph)?|bild|image|picture|credit|quelle|source|crédit|fotografía|imago|getty)s?(?: (?:by|von|credit))?\s*:)\s*(.+)$/iu

/** The picture that the page names for itself, with caption and credit from the figure that shows it; https only. */
export function choosePicture(
  notes: PageNotes,
  linked: readonly LinkedArticle[],
  base: string,
): PagePicture | null {
  const given = linked.find(({ picture }) => picture)?.picture ?? null
  const social =
    notes.meta.get('og:image:secure_url')?.[0] ??
    notes.meta.get('og:image')?.[0] ??
    notes.meta.get('og:image:url')?.[0] ??
    notes.meta.get('twitter:image')?.[0]
  const first =
    [social, given?.url].map((url) => httpsUrl(url, base)).find((url) => url !== null) ?? null
  const figure = findFigure(notes.figures, first, base)
  const url = first ?? httpsUrl(figure?.src, base)
  if (url === null) return null
  const caption = words(given?.caption || figure?.caption)
  return {
    url,
    alt: words(notes.meta.get('og:image:alt')?.[0] ?? figure?.alt),
    caption: caption === null ? null : words(caption.replace(CREDIT, '')),
    credit: words(
      given?.credit || figure?.credit || CREDIT.exec(caption ?? '')?.[1]?.replace(/[)\]]$/, ''),
    ),
  }
}

// The same picture is served in many sizes under one name; without a match the first figure of the page is the main one.
function findFigure(
  figures: readonly ScannedFigure[],
  url: string | null,
  base: string,
): ScannedFigure | undefined {
  const shown = figures.filter(({ src }) => src !== '')
  const name = url === null ? '' : nameOf(url)
  return (
    shown.find((figure) => nameOf(resolveLink(figure.src, base) ?? '') === name) ??
    (url === null ? shown[0] : undefined)
  )
}

function nameOf(url: string): string {
  return (
    /\/([^/?#]+?)(?:[-_.]\d+x\d+)?(?:\.\w{3,4})?(?:[?#].*)?$/.exec(url)?.[1] ?? url
  ).toLowerCase()
}

function httpsUrl(link: string | null | undefined, base: string): string | null {
  const url = resolveLink(link, base)
  return url?.startsWith('https:') ? url : null
}

function words(text: string | null | undefined): string | null {
  const bare = truncate(plainTextOf((text ?? '').slice(0, 2 * MAX_WORDS)), MAX_WORDS)
  return bare === '' ? null : bare
}
