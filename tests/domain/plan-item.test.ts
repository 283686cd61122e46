import { expect, test } from 'vitest'
import { exceedsRemovalThreshold } from '#app/domain/mass-drop.ts'
import { planReasonText } from '#app/format/plan-reason.ts'
import { type ItemFacts, planItem } from '#app/domain/plan-item.ts'

const facts = (o: Partial<ItemFacts> = {}): ItemFacts => ({
  ids: { tmdb: 27205, imdb: null, tvdb: null },
  isMatched: false,
  isKnown: false,
  plays: { new: 0, existing: 0 },
  ratings: { new: 0, changed: 0 },
  watchlist: { new: 0, removed: 0 },
  ...o,
})

test.each<[string, Partial<ItemFacts>, string, RegExp]>([
  ['a new title', { plays: { new: 2, existing: 0 } }, 'add', /^2 new plays\.$/],
  ['one play more', { isKnown: true, plays: { new: 1, existing: 4 } }, 'update', /^1 new play\.$/],
  ['nothing new', { isKnown: true, plays: { new: 0, existing: 4 } }, 'unchanged', /^Nothing new\.$/],
  [
    'plays under new ids',
    { isKnown: true, plays: { new: 0, existing: 4, renumbered: 2 } },
    'update',
    /^2 plays added again on Trakt\.$/,
  ],
  [
    'a date that was missing',
    { isKnown: true, plays: { new: 0, existing: 4, dated: 1 } },
    'update',
    /^A date for 1 play\.$/,
  ],
  ['another rating', { isKnown: true, ratings: { new: 0, changed: 1 } }, 'update', /^1 changed rating\.$/],
  ['on the list', { watchlist: { new: 1, removed: 0 } }, 'add', /^New on the watchlist\.$/],
  ['off the list', { isKnown: true, watchlist: { new: 0, removed: 1 } }, 'update', /no longer on/i],
  [
    'no id at all',
    { ids: { tmdb: null, imdb: null, tvdb: null } },
    'unmatched',
    /without a TMDB, IMDb or TVDB id/,
  ],
  ['an IMDb id', { ids: { tmdb: null, imdb: 'tt1', tvdb: null } }, 'unmatched', /by its IMDb id/],
  ['IMDb and TVDB', { ids: { tmdb: null, imdb: 'tt1', tvdb: 2 } }, 'unmatched', /IMDb and TVDB id/],
  [
    'no TMDB id, but matched before',
    { ids: { tmdb: null, imdb: 'tt1', tvdb: null }, isMatched: true, isKnown: true },
    'unchanged',
    /Nothing/,
  ],
])('%s', (_, o, action, reason) => {
  const plan = planItem(facts(o))
  expect(plan.action).toBe(action)
  expect(planReasonText(plan.reason)).toMatch(reason)
})

test.each([
  [0, 0, false],
  [20, 20, false],
  [21, 21, true],
  [21, 210, false],
  [22, 210, true],
  [1000, 100_000, false],
])('%i of %i gone at once looks like a fault: %s', (vanished, held, answer) => {
  expect(exceedsRemovalThreshold(vanished, held)).toBe(answer)
})
