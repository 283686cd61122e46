import { ageRatingIn, type AgeRatings } from '#app/domain/age-rating.ts'
import { artworkOf } from '#app/domain/artwork.ts'
import type { MediaKind } from '#app/domain/media.ts'
import type { TitleDetails } from '#app/domain/title-details.ts'
import { userCountry } from '#app/domain/user-country.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { EnrichmentRow } from '#app/server/db/catalogue-tables.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { parseTmdbSettings, TMDB_SETTINGS } from '#app/server/tmdb/tmdb-settings.ts'
import { posterColumns, posterTitleOf } from '#app/server/catalogue/poster-title-row.ts'
import { extraColumns, extrasOf } from './title-extras.ts'
import { resolveTimeZone, type ZoneDeps } from '#app/server/days/user-time-zone.ts'

/** A title of the library; undefined where there is none of this kind with this number. */
export async function findTitleDetails(
  { db, config }: ZoneDeps,
  viewer: Viewer,
  kind: MediaKind,
  id: number,
): Promise<TitleDetails | undefined> {
  const row = await findRow(db, viewer, kind, id)
  return row && detailsOf(row, resolveTimeZone({ ...row, configured: config.timeZone }))
}

function findRow(db: Database, viewer: Viewer, kind: MediaKind, id: number) {
  return db
    .selectFrom('library_entry as e')
    .innerJoin('title as t', 't.id', 'e.title_id')
    .leftJoin('title_metadata as m', 'm.title_id', 'e.title_id')
    .leftJoin('enrichment as q', 'q.title_id', 'e.title_id')
    .leftJoin('image_art as b', 'b.path', 'm.backdrop_path')
    .leftJoin('collection as c', 'c.tmdb_id', 'm.collection_tmdb_id')
    .innerJoin('profile as p', 'p.id', 'e.profile_id')
    .leftJoin('setting as s', (join) => join.on('s.name', '=', TMDB_SETTINGS))
    .select(posterColumns)
    .select(extraColumns(viewer))
    .select(['e.rated_at', 'e.watchlisted_at', 'e.next_season', 'e.next_episode'])
    .select(['t.tmdb_id', 't.imdb_id', 't.trakt_slug', 'q.state'])
    .select(['m.fetched_at', 'm.original_name', 'm.original_language', 'm.overview', 'm.tagline'])
    .select(['m.release_date', 'm.last_air_date', 'm.runtime_minutes', 'm.status as production_status'])
    .select([
      'm.certification',
      'm.certifications',
      'm.tmdb_rating',
      'm.tmdb_votes',
      'm.backdrop_path',
      'b.art as backdrop_art',
    ])
    .select(['m.genres', 'm.studios', 'm.networks', 'm.creators', 'm.trailers'])
    .select(['p.time_zone as chosen', 'p.account_time_zone as account', 's.value as settings'])
    .select(['c.tmdb_id as collection_id', 'c.name as collection_name'])
    .where('e.profile_id', '=', viewer.profileId)
    .where('e.title_id', '=', id)
    .where('e.kind', '=', kind)
    .executeTakeFirst()
}

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>

function detailsOf(row: Row, timeZone: string): TitleDetails {
  return {
    ...posterTitleOf(row),
    metadata: metadataState(row.state, row.fetched_at !== null),
    originalName: row.original_name,
    originalLanguage: row.original_language,
    overview: row.overview || null,
    tagline: row.tagline || null,
    releaseDate: row.release_date,
    lastAirDate: row.last_air_date,
    runtimeMinutes: row.runtime_minutes || null,
    productionStatus: row.production_status,
    certification: ageRatingOf(row, timeZone),
    tmdbRating: row.tmdb_votes === 0 ? null : row.tmdb_rating,
    tmdbVotes: row.tmdb_votes,
    backdropPath: row.backdrop_path,
    backdropArt: artworkOf(row.backdrop_art),
    genres: listOf<string>(row.genres),
    studios: listOf<string>(row.studios),
    networks: listOf<string>(row.networks),
    creators: listOf<string>(row.creators),
    trailers: listOf<{ key: string; name: string }>(row.trailers),
    collection:
      row.collection_id === null || row.collection_name === null
        ? null
        : { id: row.collection_id, name: row.collection_name },
    ratedAt: row.rated_at,
    watchlistedAt: row.watchlisted_at,
    next:
      row.next_season === null || row.next_episode === null
        ? null
        : { season: row.next_season, episode: row.next_episode },
    ids: { tmdb: row.tmdb_id, imdb: row.imdb_id, traktSlug: row.trakt_slug },
    own: extrasOf(row),
  }
}

/** What is there is shown, whatever came of asking again. */
function metadataState(state: EnrichmentRow['state'] | null, isKnown: boolean): TitleDetails['metadata'] {
  if (state === 'not-found') return 'not-found'
  if (isKnown) return 'enriched'
  return state === 'failed' ? 'failed' : 'pending'
}

/** What was fetched before the ratings of all countries were kept has that of the US. */
function ageRatingOf({ certification, certifications, settings }: Row, timeZone: string): string | null {
  if (certifications === null) return certification || null
  const { country: chosen, language } = parseTmdbSettings(settings)
  return ageRatingIn(JSON.parse(certifications) as AgeRatings, userCountry({ chosen, timeZone, language }))
}

const listOf = <T>(json: string | null): T[] => (json === null ? [] : (JSON.parse(json) as T[]))
