import type { ExtraSums } from '#app/domain/extras.ts'
import { broughtInWords } from '#app/words/en.ts'

/** What a run brought beside plays, ratings and the watchlist: `3 favourites, 2 lists, 40 places on lists`. */
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
