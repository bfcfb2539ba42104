import type { Kysely, Selectable } from 'kysely'
import type { HubSubscription } from '#domain/hub.ts'
import type { FeedId } from '#domain/ids.ts'
import { parseId, parseWord } from './json.ts'
import type { Database } from './schema.ts'

/** Feeds' subscriptions at their hubs, one a feed. */
export class HubStore {
  readonly #db: Kysely<Database>

  constructor(db: Kysely<Database>) {
    this.#db = db
  }

  async find(feedId: FeedId): Promise<HubSubscription | undefined> {
    const row = await this.#db
      .selectFrom('hub_subscriptions')
      .selectAll()
      .where('feed_id', '=', feedId)
      .executeTakeFirst()
    return row && subscriptionOf(row)
  }

  async findByToken(token: string): Promise<HubSubscription | undefined> {
    const row = await this.#db
      .selectFrom('hub_subscriptions')
      .selectAll()
      .where('token', '=', token)
      .executeTakeFirst()
    return row && subscriptionOf(row)
  }

  /** Forgets a feed's subscription; the hub's calls are then unknown to us. */
  async remove(feedId: FeedId): Promise<void> {
    await this.#db.deleteFrom('hub_subscriptions').where('feed_id', '=', feedId).execute()
  }

  /** Saves a feed's subscription in place of what there was. */
  async save(subscription: HubSubscription): Promise<void> {
    const row = {
      hub_url: subscription.hubUrl,
      topic: subscription.topic,
      token: subscription.token,
      secret: subscription.secret,
      state: subscription.state,
      asked_at: subscription.askedAt,
      lease_until: subscription.leaseUntil,
      called_at: subscription.calledAt,
    }
    await this.#db
      .insertInto('hub_subscriptions')
      .values({ feed_id: subscription.feedId, ...row })
      .onConflict((conflict) => conflict.column('feed_id').doUpdateSet(row))
      .execute()
  }
}

function subscriptionOf(row: Selectable<Database['hub_subscriptions']>): HubSubscription {
  return {
    feedId: parseId(row.feed_id),
    hubUrl: row.hub_url,
    topic: row.topic,
    token: row.token,
    secret: row.secret,
    state: parseWord(row.state),
    askedAt: row.asked_at,
    leaseUntil: row.lease_until,
    calledAt: row.called_at,
  }
}
