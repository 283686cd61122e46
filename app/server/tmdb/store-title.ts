import { choosePoster, withTmdbsChoice } from '#app/domain/choose-poster.ts'
import type { Database } from '../db/open-database.ts'
import type { TmdbMovie } from './schema/movie.ts'
import type { TmdbSeries } from './schema/series.ts'
import { storeCredits } from './store-credits.ts'
import { storeEpisodes } from './store-episodes.ts'

/** `posterLanguages`: of which a poster is shown, in order. */
type Target = { titleId: number; now: Date; posterLanguages: readonly string[] }

/** Writes everything TMDB says of a movie, in the caller's transaction. Storing the same twice changes nothing. */
export async function storeMovie(trx: Database, movie: TmdbMovie, target: Target): Promise<void> {
  const { titleId } = target
  await storeIds(trx, titleId, { imdb_id: movie.imdbId, tvdb_id: null })
  await storeCollection(trx, movie.collection)
  await storeMetadata(trx, target, movie, {
    last_air_date: null,
    runtime_minutes: movie.runtimeMinutes,
    collection_tmdb_id: movie.collection?.id ?? null,
    networks: '[]',
    creators: '[]',
  })
  await storeGenres(trx, titleId, movie.genres)
  await storeCredits(trx, titleId, movie.credits)
}

/**
 * The same for a series with its seasons and episodes.
 * @returns the episodes that took in another row, which turned out to be the same
 */
export async function storeSeries(trx: Database, series: TmdbSeries, target: Target): Promise<number[]> {
  const { titleId } = target
  await storeIds(trx, titleId, { imdb_id: series.imdbId, tvdb_id: series.tvdbId })
  await storeMetadata(trx, target, series, {
    last_air_date: series.lastAirDate,
    runtime_minutes: series.usualRuntimeMinutes ?? usualRuntime(series),
    collection_tmdb_id: null,
    networks: JSON.stringify(series.networks),
    creators: JSON.stringify(series.creators),
  })
  await storeGenres(trx, titleId, series.genres)
  await storeCredits(trx, titleId, series.credits)
  await storeSeasons(trx, titleId, series)
  return storeEpisodes(trx, titleId, series)
}

/** The median of the regular episodes: TMDB hardly ever states a series' runtime any more. */
function usualRuntime({ seasons }: TmdbSeries): number | null {
  const runtimes = seasons
    .filter((season) => season.number > 0)
    .flatMap((season) => season.episodes.flatMap((episode) => episode.runtimeMinutes ?? []))
    .sort((a, b) => a - b)
  return runtimes[Math.floor(runtimes.length / 2)] ?? null
}

/** Ids that the source did not give; those it gave stay. */
async function storeIds(
  trx: Database,
  titleId: number,
  ids: { imdb_id: string | null; tvdb_id: number | null },
): Promise<void> {
  await trx
    .updateTable('title')
    .set((eb) => ({
      imdb_id: eb.fn.coalesce('imdb_id', eb.val(ids.imdb_id)),
      tvdb_id: eb.fn.coalesce('tvdb_id', eb.val(ids.tvdb_id)),
    }))
    .where('id', '=', titleId)
    .execute()
}

type OfOneKind = {
  last_air_date: string | null
  runtime_minutes: number | null
  collection_tmdb_id: number | null
  networks: string
  creators: string
}

async function storeMetadata(
  trx: Database,
  { titleId, now, posterLanguages }: Target,
  title: TmdbMovie | TmdbSeries,
  ofOneKind: OfOneKind,
): Promise<void> {
  const { source_title } = await trx
    .selectFrom('title')
    .select('source_title')
    .where('id', '=', titleId)
    .executeTakeFirstOrThrow()
  const posters = withTmdbsChoice(title.posters, title.posterPath)
  const values = {
    name: title.name ?? source_title ?? `TMDB ${title.id}`,
    original_name: title.originalName,
    original_language: title.originalLanguage,
    overview: title.overview,
    tagline: title.tagline,
    release_date: title.releaseDate,
    status: title.status,
    tmdb_rating: title.rating,
    tmdb_votes: title.votes,
    popularity: title.popularity,
    poster_path: choosePoster(posters, posterLanguages),
    posters: JSON.stringify(posters),
    backdrop_path: title.backdropPath,
    genres: JSON.stringify(title.genres),
    studios: JSON.stringify(title.studios),
    fetched_at: now.toISOString(),
    ...ofOneKind,
    // Parts of their own, which TMDB may leave out; then what is there stays.
    ...(title.ageRatings !== null && {
      certification: title.ageRatings['US'] ?? null,
      certifications: JSON.stringify(title.ageRatings),
    }),
    ...(title.trailers !== null && { trailers: JSON.stringify(title.trailers) }),
  }
  await trx
    .insertInto('title_metadata')
    .values({ title_id: titleId, trailers: '[]', ...values })
    .onConflict((conflict) => conflict.column('title_id').doUpdateSet(values))
    .execute()
}

async function storeGenres(trx: Database, titleId: number, genres: readonly string[]): Promise<void> {
  const others = trx.deleteFrom('title_genre').where('title_id', '=', titleId)
  await (genres.length ? others.where('genre', 'not in', genres) : others).execute()
  if (genres.length === 0) return
  await trx
    .insertInto('title_genre')
    .values(genres.map((genre) => ({ genre, title_id: titleId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function storeCollection(trx: Database, collection: TmdbMovie['collection']): Promise<void> {
  if (!collection) return
  const values = {
    name: collection.name,
    poster_path: collection.posterPath,
    backdrop_path: collection.backdropPath,
  }
  await trx
    .insertInto('collection')
    .values({ tmdb_id: collection.id, ...values })
    .onConflict((conflict) => conflict.column('tmdb_id').doUpdateSet(values))
    .execute()
}

async function storeSeasons(trx: Database, titleId: number, series: TmdbSeries): Promise<void> {
  // The delivered part knows more than the list's line; a season may stand in one of them only.
  const seasons = new Map(
    [...(series.listedSeasons ?? []), ...series.seasons].map((season) => [season.number, season]),
  )
  if (series.listedSeasons?.length) {
    await trx
      .deleteFrom('season')
      .where('title_id', '=', titleId)
      .where('number', 'not in', [...seasons.keys()])
      .execute()
  }
  if (seasons.size === 0) return
  await trx
    .insertInto('season')
    .values(
      [...seasons.values()].map((season) => ({
        title_id: titleId,
        number: season.number,
        tmdb_id: season.id,
        name: season.name,
        overview: season.overview,
        air_date: season.airDate,
        poster_path: season.posterPath,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['title_id', 'number']).doUpdateSet((eb) => ({
        tmdb_id: eb.ref('excluded.tmdb_id'),
        name: eb.ref('excluded.name'),
        overview: eb.ref('excluded.overview'),
        air_date: eb.ref('excluded.air_date'),
        poster_path: eb.ref('excluded.poster_path'),
      })),
    )
    .execute()
}
