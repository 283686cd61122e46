import type { ChangeLabel } from '#app/domain/change-label.ts'
import { randomUUID } from 'node:crypto'
import { type CalendarDay, dayIn } from '#app/domain/calendar-day.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { refreshEntries } from '#app/server/entries/refresh-entries.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import { type JournalEntry, openChange, writeJournal } from '#app/server/journal/write-journal.ts'
import type { Viewer } from '#app/server/db/profile.ts'

export type EditDeps = { db: Database; clock: Clock; config: Pick<Config, 'timeZone'> }

/** `changeId` is null where there was nothing to do; the label says what was done, or that. */
export type Edit = { changeId: string | null; label: ChangeLabel }

export type Moment = { now: Date; today: CalendarDay; timeZone: string }
export type Written = {
  label: ChangeLabel
  /** The title it is about, or all of them. */
  titleId: number | readonly number[]
  entries: JournalEntry[]
}

/** One thing done by hand: the write, its change in the journal and the library's rows, all or nothing. */
export async function recordEdit(
  deps: EditDeps,
  viewer: Viewer,
  write: (trx: Database, moment: Moment) => Promise<Written>,
): Promise<Edit> {
  const now = deps.clock.now()
  const timeZone = await userTimeZone(deps, viewer)
  const today = dayIn(timeZone, now)
  return deps.db.transaction().execute(async (trx) => {
    const { label, titleId, entries } = await write(trx, { now, today, timeZone })
    if (entries.length === 0) return { changeId: null, label }
    const changeId = randomUUID()
    await openChange(trx, viewer, { id: changeId, kind: 'hand', label, at: now })
    await writeJournal(trx, changeId, entries)
    await refreshEntries(trx, viewer, [titleId].flat(), today)
    return { changeId, label }
  })
}
