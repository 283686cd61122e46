import { chooseText, languageChain, textIn, type TitleText } from '#app/domain/choose-text.ts'
import { isPlaceholderName } from '#app/domain/placeholder-name.ts'
import type { TmdbMovie } from './schema/movie.ts'
import type { TmdbEpisode, TmdbSeason, TmdbSeries } from './schema/series.ts'
import { DEFAULT_LANGUAGE, type TmdbSettings } from './tmdb-settings.ts'

export type EpisodeText = {
  language: string
  season: number
  number: number
  name: string | null
  overview: string | null
}

/** A title with its texts in the languages the person prefers, and what those languages say by themselves. */
export type Localised<T> = { title: T; texts: TitleText[]; episodeTexts: EpisodeText[] }

type Languages = Pick<TmdbSettings, 'language' | 'fallbacks'>

export function localiseMovie(movie: TmdbMovie, languages: Languages): Localised<TmdbMovie> {
  return { ...withText(movie, languages), episodeTexts: [] }
}

/**
 * The same for a series. Episodes have no list of translations: where some lack a name or a story, the series is asked
 * for in the next language too.
 */
export async function localiseSeries(
  series: TmdbSeries,
  languages: Languages,
  inLanguage: (language: string) => Promise<TmdbSeries | null>,
): Promise<Localised<TmdbSeries>> {
  const { title, texts } = withText(series, languages)
  const episodeTexts: EpisodeText[] = []
  let { seasons } = title
  for (const language of languageChain(languages.language, languages.fallbacks).slice(1)) {
    if (!hasGaps(seasons)) break
    const other = await inLanguage(language)
    if (!other) break
    episodeTexts.push(...textsOf(other, language))
    seasons = fillSeasons(seasons, other)
  }
  return { title: { ...title, seasons }, texts, episodeTexts }
}

function withText<T extends TmdbMovie | TmdbSeries>(title: T, { language, fallbacks }: Languages) {
  // Answers that lie in the cache from before were kept without translations.
  const held = title.translations ?? []
  if (language === DEFAULT_LANGUAGE && held.length === 0) return { title, texts: [] }
  const original = { name: title.originalName, language: title.originalLanguage }
  const chain = languageChain(language, fallbacks)
  const texts = chain.flatMap((tag) => {
    const text = textIn(held, tag, original)
    return text ? [{ ...text, language: tag }] : []
  })
  const chosen = chooseText(texts, chain, original)
  const localised: T = {
    ...title,
    name: chosen.name ?? title.name,
    overview: title.overview ?? chosen.overview,
    tagline: title.tagline ?? chosen.tagline,
  }
  return { title: localised, texts }
}

/** A story is missing only where another language may well have it: the episode is out. */
function hasGaps(seasons: readonly TmdbSeason[]): boolean {
  return seasons.some((season) =>
    season.episodes.some(
      (episode) => episode.airDate !== null && (isPlaceholderName(episode.name) || episode.overview === null),
    ),
  )
}

function fillSeasons(seasons: readonly TmdbSeason[], other: TmdbSeries): TmdbSeason[] {
  return seasons.map((season) => {
    const theirs = other.seasons.find((each) => each.number === season.number)
    return {
      ...season,
      overview: season.overview ?? theirs?.overview ?? null,
      episodes: season.episodes.map((episode) =>
        fillEpisode(
          episode,
          theirs?.episodes.find((each) => each.number === episode.number),
        ),
      ),
    }
  })
}

function fillEpisode(episode: TmdbEpisode, other: TmdbEpisode | undefined): TmdbEpisode {
  const isBetter = isPlaceholderName(episode.name) && other && !isPlaceholderName(other.name)
  return {
    ...episode,
    name: isBetter ? other.name : episode.name,
    overview: episode.overview ?? other?.overview ?? null,
  }
}

function textsOf(series: TmdbSeries, language: string): EpisodeText[] {
  return series.seasons.flatMap((season) =>
    season.episodes.map(({ number, name, overview }) => ({
      language,
      season: season.number,
      number,
      name: isPlaceholderName(name) ? null : name,
      overview,
    })),
  )
}
