/** What attackers, testers and broken programs have sent before, as it lies in the data sets. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { readRecords } from '../records.ts'

export type HostileBody = {
  readonly name: string
  readonly bytes: Buffer
  readonly contentType: string
  /** As sent, when the bytes are packed. */
  readonly contentEncoding?: string
}

export type Material = {
  /** Pieces of markup, of script and of text that break naive programs. */
  readonly texts: readonly string[]
  readonly feeds: readonly HostileBody[]
  readonly pages: readonly HostileBody[]
  /** Addresses with what must become of them. */
  readonly addresses: readonly { readonly url: string; readonly isAllowed: boolean }[]
}

const Payload = z.object({ payload: z.string() })
const Tree = z.object({ data: z.string() })
const Case = z.object({ file: z.string(), kind: z.enum(['feed', 'page', 'http-body']) })
const Address = z.object({ url: z.string(), expect: z.string() })
const Tokens = z.object({ tests: z.array(z.object({ input: z.string() })).catch([]) })

/** Reads the sets beside `folder`, which is that of the payloads; those that are not there give nothing. */
export function readMaterial(folder: string): Material {
  const beside = (name: string): string => join(folder, '..', name)
  const bodies = readBodies(beside('hostile-xml'))
  return {
    texts: [
      ...readRecords(folder, ['payloads']).map((record) => Payload.parse(record).payload),
      ...readStrings(beside('hostile-strings')),
      ...readTrees(beside('hostile-html5lib')),
    ].filter((text) => text.trim() !== ''),
    feeds: bodies.filter(({ kind }) => kind === 'feed').map(({ body }) => body),
    pages: bodies.filter(({ kind }) => kind !== 'feed').map(({ body }) => body),
    addresses: readAddresses(beside('hostile-ssrf')),
  }
}

function readStrings(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readRecords(folder, ['blns']).map((record) => z.string().parse(record))
}

function readTrees(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  const trees = readRecords(folder, ['tree-construction']).map((record) => Tree.parse(record).data)
  const tokens = ['test1', 'test2', 'test3', 'test4', 'entities', 'domjs', 'escapeFlag'].flatMap(
    (name) => {
      const path = join(folder, 'tokenizer', `${name}.test`)
      return existsSync(path) ? Tokens.parse(JSON.parse(readFileSync(path, 'utf8'))).tests : []
    },
  )
  return [...trees, ...tokens.map(({ input }) => input)]
}

function readBodies(
  folder: string,
): readonly { readonly kind: 'feed' | 'page' | 'http-body'; readonly body: HostileBody }[] {
  if (!existsSync(folder)) return []
  return readRecords(folder, ['cases']).map((record) => {
    const { file, kind } = Case.parse(record)
    const stored = readFileSync(join(folder, file))
    const contentType = kind === 'feed' ? 'application/xml' : 'text/html'
    // What is packed for the wire is sent as it is; the others were packed to save space.
    if (kind === 'http-body')
      return { kind, body: { name: file, bytes: stored, contentType, contentEncoding: 'gzip' } }
    return { kind, body: { name: file, bytes: gunzipSync(stored), contentType } }
  })
}

function readAddresses(folder: string): Material['addresses'] {
  if (!existsSync(folder)) return []
  return (
    readRecords(folder, ['urls'])
      .map((record) => Address.parse(record))
      .filter(({ expect }) => expect === 'block' || expect === 'allow')
      // A name or password in an address is refused by our own choice, whatever host it is for.
      .filter(({ url, expect }) => expect === 'block' || !url.includes('@'))
      .map(({ url, expect }) => ({ url, isAllowed: expect === 'allow' }))
  )
}
