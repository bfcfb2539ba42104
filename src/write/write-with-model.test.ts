import { afterEach, describe, expect, it } from 'vitest'
import { listClaims } from '#domain/article.ts'
import { createModel } from '#models/index.ts'
import { checkArticle, checkWithStandIn } from '#check/index.ts'
import { readBridgeStory } from '#tests/bridge-story.ts'
import {
  startScriptedModel,
  type ScriptedModel,
  type ScriptedReply,
} from '#tests/scripted-model.ts'
import { selectEvidence } from './evidence.ts'
import { prepareMaterial } from './material.ts'
import { writeWithModel } from './write-with-model.ts'

const settings = { excerptWords: 250, excerptShare: 0.7 }
const documents = readBridgeStory()
const evidence = selectEvidence(prepareMaterial(documents))

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

/** GOOD with the sentence of its second section replaced. */
function withSentence(text: string, numbers: readonly number[]): Reply {
  const [lead, second] = GOOD.sections
  if (!lead || !second) throw new Error('no sections')
  return { ...GOOD, sections: [lead, { ...second, sentences: [{ text, evidence: [...numbers] }] }] }
}

let server: ScriptedModel | undefined
afterEach(() => server?.close())

async function print(script: readonly [ScriptedReply, ...ScriptedReply[]]) {
  server = await startScriptedModel(script)
  const model = createModel({
    url: server.url,
    key: null,
    model: 'scripted',
    firstDelayMs: 2,
    timeoutMs: 300,
    maxReplyBytes: 100_000,
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

const say = (reply: unknown): ScriptedReply => ({ content: JSON.stringify(reply) })

describe('an article by a model', () => {
  it('prints what it writes well, with citations and its name', async () => {
    const { result, text, draft } = await print([say(GOOD)])
    expect(result.isPrintable).toBe(true)
    expect(result.cut).toEqual([])
    expect(text).toContain('Mayor Mette Frand said she closed it')
    expect(result.body.writer).toMatchObject({ kind: 'model', name: 'scripted', promptTokens: 100 })
    expect(result.body.pullQuotes).toEqual(draft.standIn?.pullQuotes)
    expect(result.body.differences).toHaveLength(1)
  })

  it('shows the model its evidence fenced, and orders planted in a document not at all', async () => {
    await print([say(GOOD)])
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
    const { result, text } = await print([say(withSentence(sentence, numbers))])
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
    const { result, text } = await print([say({ ...GOOD, headline })])
    expect(text).not.toContain('resigns')
    expect(result.body.headline.kind).toBe('verbatim')
    expect(result.isPrintable).toBe(true)
  })

  it('replaces a heading that claims what its section does not say', async () => {
    const [lead] = GOOD.sections
    const sections = [{ ...lead, heading: 'Mayor to blame for collapse' }]
    const { text } = await print([say({ ...GOOD, sections })])
    expect(text).not.toContain('to blame')
  })

  it.each<[string, readonly [ScriptedReply, ...ScriptedReply[]], string]>([
    ['is too slow', [{ delayMs: 3000 }], 'too-slow'],
    ['always answers 500', [{ status: 500 }], 'server-error'],
    ['answers broken JSON', [{ content: '{"headline": {"text": "Bri' }], 'bad-reply'],
    ['answers another shape', [say({ article: 'The bridge is closed.' })], 'bad-reply'],
    ['answers without end', [{ hugeBytes: 400_000 }], 'too-large'],
  ])('comes out by selection when the model %s', async (_, script, kind) => {
    const { draft, result } = await print(script)
    expect(draft.failure).toMatchObject({ kind })
    expect(result.body.writer.kind).toBe('extractive')
    expect(result.isPrintable).toBe(true)
    expect(result.cut).toEqual([])
  })

  it('waits out a 429', async () => {
    const limited = { status: 429, headers: { 'retry-after': '0' } }
    const { result } = await print([limited, say(GOOD)])
    expect(result.body.writer.kind).toBe('model')
  })
})
