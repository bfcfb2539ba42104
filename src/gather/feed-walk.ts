/** One pass over the text of a feed: what stands in it, in order, whatever its format. */
import { Parser } from 'htmlparser2'
import type { Handler } from 'htmlparser2'
import { resolveLink } from './address.ts'
import { escapeHtml } from './plain-text.ts'
import { nameOf, scopeWithin } from './xml-names.ts'
import type { Attributes, Scope } from './xml-names.ts'
import { decodeXml } from './xml-text.ts'

/** An element of a feed or entry. */
export type Field = {
  /** As `nameOf` gives it, Atom's without prefix in an Atom feed. */
  readonly name: string
  readonly attributes: Attributes
  /** Decoded text; the markup inside where it holds elements (`hasMarkup`). */
  readonly text: string
  readonly hasMarkup: boolean
  /** True for the elements of Atom, whose texts say whether they are plain or HTML. */
  readonly isAtom: boolean
  /** What relative addresses in it stand on. */
  readonly base: string
}

/** A feed or an entry: its fields by their names, those of one name in order. */
export type Fields = {
  readonly attributes: Attributes
  readonly base: string
  readonly fields: ReadonlyMap<string, readonly Field[]>
}

export type FeedTree = {
  readonly root: 'rss' | 'rdf' | 'atom'
  readonly feed: Fields
  /** Whole entries only. */
  readonly entries: readonly Fields[]
  /** False where the text stops before the feed does. */
  readonly isWhole: boolean
}

export type WalkLimits = {
  readonly maxEntries: number
  /** The elements worth keeping; all others are stepped over. */
  readonly names: ReadonlySet<string>
}

// Pages nest 138 deep at most (of 1,910 real ones), and whole pages are found in feeds.
const MAX_DEPTH = 500
const ROOTS: ReadonlyMap<string, FeedTree['root']> = new Map([
  ['rss', 'rss'],
  ['channel', 'rss'],
  ['rdf', 'rdf'],
  ['rdf:rdf', 'rdf'],
  ['feed', 'atom'],
  ['atom:feed', 'atom'],
])

// In these nothing but text makes sense: an element found inside means that the end tag is missing.
const TEXT_ONLY =
  /^(?:title|link|guid|pubdate|category|comments|language|lastbuilddate|dc:\w+|id|updated|published)$/
const NEXT = /^(?:title|link|guid|pubdate|description|category|comments|content:encoded|dc:\w+)$/

type OpenPart = Omit<Fields, 'fields'> & {
  readonly depth: number
  readonly fields: Map<string, Field[]>
}

type Piece = { readonly kind: 'text' | 'cdata' | 'tag'; readonly raw: string }

type OpenField = Omit<Field, 'text' | 'hasMarkup'> & {
  readonly depth: number
  /** Undefined for an element that nobody wants. */
  readonly pieces: Piece[] | undefined
  hasMarkup: boolean
}

type Outer = { readonly depth: number; readonly scope: Scope; readonly base: string }

/**
 * Walks the text of a feed and forgives what can be forgiven: missing, wrong and stray end tags, bare `&` and `<`,
 * undeclared entities and prefixes, text before and after the root, a root inside another document. No entity is ever
 * expanded or fetched. Stops at `maxEntries`.
 *
 * @param url  what the addresses in it stand on, before any `xml:base`
 * @returns undefined where no root of a feed is found; 'too-deep' where elements nest deeper than any real feed
 */
export function walkFeed(
  text: string,
  url: string,
  limits: WalkLimits,
): FeedTree | 'too-deep' | undefined {
  return new Walk(text, url, limits).run()
}

class Walk {
  readonly #text: string
  readonly #limits: WalkLimits
  readonly #parser: Parser
  readonly #outers: Outer[] = []
  readonly #entries: OpenPart[] = []
  #depth = 0
  #scope: Scope = new Map()
  #base: string
  #root: FeedTree['root'] | undefined
  #feed: OpenPart | undefined
  #entry: OpenPart | undefined
  #field: OpenField | undefined
  #isCdata = false
  #isWhole = false
  #isTooDeep = false

  constructor(text: string, url: string, limits: WalkLimits) {
    this.#text = text
    this.#base = url
    this.#limits = limits
    const events: Partial<Handler> = {
      onopentag: (name, attributes) => {
        this.#open(name, attributes)
      },
      onclosetag: (name) => {
        this.#close(name)
      },
      ontext: (raw) => {
        this.#field?.pieces?.push({ kind: this.#isCdata ? 'cdata' : 'text', raw })
      },
      oncdatastart: () => {
        this.#isCdata = true
      },
      oncdataend: () => {
        this.#isCdata = false
      },
    }
    const options = { lowerCaseTags: true, lowerCaseAttributeNames: true }
    this.#parser = new Parser(events, { ...options, xmlMode: true, decodeEntities: false })
  }

  run(): FeedTree | 'too-deep' | undefined {
    // Never ended: what is open when the text stops was cut off, and is not taken for whole.
    this.#parser.write(this.#text)
    if (this.#root === undefined || this.#feed === undefined || !this.#isFeed(this.#feed))
      return undefined
    if (this.#isTooDeep) return 'too-deep'
    const [root, feed, entries] = [this.#root, this.#feed, this.#entries]
    return { root, feed, entries, isWhole: this.#isWhole }
  }

  // RDF says other things too, and a page may hold an element of any name: of these, feeds are what has entries.
  #isFeed({ depth, fields }: OpenPart): boolean {
    const isPlain = depth === 1 && (this.#root !== 'rdf' || fields.size > 0)
    return isPlain || this.#entry !== undefined || this.#entries.length > 0
  }

  #open(written: string, attributes: Attributes): void {
    this.#depth += 1
    if (this.#depth > MAX_DEPTH) {
      this.#isTooDeep = true
      this.#parser.pause()
      return
    }
    this.#enter(attributes)
    const name = this.#nameOf(written)
    if (this.#field && !this.#endsField(this.#field, name)) this.#addTag(this.#field, written)
    else if (this.#feed === undefined) this.#openRoot(name, attributes)
    else if (this.#isEntry(name)) this.#openEntry(attributes)
    else if (name !== 'channel') this.#openField(name, attributes)
    else
      this.#feed = {
        ...this.#feed,
        attributes: { ...this.#feed.attributes, ...attributes },
        base: this.#base,
      }
  }

  /** Namespaces and `xml:base` hold until the element ends. */
  #enter(attributes: Attributes): void {
    const scope = scopeWithin(this.#scope, attributes)
    const written = attributes['xml:base']
    if (scope === this.#scope && written === undefined) return
    this.#outers.push({ depth: this.#depth, scope: this.#scope, base: this.#base })
    this.#scope = scope
    if (written !== undefined)
      this.#base = resolveLink(decodeXml(written), this.#base) ?? this.#base
  }

  #nameOf(written: string): string {
    const name = nameOf(written, this.#scope)
    return this.#root === 'atom' && name.startsWith('atom:') ? name.slice(5) : name
  }

  #isEntry(name: string): boolean {
    return name === (this.#root === 'atom' ? 'entry' : 'item')
  }

  #openRoot(name: string, attributes: Attributes): void {
    this.#root = ROOTS.get(name)
    if (this.#root === undefined) return
    this.#feed = { depth: this.#depth, attributes, base: this.#base, fields: new Map() }
  }

  #openEntry(attributes: Attributes): void {
    this.#closeEntry()
    if (this.#entries.length === this.#limits.maxEntries) return
    this.#isWhole = false
    this.#entry = { depth: this.#depth, attributes, base: this.#base, fields: new Map() }
  }

  #openField(name: string, attributes: Attributes): void {
    this.#field = {
      name,
      attributes,
      isAtom: this.#root === 'atom' ? !name.includes(':') : name.startsWith('atom:'),
      base: this.#base,
      depth: this.#depth,
      pieces: this.#limits.names.has(name) ? [] : undefined,
      hasMarkup: false,
    }
  }

  /** True where this element cannot stand inside that field: the field’s end tag is missing. */
  #endsField(field: OpenField, name: string): boolean {
    if (!this.#isEntry(name) && !(TEXT_ONLY.test(field.name) && NEXT.test(name))) return false
    if (this.#root === 'atom' && field.hasMarkup) return false
    this.#closeField()
    return true
  }

  #addTag(field: OpenField, written: string): void {
    if (field.pieces === undefined) return
    field.hasMarkup = true
    const tag = this.#text.slice(this.#parser.startIndex, this.#parser.endIndex + 1)
    field.pieces.push({
      kind: 'tag',
      raw: this.#isXhtml(written) ? tag.replace(/^<[^:]*:/, '<') : tag,
    })
  }

  #isXhtml(written: string): boolean {
    return written.includes(':') && this.#nameOf(written).startsWith('xhtml:')
  }

  #close(written: string): void {
    if (this.#field) {
      if (this.#field.depth === this.#depth) this.#closeField()
      else
        this.#field.pieces?.push({
          kind: 'tag',
          raw: `</${this.#isXhtml(written) ? written.replace(/^.*:/, '') : written}>`,
        })
    } else if (this.#entry?.depth === this.#depth) this.#closeEntry()
    else if (this.#depth === this.#feed?.depth) this.#end()
    else if (this.#root === 'rss' && this.#nameOf(written) === 'channel') this.#isWhole = true
    const outer = this.#outers.at(-1)
    if (outer?.depth === this.#depth) {
      this.#outers.pop()
      this.#scope = outer.scope
      this.#base = outer.base
    }
    this.#depth -= 1
  }

  #closeField(): void {
    const open = this.#field
    this.#field = undefined
    if (open?.pieces === undefined) return
    const { name, attributes, isAtom, base, pieces, hasMarkup } = open
    const text = pieces.map(hasMarkup ? asMarkup : asText).join('')
    const fields = (this.#entry ?? this.#feed)?.fields
    const field = { name, attributes, isAtom, base, text, hasMarkup }
    const known = fields?.get(name)
    if (known) known.push(field)
    else fields?.set(name, [field])
  }

  #closeEntry(): void {
    if (this.#entry) this.#entries.push(this.#entry)
    this.#entry = undefined
    if (this.#entries.length >= this.#limits.maxEntries) this.#end()
  }

  /** What comes after the root’s end is not of this feed. */
  #end(): void {
    this.#isWhole = true
    this.#parser.pause()
  }
}

function asText({ kind, raw }: Piece): string {
  return kind === 'text' ? decodeXml(raw) : raw
}

function asMarkup({ kind, raw }: Piece): string {
  return kind === 'cdata' ? escapeHtml(raw) : raw
}
