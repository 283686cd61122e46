import { type ExtraCounts, type ExtraNewsPart, extraNewsOf } from './extras.ts'
import type { TitleIds } from './media.ts'

/** What a run holds against the library for one title. */
export type ItemFacts = {
  ids: Pick<TitleIds, 'tmdb' | 'imdb' | 'tvdb'> & Partial<TitleIds>
  /** The library's title already has a TMDB id. */
  isMatched: boolean
  /** The person already has something of this title. */
  isKnown: boolean
  /** Of the existing ones `joined` gain this source, and `renumbered` have a new id there, and `dated` get a date. */
  plays: { new: number; existing: number; joined?: number; renumbered?: number; dated?: number }
  ratings: { new: number; changed: number }
  watchlist: { new: number; removed: number }
  extras?: ExtraCounts
}

export type ItemAction = 'add' | 'update' | 'unchanged' | 'unmatched'

/** Why a run does what it does with a title. */
export type PlanReason =
  | { code: 'nothing-new' }
  | { code: 'news'; parts: PlanNews[] }
  | { code: 'no-ids' }
  | { code: 'no-known-ids' }
  | { code: 'looked-up-by-ids'; services: ('IMDb' | 'TVDB')[] }
  | { code: 'found-by-name' }
  | { code: 'found-by-imdb-id' }
  | { code: 'found-by-tvdb-id' }
  | { code: 'found-otherwise' }
  | { code: 'found-on-tmdb'; name: string; year: number | null; percent: number }
  | { code: 'said-not-on-tmdb' }
  | { code: 'said-to-be'; name: string | null; isHeld: boolean; joined: number }

export type PlanNews =
  | { code: 'new-plays'; count: number }
  | { code: 'joined-plays'; count: number }
  | { code: 'renumbered-plays'; count: number }
  | { code: 'dated-plays'; count: number }
  | { code: 'new-ratings'; count: number }
  | { code: 'changed-ratings'; count: number }
  | { code: 'new-on-watchlist' }
  | { code: 'off-watchlist' }
  | ExtraNewsPart

/** What a run will do with a title, and why. The preview shows this, and applying does just this. */
export function planItem(facts: ItemFacts): { action: ItemAction; reason: PlanReason } {
  if (!facts.isMatched && facts.ids.tmdb === null)
    return { action: 'unmatched', reason: unmatchedReason(facts) }
  const parts = newsOf(facts)
  if (parts.length === 0) return { action: 'unchanged', reason: { code: 'nothing-new' } }
  return { action: facts.isKnown ? 'update' : 'add', reason: { code: 'news', parts } }
}

function unmatchedReason({ ids }: ItemFacts): PlanReason {
  const known = [ids.imdb !== null && ('IMDb' as const), ids.tvdb !== null && ('TVDB' as const)]
  const services = known.filter((name) => name !== false)
  if (services.length === 0) return { code: ids.trakt === null ? 'no-ids' : 'no-known-ids' }
  return { code: 'looked-up-by-ids', services }
}

function newsOf({ plays, ratings, watchlist, extras }: ItemFacts): PlanNews[] {
  const counted = [
    { code: 'new-plays', count: plays.new },
    { code: 'joined-plays', count: plays.joined ?? 0 },
    { code: 'renumbered-plays', count: plays.renumbered ?? 0 },
    { code: 'dated-plays', count: plays.dated ?? 0 },
    { code: 'new-ratings', count: ratings.new },
    { code: 'changed-ratings', count: ratings.changed },
  ] as const
  const parts: PlanNews[] = counted.filter(({ count }) => count > 0)
  if (watchlist.new > 0) parts.push({ code: 'new-on-watchlist' })
  if (watchlist.removed > 0) parts.push({ code: 'off-watchlist' })
  return [...parts, ...extraNewsOf(extras ?? {})]
}
