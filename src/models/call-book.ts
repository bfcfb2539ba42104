import type {
  ModelCall,
  ModelHold,
  ModelUse,
  PastCall,
  Reservation,
  SpendingLimits,
} from '#domain/model-call.ts'

/**
 * Where calls are booked; the store keeps it, so that worker processes side by side share limits and circuit.
 *
 * Reserve before, settle after: `reserve` keeps back from the limits all that a question may use, `settle` puts what it did
 * use in that place.
 */
export interface CallBook {
  reserve(call: ModelCall, hold: ModelHold, limits: SpendingLimits): Promise<Reservation>
  settle(
    callId: number,
    end: { readonly outcome: string; readonly use: ModelUse; readonly at: string },
  ): Promise<void>
  noteCached(call: ModelCall): Promise<void>
  /** The last calls of that model, newest first. */
  listPast(model: string): Promise<readonly PastCall[]>
}

/** Replies by the hash of what was asked. */
export interface ReplyCache {
  find(inputHash: string): Promise<string | undefined>
  save(inputHash: string, reply: string, now: string): Promise<void>
}
