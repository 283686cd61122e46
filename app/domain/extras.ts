/** What a run brings beside plays, ratings and the watchlist, by the names under which its counts say so. */
export const extraNames = [
  'favourites',
  'abandoned',
  'hidden',
  'notes',
  'listEntries',
  'rewatches',
  'owned',
] as const
export type ExtraName = (typeof extraNames)[number]
export type ExtraNews = 'new' | 'changed' | 'existing'

/** Only what there is any of. */
export type ExtraCounts = Partial<Record<ExtraName, Partial<Record<ExtraNews, number>>>>

export function countExtra(counts: ExtraCounts, name: ExtraName, news: ExtraNews): void {
  const one = (counts[name] ??= {})
  one[news] = (one[news] ?? 0) + 1
}

export type ExtraNewsPart =
  | { code: 'new-favourite' }
  | { code: 'new-notes'; count: number }
  | { code: 'longer-notes'; count: number }
  | { code: 'places-on-lists'; count: number }
  | { code: 'abandoned' }
  | { code: 'hidden' }
  | { code: 'rewatches'; count: number }
  | { code: 'owned'; count: number }

/** What a run brings of a title beside plays, ratings and the watchlist. */
export function extraNewsOf(counts: ExtraCounts): ExtraNewsPart[] {
  const fresh = (name: ExtraName) => counts[name]?.new ?? 0
  const parts: (ExtraNewsPart & { count: number })[] = [
    { code: 'new-favourite', count: fresh('favourites') },
    { code: 'new-notes', count: fresh('notes') },
    { code: 'longer-notes', count: counts.notes?.changed ?? 0 },
    { code: 'places-on-lists', count: fresh('listEntries') },
    { code: 'abandoned', count: fresh('abandoned') },
    { code: 'hidden', count: fresh('hidden') },
    { code: 'rewatches', count: fresh('rewatches') },
    { code: 'owned', count: fresh('owned') },
  ]
  return parts.filter(({ count }) => count > 0)
}

export type ExtraSums = Record<ExtraName | 'lists', { new: number; changed?: number }>
