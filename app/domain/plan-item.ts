import { planWords as words } from '#app/words/en.ts'
import { type ExtraCounts, extraWords } from './extras.ts'
import type { TitleIds } from './media.ts'

/** What a run holds against the library for one title. */
export type ItemFacts = {
  ids: Pick<TitleIds, 'tmdb' | 'imdb' | 'tvdb'> & Partial<TitleIds>
  /** The library's title already has a TMDB id. */
  isMatched: boolean
  /** The person already has something of this title. */
  isKnown: boolean
  /** Of the existing ones `joined` gain this source, and `renumbered` have a new id there. */
  plays: { new: number; existing: number; joined?: number; renumbered?: number }
  ratings: { new: number; changed: number }
  watchlist: { new: number; removed: number }
  extras?: ExtraCounts
}

export type ItemAction = 'add' | 'update' | 'unchanged' | 'unmatched'

/** What a run will do with a title, and a phrase that says why. The preview shows this, and applying does just this. */
export function planItem(facts: ItemFacts): { action: ItemAction; reason: string } {
  const news = describe(facts)
  if (!facts.isMatched && facts.ids.tmdb === null) {
    return { action: 'unmatched', reason: unmatchedReason(facts) }
  }
  if (news === '') return { action: 'unchanged', reason: words.nothingNew }
  return { action: facts.isKnown ? 'update' : 'add', reason: news }
}

function unmatchedReason({ ids }: ItemFacts): string {
  const known = [ids.imdb !== null && 'IMDb', ids.tvdb !== null && 'TVDB'].filter((name) => name !== false)
  if (known.length === 0) return ids.trakt === null ? words.withoutIds : words.withoutKnownIds
  return words.lookedUpBy(known)
}

function describe({ plays, ratings, watchlist, extras }: ItemFacts): string {
  const parts = [
    plays.new > 0 && words.newPlays(plays.new),
    (plays.joined ?? 0) > 0 && words.joinedPlays(plays.joined ?? 0),
    (plays.renumbered ?? 0) > 0 && words.renumberedPlays(plays.renumbered ?? 0),
    ratings.new > 0 && words.newRatings(ratings.new),
    ratings.changed > 0 && words.changedRatings(ratings.changed),
    watchlist.new > 0 && words.newOnWatchlist,
    watchlist.removed > 0 && words.offWatchlist,
    ...extraWords(extras ?? {}),
  ].filter((part) => part !== false)
  return parts.length === 0 ? '' : words.news(parts)
}
