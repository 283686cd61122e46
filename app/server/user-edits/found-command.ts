import { AppError } from '#app/server/base/app-error.ts'
import type { Edit } from './record-edit.ts'
import { type FoundTitle, holdFoundTitle } from './found-title.ts'
import { addToWatchlist, removeFromWatchlist } from './watchlist-commands.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { EnrichmentQueue } from '#app/server/tmdb/enrichment-queue.ts'
import { handProblemWords } from '#app/words/en.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { markEpisodes } from './mark-episodes.ts'
import { markWatched } from './mark-watched.ts'

/** What can be done with a title that TMDB shows and the library need not have. */
export type FoundCommand = { intent: 'list' | 'unlist' | 'watch'; title: FoundTitle }

type Deps = { db: Database; clock: Clock; config: Config } & {
  enrichment: Pick<EnrichmentQueue, 'wake' | 'onSettled'>
}

/** So long a page waits for the episodes of a series. */
const PATIENCE_MS = 8000

/** @throws AppError 503 `episodes-unknown` where a series is to be marked and TMDB does not answer */
export async function runFoundCommand(
  deps: Deps,
  viewer: Viewer,
  { intent, title }: FoundCommand,
): Promise<Edit> {
  switch (intent) {
    case 'list': {
      const { changeId } = await addToWatchlist(deps, viewer, title)
      return { changeId, label: { code: 'found-on-watchlist', title: title.name } }
    }
    case 'unlist': {
      const removed = await removeFromWatchlist(deps, viewer, title)
      const label = { code: 'found-off-watchlist' as const, title: title.name }
      return { changeId: removed?.changeId ?? null, label }
    }
    case 'watch':
      return watch(deps, viewer, title)
  }
}

/** A movie at once; a series once it is known which of its episodes have aired. */
async function watch(deps: Deps, viewer: Viewer, title: FoundTitle): Promise<Edit> {
  const { db, clock, enrichment } = deps
  const when = { kind: 'now' } as const
  const titleId = await db.transaction().execute((trx) => holdFoundTitle(trx, viewer, title, clock.now()))
  if (title.kind === 'movie') {
    enrichment.wake()
    return markWatched(deps, viewer, { titleId, episodeIds: null, when })
  }
  if (!(await episodesAreKnown(deps, titleId)))
    throw new AppError(503, 'episodes-unknown', handProblemWords.episodesUnknown(title.name))
  return markEpisodes(deps, viewer, { titleId, selection: { kind: 'series' }, when })
}

async function episodesAreKnown({ db, clock, enrichment }: Deps, titleId: number): Promise<boolean> {
  const areHere = async () => {
    const row = await db
      .selectFrom('title_metadata')
      .select('fetched_at')
      .where('title_id', '=', titleId)
      .executeTakeFirst()
    return row !== undefined
  }
  const patience = new AbortController()
  let forget = () => {}
  const settled = new Promise<void>((resolve) => {
    forget = enrichment.onSettled((each) => {
      if (each.titleId === titleId) resolve()
    })
  })
  try {
    if (await areHere()) return true
    enrichment.wake()
    await Promise.race([settled, clock.sleep(PATIENCE_MS, patience.signal).catch(() => undefined)])
    return await areHere()
  } finally {
    patience.abort()
    forget()
  }
}
