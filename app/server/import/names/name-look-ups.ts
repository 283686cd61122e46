import type { MatchVerdict } from '#app/domain/match-title.ts'
import type { TitleReading } from '#app/domain/title-reading.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import type { Logger } from '#app/server/base/log.ts'
import { type candidateOf, judgeReadings } from '#app/server/tmdb/look-up-title.ts'
import type { TmdbClient } from '#app/server/tmdb/tmdb-client.ts'
import { UpstreamError } from '#app/server/upstream/upstream-error.ts'
import { listNamesToAsk, type NameItem } from './name-items.ts'

/**
 * Asks TMDB about the names of a file while its run stands at the preview, in the background. A program that starts
 * the run at once asks nothing here; the run then looks the names up by itself.
 */
export type NameLookUps = {
  /** Begins, or goes on. Where it is under way already, nothing happens. */
  begin: (viewer: Viewer, runId: string) => void
  /** Whether it is under way, and otherwise why it stopped before its end. */
  stateOf: (runId: string) => NameLookUpState
  stop: () => Promise<void>
}

/** Why names are not looked up. */
export type NameLookUpProblem = 'no-key' | 'key-refused' | 'away'

export type NameLookUpState = { isUnderWay: boolean; problem: NameLookUpProblem | null }

type Deps = { db: Database; log: Logger; tmdb: Pick<TmdbClient, 'configured' | 'searchTitles'> }

/** As many requests as a slow TMDB needs to keep up with the pace; the pace itself is the client's. */
const AT_ONCE = 8

export function createNameLookUps(deps: Deps): NameLookUps {
  const jobs = new Map<string, Promise<void>>()
  const problems = new Map<string, NameLookUpProblem>()
  const stopping = new AbortController()

  const work = async (viewer: Viewer, runId: string) => {
    while (!stopping.signal.aborted) {
      const names = await listNamesToAsk(deps.db, viewer, runId, AT_ONCE)
      if (names.length === 0) return
      await Promise.all(names.map((name) => lookUp(deps, runId, name)))
    }
  }

  return {
    begin(viewer, runId) {
      if (stopping.signal.aborted || jobs.has(runId)) return
      problems.delete(runId)
      const job = work(viewer, runId)
        .catch((error: unknown) => {
          if (!(error instanceof UpstreamError)) deps.log.error({ err: error, runId }, 'names not looked up')
          problems.set(runId, problemOf(error))
        })
        .finally(() => jobs.delete(runId))
      jobs.set(runId, job)
    },
    stateOf: (runId) => ({
      isUnderWay: jobs.has(runId),
      problem: deps.tmdb.configured ? (problems.get(runId) ?? null) : 'no-key',
    }),
    async stop() {
      stopping.abort()
      await Promise.all(jobs.values())
    },
  }
}

function problemOf(error: unknown): NameLookUpProblem {
  if (error instanceof UpstreamError && error.kind === 'unauthorized') return 'key-refused'
  return 'away'
}

async function lookUp({ db, tmdb }: Deps, runId: string, item: NameItem): Promise<void> {
  const { kind, title: name, year, reading } = item
  const asRead = reading === null ? null : (JSON.parse(reading) as TitleReading)
  const { verdict, isReading } = await judgeReadings({ tmdb }, { kind, name, year }, asRead)
  await db
    .insertInto('name_match')
    .values({
      run_id: runId,
      title_key: item.title_key,
      kind: isReading && asRead ? asRead.kind : kind,
      ...columnsOf(verdict),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

function columnsOf(verdict: MatchVerdict<ReturnType<typeof candidateOf>>) {
  const best = verdict.ranked[0]
  return {
    verdict: verdict.kind,
    tmdb_id: best?.candidate.tmdbId ?? null,
    name: best?.candidate.name ?? null,
    year: best?.candidate.year ?? null,
    poster_path: best?.candidate.posterPath ?? null,
    score: best?.score ?? null,
    reasons: JSON.stringify(best?.reasons ?? []),
    candidates: verdict.ranked.length,
  }
}
