import type { BroughtIn } from '#app/domain/activity.ts'
import { extraSumWords } from '#app/format/extra-sums.ts'
import { broughtInWords, runWords } from '#app/words/en.ts'

/** The places a run goes through, as the wizard shows them. */
export const wizardSteps = ['connect', 'choose', 'read', 'preview', 'write', 'look-up', 'done'] as const
export type WizardStep = (typeof wizardSteps)[number]

export type Phase =
  'fetching' | 'ready' | 'applying' | 'enriching' | 'completed' | 'cancelled' | 'failed' | 'interrupted'

export const sourceNames: Record<string, string> = {
  trakt: 'Trakt',
  reelmark: 'Reelmark',
  letterboxd: 'Letterboxd',
  imdb: 'IMDb',
  simkl: 'Simkl',
  tvtime: 'TV Time',
  yamtrack: 'Yamtrack',
  ryot: 'Ryot',
  netflix: 'Netflix',
  cinemarco: 'Cinemarco',
  csv: runWords.aTable,
}

type Named = { kind: 'import' | 'sync'; isCheck: boolean }

const nameOf = ({ kind, isCheck }: Named) => (isCheck ? 'check' : kind)

/** How the ratings of a source become numbers from 1 to 10, where they are none. Of two ratings the later one counts. */
export const scaleWords: Record<string, string> = runWords.scales

/** What kind of run it is, in a word. */
export const runName = (run: Named): string => runWords.names[nameOf(run)]

/** `Sync with Trakt`, `Import from Trakt`. */
export const runTitle = (run: Named, source: string): string => runWords.titles[nameOf(run)](source)

/** What Cancel means now. */
export const cancelMeans: Partial<Record<Phase, string>> = {
  fetching: runWords.cancel.nothingWritten,
  ready: runWords.cancel.nothingWritten,
  applying: runWords.cancel.applying,
  enriching: runWords.cancel.enriching,
  interrupted: runWords.cancel.interrupted,
}

/** What came in, in one line: `903 plays, 60 ratings, 7 on the watchlist`. */
export function broughtIn({ plays, ratings, watchlist, ...extras }: BroughtIn): string {
  const parts = [
    plays.new > 0 && broughtInWords.plays(plays.new),
    ratings.new > 0 && broughtInWords.ratings(ratings.new),
    ratings.changed > 0 && broughtInWords.changedRatings(ratings.changed),
    watchlist.new > 0 && broughtInWords.newOnWatchlist(watchlist.new),
    watchlist.removed > 0 && broughtInWords.offWatchlist(watchlist.removed),
    ...extraSumWords(extras),
  ].filter((part) => part !== false)
  return parts.length === 0 ? broughtInWords.nothingNew : broughtInWords.all(parts)
}
