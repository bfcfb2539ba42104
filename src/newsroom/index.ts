/** The newsroom: the conductor of the line, and what the doors may ask of it. */
import { setTimeout as sleep } from 'node:timers/promises'
import { answerQuestion, suggestQuestions } from '#ask/index.ts'
import { systemClock, type Clock } from '#base/clock.ts'
import type { Config } from '#config/index.ts'
import type { AnsweredQuestion, QuestionScope } from '#domain/ask.ts'
import type { Report } from '#domain/report.ts'
import type { ArticleId, DocumentId, StoryId } from '#domain/ids.ts'
import type { SectionSlug } from '#domain/section.ts'
import {
  addFeed,
  createFetcher,
  createParser,
  exportOpml,
  importOpml,
  type AddFeedResult,
  type OpmlImport,
} from '#gather/index.ts'
import { createGrouper, findWeights, learnGrouping, type Lesson } from '#group/index.ts'
import { openStore, type Store } from '#store/index.ts'
import { mergeByHand, splitByHand, type Arranged, type Decided } from './arrange-stories.ts'
import type { LineContext } from './line.ts'
import { listFeedReports, type FeedReportOptions, type FeedReports } from './feed-report.ts'
import { fetchList, type FetchedList } from './fetch-list.ts'
import { createHubDoor, type HubDoor } from './hub-door.ts'
import { saveReport, type NewReport } from './report.ts'
import { createLookSchedule } from './schedule-looks.ts'
import { ensureSampleEdition } from './sample-edition.ts'
import { addStarterFeeds } from './starter-feeds.ts'
import { readModelStatus } from './model-status.ts'
import { openModel } from './open-model.ts'
import { readStatus, type Status } from './status.ts'
import { testModel, type ModelTest } from './test-model.ts'
import { releaseLeftovers } from './release-leftovers.ts'
import { drain, type WorkOptions } from './worker.ts'

// What the doors show of stages they do not know.
export { MAX_QUESTION_LENGTH } from '#ask/index.ts'
export {
  compareBodies,
  renderAtom,
  renderJsonFeed,
  renderNewsSitemap,
  renderRss,
  renderSitemap,
  type OutFeed,
  type OutItem,
  type SitemapUrl,
} from '#publish/index.ts'
export type { EntryDay, FeedReport, FeedReports } from './feed-report.ts'
export type { Arranged, Decided } from './arrange-stories.ts'
export type { HubDoor } from './hub-door.ts'
export type { NewReport } from './report.ts'
export { describeAsks, describeTerms, readRights, type PublisherAsks } from './rights.ts'
export { describeModel, type ModelWords } from './describe-model.ts'
export type { ModelForecast, ModelStatus } from './model-status.ts'
export type { ModelTest } from './test-model.ts'
export type { FeedInTrouble, Status } from './status.ts'
export type { Progress, WorkOptions } from './worker.ts'
export { listStarterFeeds } from './starter/index.ts'

export type Newsroom = {
  readonly store: Store
  /** Adds the feed at that address, or the feed that the site there names. */
  readonly addFeed: (address: string) => Promise<AddFeedResult>
  /** The text of an OPML list at an address, for `importOpml`. */
  readonly fetchList: (address: string) => Promise<FetchedList>
  readonly importOpml: (xml: string) => Promise<OpmlImport>
  readonly exportOpml: () => Promise<string>
  /** Adds the starter list's feeds of those sections. */
  readonly addStarter: (
    sections: readonly SectionSlug[],
  ) => Promise<{ readonly added: number; readonly already: number }>
  readonly ensureSampleEdition: () => Promise<boolean>
  /** Queues the feeds whose time has come (all of them with `evenEarly`), and gives their number; pages due for a look, too. */
  readonly schedule: (options?: { readonly evenEarly: boolean }) => Promise<number>
  /** Works until nothing is ready. */
  readonly drain: (options?: WorkOptions) => Promise<void>
  /** Gathers and works until the signal says stop. */
  readonly work: (options: WorkOptions & { readonly signal: AbortSignal }) => Promise<void>
  /** `follows`: the address of the answer that it was asked after. */
  readonly ask: (
    question: string,
    scope: QuestionScope,
    follows?: string | null,
  ) => Promise<AnsweredQuestion>
  /** Questions that Ask answers from what the article stands on; at most three. */
  readonly suggestQuestions: (articleId: ArticleId) => Promise<readonly string[]>
  /** Makes one story of two, and keeps that as a lesson for grouping. */
  readonly mergeStories: (
    stories: readonly [StoryId, StoryId],
    decided: Decided,
  ) => Promise<Arranged>
  /** Makes a story of its own of some documents of another, and keeps that as a lesson for grouping. */
  readonly splitStory: (
    story: { readonly storyId: StoryId; readonly documents: readonly DocumentId[] },
    decided: Decided,
  ) => Promise<Arranged>
  /** Fits the grouper's weights to what people decided; in force from the next start. */
  readonly learnGrouping: () => Promise<Lesson>
  readonly report: (report: NewReport) => Promise<Report>
  readonly status: () => Promise<Status>
  /** Asks the model one tiny question; null when none is set. */
  readonly testModel: () => Promise<ModelTest | null>
  /** How each feed is, those in trouble first. */
  readonly feedReports: (options: FeedReportOptions) => Promise<FeedReports>
  readonly hubs: HubDoor
  readonly close: () => Promise<void>
}

// How often the worker looks for due feeds and for jobs that others queued.
const ROUND_MS = 2000

/**
 * Opens the store and sets up the line.
 *
 * @throws StoreNewer, StoreUnusable as `openStore` does
 */
export async function openNewsroom(config: Config, clock: Clock = systemClock): Promise<Newsroom> {
  const store = await openStore(config.storeLocation, clock)
  const grouper = createGrouper({ weights: await findWeights(store) })
  const line = { ...lineOf(config, store, clock), group: { store, clock, grouper } }
  const crew = {
    ...line,
    fetchConcurrency: config.fetchConcurrency,
    modelConcurrency: config.model?.concurrency ?? 1,
  }
  const scheduleLooks = createLookSchedule(store, clock)
  const schedule = async (options?: { readonly evenEarly: boolean }) => {
    await scheduleLooks()
    const feeds = await store.feeds.listDue(clock.now(), options)
    await store.jobs.add(feeds.map((id) => ({ stage: 'fetch-feed', key: `feed:${id}` })))
    return feeds.length
  }
  return {
    store,
    addFeed: (address) => addFeed(line.gather, address),
    fetchList: (address) => fetchList(line.gather, address),
    importOpml: (xml) => importOpml(line.gather, xml),
    exportOpml: () => exportOpml(line.gather),
    addStarter: (sections) => addStarterFeeds(store, clock, sections),
    ensureSampleEdition: () => ensureSampleEdition(store, clock),
    schedule,
    drain: async (options) => {
      await releaseLeftovers(store)
      await drain(crew, options)
    },
    work: async (options) => {
      await releaseLeftovers(store)
      while (!options.signal.aborted) {
        await schedule()
        await drain(crew, options)
        await sleep(ROUND_MS, undefined, { signal: options.signal }).catch(() => undefined)
      }
    },
    ask: (question, scope, follows = null) =>
      answerQuestion({ store, clock }, { question, scope, follows }),
    suggestQuestions: (articleId) => suggestQuestions(store, articleId),
    mergeStories: (stories, decided) => mergeByHand({ store, clock }, stories, decided),
    splitStory: (story, decided) => splitByHand({ store, clock }, story, decided),
    learnGrouping: () => learnGrouping(store),
    report: (report) => saveReport({ store, clock }, report),
    status: async () => {
      const { minPublishers } = config
      const model = await readModelStatus(config.model, { store, clock, minPublishers })
      return readStatus(store, model)
    },
    testModel: async () => (config.model ? testModel(config.model, store, clock) : null),
    feedReports: (options) => listFeedReports({ store, clock }, options),
    hubs: createHubDoor(store, clock),
    close: async () => {
      line.gather.fetcher.close()
      await line.gather.parser.close()
      await store.close()
    },
  }
}

function lineOf(config: Config, store: Store, clock: Clock): Omit<LineContext, 'group'> {
  const fetcher = createFetcher({
    allowAddresses: config.allowAddresses,
    contact: config.contact,
    timeoutMs: config.fetchTimeoutMs,
    clock,
  })
  const model = openModel(config.model, store, clock)
  return {
    store,
    clock,
    gather: { store, clock, fetcher, parser: createParser(), siteUrl: config.siteUrl },
    model,
    judge: config.model?.isJudge ? model : null,
    writing: {
      minPublishers: config.minPublishers,
      excerptWords: config.excerptWords,
      excerptShare: config.excerptShare,
    },
  }
}
