/** Where one is in the sheet, as its address says. */
export type DoubtPlace = { at: number | null; of: number; q: string | null; year: number | null }

export function placeFrom(query: URLSearchParams): DoubtPlace {
  const number = (name: string) => {
    const value = Number(query.get(name) ?? '')
    return Number.isSafeInteger(value) && value > 0 ? value : null
  }
  return {
    at: number('at'),
    of: Math.min(number('of') ?? 0, 1_000_000),
    q: query.get('q')?.slice(0, 200) ?? null,
    year: /^\d{4}$/.test(query.get('year') ?? '') ? number('year') : null,
  }
}

/** The address of the sheet at a name; past the last one where there is none. */
export function doubtPath(base: string, { at, of }: { at: number | null; of: number }): string {
  const [path = base, group = ''] = base.split('?')
  const query = new URLSearchParams(group)
  query.set('at', String(at ?? PAST_THE_END))
  query.set('of', String(of))
  return `${path}?${query.toString()}`
}

const PAST_THE_END = Number.MAX_SAFE_INTEGER

/** What was chosen for which name: one of TMDB's, or none of them (`tmdbId` null). */
export type DoubtChoice = { id: number; tmdbId: number | null; name: string | null }

/** Null where the form says nothing of the kind. */
export function choiceFrom(form: FormData): DoubtChoice | null {
  const id = Number(form.get('id'))
  if (!Number.isSafeInteger(id) || id < 1) return null
  const chosen = form.get('choice')
  if (chosen === 'none') return { id, tmdbId: null, name: null }
  const tmdbId = Number(chosen)
  const name = form.get(`name-${tmdbId}`)
  if (!Number.isSafeInteger(tmdbId) || tmdbId < 1 || typeof name !== 'string') return null
  return { id, tmdbId, name: name.slice(0, 300) }
}
