import { afterEach, describe, expect, it } from 'vitest'
import { listClaims } from '#domain/article.ts'
import { NO_LIMITS } from '#domain/model-call.ts'
import { createGrouper } from '#group/index.ts'
import { createFetcher, createParser } from '#gather/index.ts'
import { createMeteredModel, createModel } from '#models/index.ts'
import { dialects } from '#store/dialects.testing.ts'
import { writePlausibly } from '#tests/plausible-writer.ts'
import {
  startScriptedModel,
  type ScriptedReply,
  type ScriptedRequest,
} from '#tests/scripted-model.ts'
import { seedBridgeStory } from '#tests/seed-bridge-story.ts'
import { drain } from './worker.ts'

type Judge = (request: ScriptedRequest) => ScriptedReply

const SENTENCE = /^<sentence>\n(?<number>\d+)\. (?<text>.+)$/gmu
const voting =
  (outcomeOf: (text: string) => string): Judge =>
  ({ prompt }) => ({
    content: JSON.stringify({
      votes: [...prompt.matchAll(SENTENCE)].map(([, number, text = '']) => ({
        sentence: Number(number),
        vote: outcomeOf(text),
        reason: 'Because of the <b>evidence</b>.',
      })),
    }),
  })
const alwaysSupported = voting(() => 'supported')

const open: { close: () => unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

describe.each(dialects)('an article that a model votes on, on $name', ({ open: openDialect }) => {
  /** The printed article; a third of what the writer says is spoilt. */
  async function print(judge: Judge | null, usdPerStory: number | null = null) {
    const isVote = ({ system }: ScriptedRequest) => system.startsWith('You check sentences')
    const server = await startScriptedModel((request) =>
      judge && isVote(request)
        ? judge(request)
        : writePlausibly(request, { spoilEvery: 3, isStubborn: true }),
    )
    const { store, clock } = await openDialect()
    const fetcher = createFetcher({ allowAddresses: [], contact: null, clock })
    const parser = createParser()
    open.push(server, store, fetcher, parser)
    const plain = createModel({ url: server.url, key: null, model: 'small', retries: 0 })
    if (!plain) throw new Error('no model')
    const prices = { usdPerMillionPromptTokens: 100, usdPerMillionCompletionTokens: 100 }
    const means = { book: store.modelCalls, cache: store.modelReplies, clock, prices }
    const meter = { ...means, concurrency: 1, timeoutMs: 10_000 }
    const model = createMeteredModel(plain, { ...meter, limits: NO_LIMITS })
    const limits = { ...NO_LIMITS, usdPerStory }
    const crew = {
      store,
      clock,
      gather: { store, clock, fetcher, parser },
      group: { store, clock, grouper: createGrouper() },
      model,
      judge: judge && createMeteredModel(plain, { ...meter, limits }),
      writing: { minPublishers: 2, excerptWords: 2000, excerptShare: 1 },
      fetchConcurrency: 1,
    }
    const storyId = await seedBridgeStory(store, clock.now(), 4)
    await store.jobs.add([{ stage: 'write', key: `story:${storyId}` }])
    const outcomes: string[] = []
    await drain(crew, { onProgress: ({ stage, outcome }) => outcomes.push(`${stage}: ${outcome}`) })
    const card = await store.articles.findByStory(storyId)
    const article = card && (await store.articles.find(card.id))
    const checked = article && (await store.drafts.findChecked(article.revision.draftId))
    if (!checked) throw new Error(`nothing printed: ${outcomes.join('; ')}`)
    const claims = listClaims(checked.body)
    return {
      texts: claims.map(({ text }) => text),
      written: claims.filter(({ kind }) => kind === 'written'),
      verdicts: checked.verdicts.filter(({ method }) => method === 'judge/1 by small'),
      cut: checked.cut,
      mends: checked.mends ?? [],
      tokens: checked.body.writer.promptTokens,
      outcomes: outcomes.join('\n'),
    }
  }

  it('is the same article with a judge that calls everything supported: nothing is let in', async () => {
    const [own, judged] = [await print(null), await print(alwaysSupported)]
    expect(own.cut.length).toBeGreaterThan(0)
    expect(judged.texts).toEqual(own.texts)
    expect(judged.cut).toEqual(own.cut)
  })

  it('keeps the vote beside the own verdict of every sentence that is printed in the model’s words', async () => {
    const { written, verdicts, tokens } = await print(alwaysSupported)
    expect(written.length).toBeGreaterThan(3)
    for (const { id } of written)
      expect(verdicts).toContainEqual(
        expect.objectContaining({ claimId: id, citation: -1, outcome: 'supported' }),
      )
    expect(tokens).toBeGreaterThan((await print(null)).tokens)
  })

  it('prints no sentence that the judge refutes or does not find, and tells readers so in our words', async () => {
    const before = await print(null)
    const [refuted = '', unfound = ''] = before.written.slice(2).map(({ text }) => text)
    const strict = voting((text) =>
      text === refuted ? 'refuted' : text === unfound ? 'not-enough-evidence' : 'supported',
    )
    const { written, mends, cut } = await print(strict)
    const texts = written.map(({ text }) => text)
    expect(texts).not.toContain(refuted)
    expect(texts).not.toContain(unfound)
    const reasons = [...cut, ...mends].map(({ reason }) => reason)
    expect(reasons).toContain('The model that checks holds the cited words to say something else.')
    expect(reasons.join()).not.toContain('<b>')
  })

  it.each<[string, Judge]>([
    ['answers nonsense', () => ({ content: '{"votes":"yes"}' })],
    ['is broken', () => ({ status: 500 })],
    [
      'votes on sentences that nobody asked about',
      () => ({ content: '{"votes":[{"sentence":99,"vote":"refuted","reason":""}]}' }),
    ],
  ])('stands by the own check alone when the judge %s', async (_, judge) => {
    const [own, judged] = [await print(null), await print(judge)]
    expect(judged.texts).toEqual(own.texts)
    expect(judged.verdicts).toEqual([])
  })

  it('stands by the own check alone when the budget does not reach, and says so', async () => {
    const [own, judged] = [await print(null), await print(alwaysSupported, 0.000_001)]
    expect(judged.texts).toEqual(own.texts)
    expect(judged.outcomes).toContain('budget-spent')
  })
})
