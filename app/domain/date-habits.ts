import { type DayOrder, isDoubtful, orderTold, parseWrittenDate } from './written-date.ts'

/** What the dates of a column say of how all of them are written. */
export type DateHabits = {
  /** Null where no date has told, or as many tell one as the other. */
  order: DayOrder | null
  /** A few dates that can be read in two ways; none where the others tell. */
  doubtful: string[]
}

const DATES_SHOWN = 3

/** Feeds on the dates of a column, one by one. */
export function createDateHabits() {
  const told = { 'day-first': 0, 'month-first': 0 }
  const doubtful = new Set<string>()
  return {
    add(text: string): void {
      const written = parseWrittenDate(text)
      if (!written) return
      const order = orderTold(written)
      if (order !== null) told[order]++
      if (doubtful.size < DATES_SHOWN && isDoubtful(written)) doubtful.add(text)
    },
    read(): DateHabits {
      const dayFirst = told['day-first'] - told['month-first']
      const order = dayFirst === 0 ? null : dayFirst > 0 ? 'day-first' : 'month-first'
      return { order, doubtful: order === null ? [...doubtful] : [] }
    },
  }
}
