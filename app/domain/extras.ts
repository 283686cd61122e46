import { plural } from './format/plural.ts'

/** What a run brings beside plays, ratings and the watchlist, by the names under which its counts say so. */
export const extraNames = ['favourites', 'abandoned', 'hidden', 'notes', 'listEntries', 'rewatches'] as const
export type ExtraName = (typeof extraNames)[number]
export type ExtraNews = 'new' | 'changed' | 'existing'

/** Only what there is any of. */
export type ExtraCounts = Partial<Record<ExtraName, Partial<Record<ExtraNews, number>>>>

export function countExtra(counts: ExtraCounts, name: ExtraName, news: ExtraNews): void {
  const one = (counts[name] ??= {})
  one[news] = (one[news] ?? 0) + 1
}

/** As parts of a sentence: `2 new notes`, `new on 1 list`. */
export function extraWords(counts: ExtraCounts): string[] {
  const fresh = (name: ExtraName) => counts[name]?.new ?? 0
  const changed = counts.notes?.changed ?? 0
  return [
    fresh('favourites') > 0 && 'a favourite',
    fresh('notes') > 0 && plural(fresh('notes'), 'new note'),
    changed > 0 && plural(changed, 'longer note'),
    fresh('listEntries') > 0 && plural(fresh('listEntries'), 'place on lists', 'places on lists'),
    fresh('abandoned') > 0 && 'abandoned',
    fresh('hidden') > 0 && 'hidden from up next',
    fresh('rewatches') > 0 && plural(fresh('rewatches'), 'rewatch', 'rewatches'),
  ].filter((part) => part !== false)
}

export type ExtraSums = Record<ExtraName | 'lists', { new: number; changed?: number }>

/** The same of a whole run: `3 favourites, 2 lists, 40 places on lists`. */
export function extraSumWords(sums: Partial<ExtraSums>): string[] {
  const fresh = (name: keyof ExtraSums) => (sums[name]?.new ?? 0) + (sums[name]?.changed ?? 0)
  return [
    fresh('favourites') > 0 && plural(fresh('favourites'), 'favourite'),
    fresh('notes') > 0 && plural(fresh('notes'), 'note'),
    fresh('lists') > 0 && plural(fresh('lists'), 'list'),
    fresh('listEntries') > 0 && plural(fresh('listEntries'), 'place on lists', 'places on lists'),
    fresh('abandoned') > 0 && `${fresh('abandoned')} abandoned`,
    fresh('hidden') > 0 && `${fresh('hidden')} hidden from up next`,
    fresh('rewatches') > 0 && plural(fresh('rewatches'), 'rewatch', 'rewatches'),
  ].filter((part) => part !== false)
}
