import type { ExtraSums } from './extras.ts'

/** What a run brought, as its one-line summary says it. */
export type BroughtIn = {
  plays: { new: number }
  ratings: { new: number; changed: number }
  watchlist: { new: number; removed: number }
} & Partial<ExtraSums>

/** One change as a line of a list: a run, or one thing done by hand. */
export type Activity = {
  changeId: string
  at: string
  undoneAt: string | null
  /** What was done by hand; null of a run. */
  label: string | null
  run: {
    kind: 'import' | 'sync'
    isCheck: boolean
    source: string
    isOver: boolean
    counts: BroughtIn
  } | null
}
