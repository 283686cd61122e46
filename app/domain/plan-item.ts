import { type ExtraCounts, extraWords } from './extras.ts'
import type { TitleIds } from './media.ts'

/** What a run holds against the library for one title. */
export type ItemFacts = {
  ids: Pick<TitleIds, 'tmdb' | 'imdb' | 'tvdb'> & Partial<TitleIds>
  /** The library's title already has a TMDB id. */
  isMatched: boolean
  /** The person already has something of this title. */
  isKnown: boolean
  /** `joined`: existing ones that gain this source. */
  plays: { new: number; existing: number; joined?: number }
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
  if (news === '') return { action: 'unchanged', reason: 'Nothing new.' }
  return { action: facts.isKnown ? 'update' : 'add', reason: news }
}

function unmatchedReason({ ids }: ItemFacts): string {
  const known = [ids.imdb !== null && 'IMDb', ids.tvdb !== null && 'TVDB'].filter((name) => name !== false)
  if (known.length === 0 && ids.trakt === null)
    return 'It comes without ids and will be looked up by its name.'
  if (known.length === 0)
    return 'It comes without any id that TMDB knows. Its plays are kept until you match it.'
  return `It comes without a TMDB id and will be looked up by its ${known.join(' and ')} id.`
}

function describe({ plays, ratings, watchlist, extras }: ItemFacts): string {
  const parts = [
    plays.new > 0 && counted(plays.new, 'new play'),
    (plays.joined ?? 0) > 0 && `${counted(plays.joined ?? 0, 'play')} known from another source`,
    ratings.new > 0 && counted(ratings.new, 'new rating'),
    ratings.changed > 0 && counted(ratings.changed, 'changed rating'),
    watchlist.new > 0 && 'new on the watchlist',
    watchlist.removed > 0 && 'no longer on the watchlist',
    ...extraWords(extras ?? {}),
  ].filter((part) => part !== false)
  if (parts.length === 0) return ''
  const text = parts.join(', ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
