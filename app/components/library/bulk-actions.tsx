import type { CalendarDay } from '#app/domain/calendar-day.ts'
import type { NamedList } from '#app/domain/list-summary.ts'
import { tierOf } from '#app/domain/rating.ts'
import { Fold } from '../by-hand/fold.tsx'
import { Button } from '../button.tsx'
import { Field, Select } from '../field.tsx'

const ratings = [
  ...Array.from({ length: 10 }, (_, index) => 10 - index).map((value) => ({
    value: String(value),
    label: `${value}, ${tierOf(value)}`,
  })),
  { value: 'none', label: 'No rating' },
]

/** The buttons of the form in bulk-form.tsx; each says by its value what is done (routes/bulk.ts). */
export function BulkActions({ today, lists }: { today: CalendarDay; lists: readonly NamedList[] }) {
  return (
    <div className="bulk-actions">
      <Fold icon="check" label="Watched">
        <p className="small muted">Movies, and of series every aired episode not seen yet.</p>
        <div className="row">
          <Does intent="watch-now">Just now</Does>
          <Does intent="watch-unknown">Day unknown</Does>
        </div>
        <div className="row bulk-day">
          <Field label="Day" type="date" name="day" max={today} defaultValue={today} />
          <Does intent="watch-day">On that day</Does>
        </div>
      </Fold>
      <Fold icon="star" label="Rate">
        <div className="row bulk-day">
          <Select label="Rating" name="value" options={ratings} defaultValue="8" />
          <Does intent="rate">Rate</Does>
        </div>
      </Fold>
      <Fold icon="bookmark" label="Watchlist">
        <div className="row">
          <Does intent="list">Put on it</Does>
          <Does intent="unlist">Take off it</Does>
        </div>
      </Fold>
      <Fold icon="list" label="List">
        {lists.length > 0 && (
          <div className="row bulk-day">
            <Select
              label="List"
              name="listId"
              options={lists.map(({ id, name }) => ({ value: String(id), label: name }))}
            />
            <Does intent="put-on-list">Put on this list</Does>
          </div>
        )}
        <div className="row bulk-day">
          <Field label="New list" name="listName" maxLength={200} autoComplete="off" />
          <Does intent="put-on-new-list">Make it with these</Does>
        </div>
      </Fold>
      <Does intent="enrich">Ask TMDB again</Does>
    </div>
  )
}

function Does({ intent, children }: { intent: string; children: string }) {
  return (
    <Button name="intent" value={intent}>
      {children}
    </Button>
  )
}
