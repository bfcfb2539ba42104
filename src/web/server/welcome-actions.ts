/** The three ways to get feeds on the first day; each answers with one plain sentence. */
import { countOf } from '#base/count.ts'
import { messageOf, OnixError } from '#base/errors.ts'
import { findSection, type SectionSlug } from '#domain/section.ts'
import { listStarterFeeds, type Newsroom } from '#newsroom/index.ts'

export type WelcomeOutcome = {
  readonly isDone: boolean
  readonly message: string
  /** Lines of an OPML file that could not be read, the first of them. */
  readonly details?: readonly string[]
}

const MAX_OPML_BYTES = 1_048_576
const DETAILS_SHOWN = 10

/** The starter list by section, for the form. */
export function listStarterSections(): readonly {
  readonly slug: SectionSlug
  readonly label: string
  readonly feeds: readonly string[]
}[] {
  const slugs = [...new Set(listStarterFeeds().map(({ section }) => section))]
  return slugs.map((slug) => ({
    slug,
    label: findSection(slug)?.label ?? slug,
    feeds: listStarterFeeds()
      .filter(({ section }) => section === slug)
      .map(({ title }) => title),
  }))
}

export async function addByAddress(newsroom: Newsroom, form: FormData): Promise<WelcomeOutcome> {
  const address = textOf(form.get('address')).trim()
  if (address === '')
    return { isDone: false, message: 'Type the address of a feed or a site first.' }
  const added = await newsroom.addFeed(address.slice(0, 2000))
  if (added.kind === 'failed') return { isDone: false, message: added.failure.message }
  const { title } = added
  if (added.kind === 'already')
    return { isDone: true, message: `${title} is already among the feeds.` }
  const how = added.as === 'page' ? ' It has no feed, so the links on that page are followed.' : ''
  const message = `${title} is added; its first stories appear in a few minutes.${how}`
  return { isDone: true, message }
}

export async function addByOpml(newsroom: Newsroom, form: FormData): Promise<WelcomeOutcome> {
  const file = form.get('opml')
  if (!(file instanceof File) || file.size === 0) {
    return { isDone: false, message: 'Choose an OPML file first; feed readers export one.' }
  }
  if (file.size > MAX_OPML_BYTES) {
    return {
      isDone: false,
      message: 'That file is larger than 1 MB. Import it with `onix import FILE`.',
    }
  }
  try {
    const { added, already, broken } = await newsroom.importOpml(await file.text())
    const details = broken
      .slice(0, DETAILS_SHOWN)
      .map(({ line, reason }) => `Line ${line}: ${reason}`)
    const message = `${countOf(added, 'feed')} added, ${already} already there, ${countOf(broken.length, 'line')} not understood.`
    return { isDone: added + already > 0, message, details }
  } catch (error) {
    if (!(error instanceof OnixError)) throw error
    return { isDone: false, message: `${messageOf(error)}. ${error.nextStep}` }
  }
}

export async function addBySections(newsroom: Newsroom, form: FormData): Promise<WelcomeOutcome> {
  const slugs = form.getAll('section').flatMap((value) => findSection(textOf(value))?.slug ?? [])
  if (slugs.length === 0) return { isDone: false, message: 'Choose one section at least.' }
  const { added, already } = await newsroom.addStarter(slugs)
  return {
    isDone: true,
    message: `${countOf(added, 'feed')} added, ${already} already there; the first stories appear in a few minutes.`,
  }
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : ''
}
