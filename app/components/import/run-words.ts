import { type ExtraSums, extraSumWords } from '#app/domain/extras.ts'
import { plural } from '#app/domain/format/plural.ts'

/** The places a run goes through, as the wizard shows them. */
export const wizardSteps = ['connect', 'choose', 'read', 'preview', 'write', 'look-up', 'done'] as const
export type WizardStep = (typeof wizardSteps)[number]

export const stepNames: Record<WizardStep, string> = {
  connect: 'Connect',
  choose: 'Choose',
  read: 'Read',
  preview: 'Preview',
  write: 'Write',
  'look-up': 'Look up',
  done: 'Done',
}

export type Phase =
  'fetching' | 'ready' | 'applying' | 'enriching' | 'completed' | 'cancelled' | 'failed' | 'interrupted'

/** A phase as a short state. */
export const phaseNames: Record<Phase, string> = {
  fetching: 'Reading',
  ready: 'Preview is ready',
  applying: 'Writing',
  enriching: 'Looking up titles',
  completed: 'Completed',
  cancelled: 'Cancelled',
  failed: 'Failed',
  interrupted: 'Interrupted',
}

export const streamNames: Record<string, string> = {
  'movie-plays': 'Movie plays',
  'episode-plays': 'Episode plays',
  ratings: 'Ratings',
  watchlist: 'Watchlist',
  file: 'Rows of the file',
}

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
  csv: 'a table',
}

type Named = { kind: 'import' | 'sync'; isCheck: boolean }

/** How the ratings of a source become numbers from 1 to 10, where they are none. Of two ratings the later one counts. */
export const scaleWords: Record<string, string> = {
  letterboxd:
    'Stars count double: 3½ stars become 7 of 10. Of two ratings of one movie the later one counts.',
  ryot: 'Ratings out of 100 are divided by ten and rounded: 74 becomes 7 of 10.',
  cinemarco: 'Tiers become the upper of their two numbers: Decent becomes 6 of 10.',
}

/** What kind of run it is, in a word. */
export function runName({ kind, isCheck }: Named): string {
  if (isCheck) return 'Check'
  return kind === 'sync' ? 'Sync' : 'Import'
}

/** `Sync with Trakt`, `Import from Trakt`. */
export function runTitle(run: Named, source: string): string {
  const joins: Record<string, string> = { Check: 'against', Sync: 'with', Import: 'from' }
  return `${runName(run)} ${joins[runName(run)]} ${source}`
}

/** What Cancel means now. */
export const cancelMeans: Partial<Record<Phase, string>> = {
  fetching: 'Nothing has been written yet; cancelling leaves your library as it is.',
  ready: 'Nothing has been written yet; cancelling leaves your library as it is.',
  applying: 'Cancelling stops after the step under way and keeps what has been written by then.',
  enriching:
    'Your history is written and stays. Cancelling only leaves posters, names and air dates for later.',
  interrupted: 'Cancelling ends the run here; what has been written stays.',
}

type Counts = {
  plays: { new: number }
  ratings: { new: number; changed: number }
  watchlist: { new: number; removed: number }
} & Partial<ExtraSums>

/** What came in, in one line: `903 plays, 60 ratings, 7 on the watchlist`. */
export function broughtIn({ plays, ratings, watchlist, ...extras }: Counts): string {
  const parts = [
    plays.new > 0 && plural(plays.new, 'play'),
    ratings.new > 0 && plural(ratings.new, 'rating'),
    ratings.changed > 0 && plural(ratings.changed, 'changed rating'),
    watchlist.new > 0 && `${watchlist.new} new on the watchlist`,
    watchlist.removed > 0 && `${watchlist.removed} off the watchlist`,
    ...extraSumWords(extras),
  ].filter((part) => part !== false)
  return parts.length === 0 ? 'nothing new' : parts.join(', ')
}
