import type { SourceProblem } from '#app/domain/run-problem.ts'
import type { SourceRow } from '#app/domain/source-row.ts'
import type { ExtraInclude, SourceStream } from '#app/domain/source-stream.ts'
import type { AppError } from '#app/server/base/app-error.ts'
import type { UpstreamRequest } from '#app/server/upstream/upstream.ts'

export type Waiting = Pick<UpstreamRequest, 'signal' | 'onWait'>

export type SourcePage = {
  /** Malformed ones included; what is of no interest (a person on a list) left out. */
  rows: SourceRow[]
  /** How many rows the answer held. */
  rowCount: number
  /** How many rows the source puts on a page, which can be fewer than were asked for. */
  limit: number
  /** What the source counts in the whole stream, where it says so; it can lag behind. */
  itemCount: number | null
  /** The same for two answers that hold the same rows. */
  mark: string
  /** As far as this answer alone tells; one that repeats the answer before is the last too. */
  isLast: boolean
}

export type SourceConnection = {
  /** The application has what it needs to be connected. */
  isConfigured: boolean
  isConnected: boolean
  /** There was a connection, and only connecting again makes it work. */
  needsReconnect: boolean
}

/**
 * A service that a person's history is read from over a connection, and kept in sync with. It says in the terms of the
 * domain what it lists; its own addresses, shapes and errors stay with it.
 */
export type LiveSource = {
  /** What its runs, plays, ratings and watchlist entries carry as their source. */
  id: string
  /** As a person knows it. */
  name: string
  /**
   * `watchlist`: what leaves its watchlist leaves the library's. `removals`: a play or a rating that a complete answer
   * lacks is offered for removal.
   */
  follows: { watchlist: boolean; removals: boolean }
  /** Origins to which the form that connects it leads. */
  formTargets: readonly string[]
  connection: () => Promise<SourceConnection>
  /** The account that is connected, by what never changes about it; null where that is not known. */
  account: () => Promise<string | null>
  /** Why a run cannot begin now and what to do about it; null where it can. */
  refusal: () => Promise<AppError | null>
  /** When what a stream holds last changed, removals included; null where the source does not say. An instant. */
  changes: (o: Waiting) => Promise<Record<SourceStream | ExtraInclude, string | null>>
  /** @param o.startAt an instant; only for plays, which come newest first */
  page: (stream: SourceStream, o: { page: number; startAt?: string } & Waiting) => Promise<SourcePage>
  /**
   * What an account has beside its streams, answer by answer.
   * @param o.timeZone in which its days are read
   */
  extraRows: (extra: ExtraInclude, o: { timeZone: string } & Waiting) => AsyncIterable<readonly SourceRow[]>
  /** What it means for the person where one of these calls has failed. */
  problemOf: (error: unknown) => SourceProblem
  /** Whether only the person can help, by connecting the account again. */
  isConnectionLost: (error: unknown) => boolean
  /** Whether it refuses this one list, so that the others can be read all the same. */
  isListRefused: (error: unknown) => boolean
}

export type LiveSources = {
  all: readonly [LiveSource, ...LiveSource[]]
  /** @throws where there is none of this id */
  get: (id: string) => LiveSource
}

export function liveSources(...all: [LiveSource, ...LiveSource[]]): LiveSources {
  return {
    all,
    get: (id) => {
      const source = all.find((each) => each.id === id)
      if (!source) throw new Error(`There is no source ${id} to connect to.`)
      return source
    },
  }
}
