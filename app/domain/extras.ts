import { broughtInWords, planWords } from '#app/words/en.ts'

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

/** As parts of a sentence: `2 new notes`, `new on 1 list`. */
export function extraWords(counts: ExtraCounts): string[] {
  const fresh = (name: ExtraName) => counts[name]?.new ?? 0
  const changed = counts.notes?.changed ?? 0
  return [
    fresh('favourites') > 0 && planWords.favourite,
    fresh('notes') > 0 && planWords.newNotes(fresh('notes')),
    changed > 0 && planWords.longerNotes(changed),
    fresh('listEntries') > 0 && planWords.placesOnLists(fresh('listEntries')),
    fresh('abandoned') > 0 && planWords.abandoned,
    fresh('hidden') > 0 && planWords.hidden,
    fresh('rewatches') > 0 && planWords.rewatches(fresh('rewatches')),
    fresh('owned') > 0 && planWords.owned(fresh('owned')),
  ].filter((part) => part !== false)
}

export type ExtraSums = Record<ExtraName | 'lists', { new: number; changed?: number }>

/** The same of a whole run: `3 favourites, 2 lists, 40 places on lists`. */
export function extraSumWords(sums: Partial<ExtraSums>): string[] {
  const fresh = (name: keyof ExtraSums) => (sums[name]?.new ?? 0) + (sums[name]?.changed ?? 0)
  return [
    fresh('favourites') > 0 && broughtInWords.favourites(fresh('favourites')),
    fresh('notes') > 0 && broughtInWords.notes(fresh('notes')),
    fresh('lists') > 0 && broughtInWords.lists(fresh('lists')),
    fresh('listEntries') > 0 && broughtInWords.placesOnLists(fresh('listEntries')),
    fresh('abandoned') > 0 && broughtInWords.abandoned(fresh('abandoned')),
    fresh('hidden') > 0 && broughtInWords.hidden(fresh('hidden')),
    fresh('rewatches') > 0 && broughtInWords.rewatches(fresh('rewatches')),
    fresh('owned') > 0 && broughtInWords.owned(fresh('owned')),
  ].filter((part) => part !== false)
}
