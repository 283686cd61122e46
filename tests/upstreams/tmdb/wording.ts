import type { WorldEpisode, WorldMovie } from '../world/world.ts'

/** The names of things in one language. The world is written in English; TMDB has no fallback for other languages. */
export type Wording = {
  language: string
  /** An untranslated text is empty. */
  text: (english: string) => string
  /** An untranslated title is the original one. */
  movieTitle: (movie: WorldMovie) => string
  seasonName: (number: number) => string
  episodeName: (episode: WorldEpisode) => string
}

const WORDS: Record<string, { season: string; episode: string; specials: string }> = {
  en: { season: 'Season', episode: 'Episode', specials: 'Specials' },
  de: { season: 'Staffel', episode: 'Folge', specials: 'Extras' },
  fr: { season: 'Saison', episode: 'Épisode', specials: 'Épisodes spéciaux' },
  es: { season: 'Temporada', episode: 'Episodio', specials: 'Especiales' },
  ja: { season: 'シーズン', episode: 'エピソード', specials: '特別編' },
}

export function wordingFor(languageTag: string | null): Wording {
  const language = (languageTag ?? 'en-US').split('-')[0]?.toLowerCase() || 'en'
  const isEnglish = language === 'en'
  const words = WORDS[language] ?? WORDS['en']
  return {
    language,
    text: (english) => (isEnglish ? english : ''),
    movieTitle: (movie) => (isEnglish ? movie.title : movie.originalTitle),
    seasonName: (number) => (number === 0 ? `${words?.specials}` : `${words?.season} ${number}`),
    episodeName: (episode) =>
      isEnglish && episode.title !== null ? episode.title : `${words?.episode} ${episode.number}`,
  }
}
