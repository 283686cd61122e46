/** The best poster by language (`de`), under `none` one without words, under '' the one TMDB itself would show. */
export type Posters = Record<string, string>

export const WITHOUT_WORDS = 'none'
const TMDBS_CHOICE = ''

/** What is held of a title's posters, TMDB's own choice among them. */
export const withTmdbsChoice = (posters: Posters | null, choice: string | null): Posters => ({
  ...posters,
  ...(choice !== null && { [TMDBS_CHOICE]: choice }),
})

/** The poster in the first of these languages that has one; else the one TMDB would show. */
export function choosePoster(posters: Posters, languages: readonly string[]): string | null {
  const language = [...languages, TMDBS_CHOICE].find((each) => posters[each] !== undefined)
  return language === undefined ? null : (posters[language] ?? null)
}
