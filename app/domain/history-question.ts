import { type Period, periodOf } from './day-range.ts'
import type { MediaKind } from './media.ts'

/** The question the address of the diary asks. */
export type HistoryQuestion = {
  period: Period
  /** The shelf of plays without a date. */
  undated: boolean
  kind: MediaKind | null
  /** The cursor of an older page. */
  before: string | null
  /** Plays can be picked; or all of the page are. */
  select: 'on' | 'all' | null
}

export function parseHistoryQuestion(query: URLSearchParams): HistoryQuestion {
  const kind = query.get('kind')
  const select = query.get('select')
  return {
    period: periodOf({ year: query.get('year'), month: query.get('month'), day: query.get('day') }),
    undated: query.get('undated') === '1',
    kind: kind === 'movie' || kind === 'series' ? kind : null,
    before: query.get('before'),
    select: select === 'on' || select === 'all' ? select : null,
  }
}

/** The address of the diary with this question and nothing else. */
export function historyPath(question: Partial<HistoryQuestion>): string {
  const { period, undated = false, kind = null, before = null, select = null } = question
  const query = new URLSearchParams()
  if (undated) query.set('undated', '1')
  else if (period?.kind === 'year') query.set('year', period.year)
  else if (period?.kind === 'month') query.set('month', period.month)
  else if (period?.kind === 'day') query.set('day', period.day)
  if (kind !== null) query.set('kind', kind)
  if (before !== null) query.set('before', before)
  if (select !== null) query.set('select', select)
  return query.size === 0 ? '/history' : `/history?${query.toString()}`
}
