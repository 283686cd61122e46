/**
 * How far it is known which title a name in a file means: nobody has looked yet, TMDB has one, several or none, or the
 * person has said which (`decided`), or that none of TMDB's is meant (`none`).
 */
export const nameStates = ['waiting', 'sure', 'ambiguous', 'nothing', 'decided', 'none'] as const
export type NameState = (typeof nameStates)[number]

/** What was found for a name. `name` null: nothing. */
export type NameMatch = {
  state: NameState
  name: string | null
  year: number | null
  percent: number | null
  reasons: string[]
}
