import { type CalendarDay, dayIn } from '#app/domain/calendar-day.ts'
import { type FranchisePart, isUnreleased } from '#app/domain/franchise.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { type ZoneDeps, userTimeZone } from '#app/server/days/user-time-zone.ts'
import { requestWithDeadline } from '#app/server/tmdb/request-with-deadline.ts'
import type { TmdbCollection } from '#app/server/tmdb/schema/movie.ts'
import type { TmdbClient } from '#app/server/tmdb/tmdb-client.ts'
import { collectionPartsWords, tmdbAnswerWords } from '#app/words/en.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { listOwnedParts, type OwnedPart } from './owned-parts.ts'

export type CollectionPage = {
  id: number
  name: string
  overview: string | null
  posterPath: string | null
  backdropPath: string | null
  /** In order of release, those without a date last. */
  parts: FranchisePart[]
  /** Why the parts that are not in the library are missing here; null where they are not. */
  incomplete: string | null
  today: CalendarDay
}

type Deps = ZoneDeps & { db: Database; clock: Clock; tmdb: Pick<TmdbClient, 'configured' | 'collection'> }

const PATIENCE_MS = 2500

/** A franchise of the library, or one that TMDB knows; undefined where neither does. */
export async function collectionPage(
  deps: Deps,
  viewer: Viewer,
  id: number,
): Promise<CollectionPage | undefined> {
  const { db, clock, tmdb } = deps
  const known = await db.selectFrom('collection').selectAll().where('tmdb_id', '=', id).executeTakeFirst()
  const answer = await requestWithDeadline({ tmdb, clock, patienceMs: PATIENCE_MS }, () =>
    tmdb.collection(id),
  )
  const atTmdb = answer.kind === 'answered' ? answer.value : null
  if (!known && !atTmdb) return undefined
  const today = dayIn(await userTimeZone(deps, viewer), clock.now())
  const tmdbParts = atTmdb?.parts ?? []
  const owned = await listOwnedParts(
    db,
    viewer,
    id,
    tmdbParts.map((part) => part.tmdbId),
  )
  return {
    id,
    name: atTmdb?.name ?? known?.name ?? tmdbAnswerWords.namelessCollection,
    overview: atTmdb?.overview ?? null,
    posterPath: atTmdb?.posterPath ?? known?.poster_path ?? null,
    backdropPath: atTmdb?.backdropPath ?? known?.backdrop_path ?? null,
    parts: partsOf(tmdbParts, owned, today),
    incomplete:
      answer.kind === 'answered' ? null : answer.kind === 'away' ? answer.reason : collectionPartsWords.noKey,
    today,
  }
}

function partsOf(
  listed: TmdbCollection['parts'],
  owned: readonly OwnedPart[],
  today: CalendarDay,
): FranchisePart[] {
  const ownedByTmdbId = new Map(owned.map((part) => [part.tmdbId, part]))
  const missing = listed
    .filter((part) => !ownedByTmdbId.has(part.tmdbId))
    .map(({ tmdbId, name, posterPath, releaseDate }) => ({
      tmdbId,
      name,
      posterPath,
      releaseDate,
      year: releaseDate === null ? null : Number(releaseDate.slice(0, 4)),
      owned: null,
    }))
  const held = owned.map((part) => ({
    tmdbId: part.tmdbId,
    name: part.name,
    posterPath: part.posterPath,
    releaseDate: part.releaseDate,
    year: part.year,
    owned: part,
  }))
  return [...held, ...missing]
    .map((part) => ({ ...part, isUnreleased: isUnreleased(part.releaseDate, today) }))
    .sort((a, b) => (a.releaseDate ?? '9999').localeCompare(b.releaseDate ?? '9999'))
}
