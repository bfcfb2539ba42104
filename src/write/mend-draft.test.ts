import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fixedClock } from '#base/clock.ts'
import { checkDraft } from '#check/index.ts'
import type { DraftId } from '#domain/ids.ts'
import { createModel } from '#models/index.ts'
import { openStore, type Made, type Store, type Work } from '#store/index.ts'
import { seedBridgeStory } from '#tests/seed-bridge-story.ts'
import { writePlausibly, type WriterHabits } from '#tests/plausible-writer.ts'
import { startScriptedModel, type Script, type ScriptedModel } from '#tests/scripted-model.ts'
import { mendDraft } from './mend-draft.ts'
import { DEFAULT_WRITE } from './settings.ts'
import { writeStory } from './write-story.ts'

const clock = fixedClock('2026-11-23T12:00:00.000Z')
// The scripted writer copies much: here that is no fault.
const settings = { ...DEFAULT_WRITE, excerptWords: 2000, excerptShare: 1 }
let store: Store
let server: ScriptedModel | undefined
beforeEach(async () => {
  store = await openStore({ kind: 'sqlite', path: ':memory:' }, clock)
})
afterEach(async () => {
  await store.close()
  await server?.close()
})

const finish = (work: Work) => store.transaction((target) => work.save(target))

/** Writes the story and runs what follows, as the newsroom would; gives the jobs and what is left of the draft. */
async function run(script: Script) {
  server = await startScriptedModel(script)
  const config = { url: server.url, key: null, model: 'scripted', retries: 0 }
  const model = createModel({ ...config, usdPerMillionPromptTokens: 1 })
  const context = { store, clock, model, settings }
  const storyId = await seedBridgeStory(store, clock.now(), 4)
  const jobs: string[] = []
  let draftId: DraftId | undefined
  let made: Made = await finish(await writeStory(context, storyId))
  while (made.drafts?.[0] !== undefined || made.refused?.[0] !== undefined) {
    draftId = made.drafts?.[0] ?? made.refused?.[0]
    if (draftId === undefined) break
    const isRefused = made.refused !== undefined
    const work: Work = isRefused
      ? await mendDraft(context, draftId)
      : await checkDraft({ store, clock, settings }, draftId)
    jobs.push(`${isRefused ? 'mend' : 'check'}: ${work.outcome}`)
    made = await finish(work)
  }
  if (draftId === undefined) throw new Error('no draft')
  const checked = await store.drafts.findChecked(draftId)
  if (!checked) throw new Error('not checked')
  return { jobs, checked, draftId, context }
}

const habits =
  (of: WriterHabits): Script =>
  (request) =>
    writePlausibly(request, of)
const titlesOf = (jobs: readonly string[]) => jobs.map((job) => job.split(':')[0])
const promptsOf = () => (server?.requests ?? []).filter((body) => body.includes('You mend'))

describe('mending', () => {
  it('asks for the refused sentences alone, with the reason and their evidence, and prints what is better', async () => {
    const { jobs, checked } = await run(habits({ spoilEvery: 3 }))
    expect(titlesOf(jobs)).toEqual(['check', 'mend', 'check'])
    expect(checked.isPrintable).toBe(true)
    expect(checked.mends?.length).toBeGreaterThan(0)
    const [mend] = checked.mends ?? []
    expect(JSON.stringify(checked.body)).toContain(JSON.stringify(mend?.became))
    expect(JSON.stringify(checked.body)).not.toContain(JSON.stringify(mend?.text))
    const [prompt = ''] = promptsOf()
    expect(prompt).toContain(mend?.reason)
    expect(prompt.match(/<evidence>/g)?.length).toBeGreaterThan(0)
  })

  it('asks no more than twice; then what is refused is cut', async () => {
    const { jobs, checked } = await run(habits({ spoilEvery: 3, isStubborn: true }))
    expect(titlesOf(jobs)).toEqual(['check', 'mend', 'check', 'mend', 'check'])
    expect(promptsOf()).toHaveLength(2)
    expect(new Set(checked.mends?.map(({ attempt }) => attempt))).toEqual(new Set([1, 2]))
    expect(checked.isPrintable).toBe(true)
    const printed = checked.body.sections.flatMap(({ paragraphs }) => paragraphs.flat())
    const refused = new Set(checked.mends?.map(({ text }) => text))
    expect(
      printed.filter(({ text, citations }) => refused.has(text) && citations.length === 0),
    ).toEqual([])
  })

  it('counts what every attempt cost', async () => {
    const { checked } = await run(habits({ spoilEvery: 3, isStubborn: true }))
    const billed = server?.billed()
    expect(checked.body.writer).toMatchObject({
      promptTokens: billed?.promptTokens,
      completionTokens: billed?.completionTokens,
    })
    expect(checked.body.writer.costUsd).toBeCloseTo((billed?.promptTokens ?? 0) / 1_000_000, 9)
  })

  it('lets verbatim sentences stand in at once when the model fails', async () => {
    const { jobs, checked } = await run((request) =>
      request.system.startsWith('You mend')
        ? { status: 500 }
        : writePlausibly(request, { spoilEvery: 3 }),
    )
    expect(titlesOf(jobs)).toEqual(['check', 'mend', 'check'])
    expect(jobs[1]).toContain('not mended')
    expect(checked.isPrintable).toBe(true)
  })

  it('leaves a good draft as it is, and asks nothing', async () => {
    const { jobs } = await run(habits({}))
    expect(titlesOf(jobs)).toEqual(['check'])
    expect(promptsOf()).toEqual([])
  })

  it('does nothing for a draft that waits for no mending, or that a newer one has overtaken', async () => {
    const { draftId, context } = await run(habits({}))
    expect((await mendDraft(context, draftId)).outcome).toBe('nothing to mend')
    const found = await store.drafts.find(draftId)
    if (!found) throw new Error('no draft')
    await store.drafts.saveRefused(draftId, found.draft.body, [])
    await store.drafts.save({ ...found.draft, inputHash: 'newer' })
    expect((await mendDraft(context, draftId)).outcome).toBe('a newer draft is there')
  })
})
