import { type CalendarDay, dayIn } from '#app/domain/calendar-day.ts'
import {
  type FilmographyEntry,
  isAsSelf,
  type PersonFacts,
  type PersonTitle,
} from '#app/domain/person-page.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { type ZoneDeps, userTimeZone } from '#app/server/days/user-time-zone.ts'
import { requestWithDeadline, type DeadlineAnswer } from '#app/server/tmdb/request-with-deadline.ts'
import type { TmdbPerson } from '#app/server/tmdb/schema/person.ts'
import type { TmdbClient } from '#app/server/tmdb/tmdb-client.ts'
import { tmdbAnswerWords } from '#app/words/en.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { listPersonTitles } from './person-titles.ts'

export type PersonPage = {
  person: PersonFacts
  /** Titles in which they were seen, the latest first; those with a part in front of the camera, and the others. */
  acted: PersonTitle[]
  made: PersonTitle[]
  /** In the library and not seen yet. */
  unseen: PersonTitle[]
  filmography: Filmography
  today: CalendarDay
}

export type Filmography =
  | { kind: 'not-configured' }
  | { kind: 'away'; reason: string }
  /** Newest first. */
  | { kind: 'found'; titles: FilmographyEntry[]; asSelf: FilmographyEntry[] }

type Deps = ZoneDeps & { db: Database; clock: Clock; tmdb: Pick<TmdbClient, 'configured' | 'person'> }

/** What the library says stands at once; the rest may be missing this time. */
const PATIENCE_MS = 2500

/** A person of the library, or one that TMDB knows; undefined where neither does. */
export async function personPage(deps: Deps, viewer: Viewer, id: number): Promise<PersonPage | undefined> {
  const { db, clock, tmdb } = deps
  const known = await findPerson(db, id)
  const answer = await requestWithDeadline({ tmdb, clock, patienceMs: PATIENCE_MS }, () => tmdb.person(id))
  const atTmdb = answer.kind === 'answered' ? answer.value : null
  if (!known && !atTmdb) return undefined
  const timeZone = await userTimeZone(deps, viewer)
  const titles = await listPersonTitles(db, viewer, id, timeZone)
  const seen = titles.filter((title) => title.plays > 0)
  return {
    person: factsOf(id, known, atTmdb),
    acted: seen.filter((title) => title.roles.length > 0 || title.jobs.length === 0),
    made: seen.filter((title) => title.roles.length === 0 && title.jobs.length > 0),
    unseen: titles.filter((title) => title.plays === 0),
    filmography: filmographyOf(answer, titles),
    today: dayIn(timeZone, clock.now()),
  }
}

type KnownPerson = { name: string; profile_path: string | null }

function findPerson(db: Database, id: number): Promise<KnownPerson | undefined> {
  return db.selectFrom('person').select(['name', 'profile_path']).where('tmdb_id', '=', id).executeTakeFirst()
}

function factsOf(id: number, known: KnownPerson | undefined, person: TmdbPerson | null): PersonFacts {
  return {
    id,
    name: person?.name ?? known?.name ?? tmdbAnswerWords.namelessPerson,
    profilePath: person?.profilePath ?? known?.profile_path ?? null,
    knownFor: person?.knownFor ?? null,
    biography: person?.biography ?? null,
    birthday: person?.birthday ?? null,
    deathday: person?.deathday ?? null,
    placeOfBirth: person?.placeOfBirth ?? null,
    imdbId: person?.imdbId ?? null,
  }
}

type Owned = { kind: string; tmdbId: number | null }

function filmographyOf(answer: DeadlineAnswer<TmdbPerson | null>, owned: readonly Owned[]): Filmography {
  if (answer.kind !== 'answered') return answer
  const ownedKeys = new Set(owned.map((title) => `${title.kind}:${title.tmdbId}`))
  const others = (answer.value?.titles ?? [])
    .filter((title) => !ownedKeys.has(`${title.kind}:${title.tmdbId}`))
    .map((title): FilmographyEntry => ({
      kind: title.kind,
      tmdbId: title.tmdbId,
      name: title.name,
      year: title.releaseDate === null ? null : Number(title.releaseDate.slice(0, 4)),
      posterPath: title.posterPath,
      roles: title.roles,
      jobs: title.jobs,
    }))
  const onlyAsSelf = (title: FilmographyEntry) =>
    title.jobs.length === 0 && title.roles.length > 0 && title.roles.every(isAsSelf)
  return {
    kind: 'found',
    titles: others.filter((title) => !onlyAsSelf(title)),
    asSelf: others.filter(onlyAsSelf),
  }
}
