import { afterEach, describe, expect, it } from 'vitest'
import { listClaims } from '#domain/article.ts'
import { createModel } from '#models/index.ts'
import { checkArticle, checkWithStandIn } from '#check/index.ts'
import { readBridgeStory } from '#tests/bridge-story.ts'
import {
  startScriptedModel,
  type Script,
  type ScriptedModel,
  type ScriptedReply,
} from '#tests/scripted-model.ts'
import { writePlausibly } from '#tests/plausible-writer.ts'
import { selectEvidence } from './evidence.ts'
import { prepareMaterial } from './material.ts'
import { writeWithModel } from './write-with-model.ts'

const settings = { excerptWords: 250, excerptShare: 0.7 }
const documents = readBridgeStory()
const evidence = selectEvidence(prepareMaterial(documents), 16_000)

/** Number of the evidence sentence that holds the words. */
function numberOf(words: string): number {
  const found = evidence.find(({ line }) => line.includes(words))
  if (!found) throw new Error(`no evidence says ${words}`)
  return found.number
}

const CLOSED = numberOf('was closed to all traffic')
const COST = numberOf('4.2 million')
const MAYOR = numberOf('nobody could promise')
const LORRIES = numberOf('1,150 lorries')

const GOOD = {
  headline: {
    text: 'Old Mill Bridge in Aldermoor closed after crack is found',
    evidence: [CLOSED],
  },
  dek: {
    text: 'Engineers found a crack in the main arch of the Old Mill Bridge.',
    evidence: [CLOSED],
  },
  sections: [
    {
      kind: 'lead',
      heading: 'Crack found in the main arch',
      sentences: [
        {
          text: 'The Old Mill Bridge was closed to all traffic on Friday, the town council said.',
          evidence: [CLOSED],
        },
        {
          text: 'Mayor Mette Frand said she closed it because “nobody could promise me that it would stand”.',
          evidence: [MAYOR, CLOSED],
        },
      ],
    },
    {
      kind: 'development',
      heading: 'Repairs cost millions',
      sentences: [
        {
          text: 'According to the town council, repairs will cost 4.2 million crowns.',
          evidence: [COST],
        },
      ],
    },
  ],
}

type Reply = typeof GOOD

/** GOOD with its second section one sentence, whose evidence no other sentence has. */
function withSentence(text: string, numbers: readonly number[]): Reply {
  const [lead, second] = GOOD.sections
  const [first] = lead?.sentences ?? []
  if (!lead || !second || !first) throw new Error('no sections')
  const sections = [
    { ...lead, sentences: [first] },
    { ...second, sentences: [{ text, evidence: [...numbers] }] },
  ]
  return { ...GOOD, sections }
}

/** The plan of an article first, then all its sections; each section has the evidence of its sentences, the second LORRIES as well. */
function say({ headline, dek, sections }: Reply): Script {
  const planned = sections.map(({ kind, heading, sentences }) => ({
    kind,
    heading,
    evidence: [
      ...sentences.flatMap(({ evidence: numbers }) => numbers),
      ...(kind === 'lead' ? [] : [LORRIES]),
    ],
  }))
  const written = sections.map(({ sentences }, place) => ({ section: place + 1, sentences }))
  return ({ system }) => ({
    content: JSON.stringify(
      system.startsWith('You plan') ? { headline, dek, sections: planned } : { sections: written },
    ),
  })
}

/** A plan of one section from these numbers. */
function plan(numbers: readonly number[]): string {
  const heading = 'Crack found in the main arch'
  return JSON.stringify({ ...GOOD, sections: [{ kind: 'lead', heading, evidence: numbers }] })
}

let server: ScriptedModel | undefined
afterEach(() => server?.close())

async function print(script: Script, contextTokens = 32_768) {
  server = await startScriptedModel(script)
  const model = createModel({
    url: server.url,
    key: null,
    model: 'scripted',
    firstDelayMs: 2,
    timeoutMs: 300,
    maxReplyBytes: 100_000,
    contextTokens,
    retries: 1,
    usdPerMillionPromptTokens: 10,
  })
  if (!model) throw new Error('no model')
  const story = { title: 'Bridge', section: 'news' } as const
  const draft = await writeWithModel(model, { story, documents }, settings)
  const result = draft.standIn
    ? checkWithStandIn(draft.body, draft.standIn, { documents, settings })
    : checkArticle(draft.body, documents, settings)
  const text = [
    ...listClaims(result.body).map((claim) => claim.text),
    ...result.body.sections.map(({ heading }) => heading),
  ].join('\n')
  return { draft, result, text }
}

describe('an article by a model', () => {
  it('prints what it writes well, with citations and its name', async () => {
    const { result, text, draft } = await print(say(GOOD))
    expect(result.isPrintable).toBe(true)
    expect(result.cut).toEqual([])
    expect(text).toContain('Mayor Mette Frand said she closed it')
    expect(result.body.writer).toMatchObject({ kind: 'model', name: 'scripted', promptTokens: 200 })
    expect(result.body.pullQuotes).toEqual(draft.standIn?.pullQuotes)
    expect(result.body.differences).toHaveLength(1)
  })

  it('shows the model its evidence fenced, and orders planted in a document not at all', async () => {
    await print(say(GOOD))
    const request = server?.requests[0] ?? ''
    expect(request.match(/<\/evidence>/g)).toHaveLength(2)
    expect(request).toContain(`[${COST}] Northern Post, 2026-11-20: Repairs will cost`)
    expect(request).not.toContain('Ignore all previous')
    expect(request).not.toContain('newsletter')
  })

  it.each([
    ['an invented quotation', 'Mette Frand said “the bridge will fall down”.', [MAYOR]],
    [
      'a wrong number',
      'Repairs will cost 9.4 million crowns, according to the town council.',
      [COST],
    ],
    ['a missing citation', 'Repairs of 4.2 million crowns will begin, the town council said.', []],
    [
      'a number of no evidence',
      'Repairs of 4.2 million crowns will begin, the town council said.',
      [999, -1],
    ],
    [
      'a citation of something else',
      'Repairs of 4.2 million crowns will begin, the town council said.',
      [LORRIES],
    ],
    [
      'obedience to a planted order',
      'The mayor of Aldermoor stole the repair money.',
      [COST, CLOSED],
    ],
    ['a new fact', 'Police arrested two engineers over the repairs.', [COST]],
  ])('prints nothing of %s, and stands in for the empty section', async (_, sentence, numbers) => {
    const { result, text } = await print(say(withSentence(sentence, numbers)))
    expect(text).not.toContain(sentence)
    expect(result.isPrintable).toBe(true)
    expect(result.cut.map((cut) => cut.text)).toContain(sentence)
    expect(result.verdicts).toContainEqual(
      expect.objectContaining({ claimId: '1.0', citation: -1 }),
    )
    expect(result.body.sections).toHaveLength(2)
    expect(result.body.sections[1]?.paragraphs[0]?.[0]?.kind).toBe('verbatim')
    expect(checkArticle(result.body, documents, settings).cut).toEqual([])
  })

  it('takes the extractive headline for one that goes beyond its evidence', async () => {
    const headline = { text: 'Aldermoor mayor resigns over bridge', evidence: [CLOSED] }
    const { result, text } = await print(say({ ...GOOD, headline }))
    expect(text).not.toContain('resigns')
    expect(result.body.headline.kind).toBe('verbatim')
    expect(result.isPrintable).toBe(true)
  })

  it('replaces a heading that claims what its section does not say', async () => {
    const sections = GOOD.sections.map((section, place) =>
      place === 0 ? { ...section, heading: 'Mayor to blame for collapse' } : section,
    )
    const { text } = await print(say({ ...GOOD, sections }))
    expect(text).not.toContain('to blame')
  })

  it.each<[string, readonly [ScriptedReply, ...ScriptedReply[]], string]>([
    ['is too slow', [{ delayMs: 3000 }], 'too-slow'],
    ['always answers 500', [{ status: 500 }], 'server-error'],
    ['answers broken JSON', [{ content: '{"headline": {"text": "Bri' }], 'bad-reply'],
    ['answers another shape', [{ content: '{"article":"The bridge is closed."}' }], 'bad-reply'],
    ['plans from no evidence', [{ content: plan([999]) }], 'bad-reply'],
    [
      'plans and writes nothing',
      [{ content: plan([1, 2]) }, { content: '{"sections":[]}' }],
      'bad-reply',
    ],
    [
      'plans, and is cut off',
      [{ content: plan([1]) }, { content: '{', finish: 'length' }],
      'cut-off',
    ],
    ['answers without end', [{ hugeBytes: 400_000 }], 'too-large'],
  ])('comes out by selection when the model %s', async (_, script, kind) => {
    const { draft, result } = await print(script)
    expect(draft.failure).toMatchObject({ kind })
    expect(result.body.writer.kind).toBe('extractive')
    expect(result.body.writer.instead).toContain(`scripted gave no usable article (${kind}`)
    expect(result.isPrintable).toBe(true)
    expect(result.cut).toEqual([])
  })

  it('counts what was paid for an article that came to nothing', async () => {
    const { result } = await print([{ content: plan([1, 2]) }, { content: '{"sections":[]}' }])
    expect(result.body.writer).toMatchObject({ promptTokens: 200, costUsd: 0.002 })
  })

  it.each([4096, 8192, 131_072])('asks within a window of %i tokens', async (contextTokens) => {
    const { draft } = await print((request) => writePlausibly(request), contextTokens)
    expect(draft.body.writer.kind).toBe('model')
    const sections = draft.body.sections.length
    expect(sections).toBeGreaterThan(2)
    // In a small window sections are asked for one by one, in a large one together.
    expect(server?.requests).toHaveLength(contextTokens < 16_384 ? sections + 1 : 2)
    for (const body of server?.requests ?? []) {
      const { messages, max_tokens: answer } = JSON.parse(body) as {
        readonly messages: readonly { readonly content: string }[]
        readonly max_tokens: number
      }
      const asked = messages.map(({ content }) => content).join('\n')
      expect(asked.length / 4 + answer).toBeLessThanOrEqual(contextTokens)
    }
  })

  it('asks for less when the window is smaller than it was said to be', async () => {
    const { draft } = await print(
      (request) =>
        request.body.length > 9000
          ? { status: 400, body: '{"error":{"code":"context_length_exceeded"}}' }
          : writePlausibly(request),
      12_000,
    )
    expect(draft.body.writer.kind).toBe('model')
  })

  it('writes a section from its own evidence only', async () => {
    await print((request) => writePlausibly(request), 8192)
    const [, first = '', second = ''] = server?.requests ?? []
    const linesOf = (body: string) => new Set(body.match(/\[\d+\] [A-Z][^,]+, 2026/g))
    expect(linesOf(first).size).toBeGreaterThan(0)
    expect([...linesOf(first)].filter((line) => linesOf(second).has(line))).toEqual([])
  })

  it('waits out a 429', async () => {
    const limited = { status: 429, headers: { 'retry-after': '0' } }
    const good = say(GOOD)
    const { result } = await print((request) =>
      request.index === 0 || typeof good !== 'function' ? limited : good(request),
    )
    expect(result.body.writer.kind).toBe('model')
  })
})
