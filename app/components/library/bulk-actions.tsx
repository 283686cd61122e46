import type { CalendarDay } from '#app/domain/calendar-day.ts'
import type { NamedList } from '#app/domain/list-summary.ts'
import { tierName } from '#app/format/tier-name.ts'
import { bulkWords as words, ratingWords, removePlaysWords } from '#app/words/en.ts'
import { Fold } from '#app/components/user-edits/fold.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Field, Select } from '#app/components/ui/field.tsx'

const ratings = [
  ...Array.from({ length: 10 }, (_, index) => 10 - index).map((value) => ({
    value: String(value),
    label: ratingWords.withTier(value, tierName(value)),
  })),
  { value: 'none', label: words.rate.none },
]

/** The buttons of the form in bulk-form.tsx; each says by its value what is done (routes/bulk.ts). */
export function BulkActions({ today, lists }: { today: CalendarDay; lists: readonly NamedList[] }) {
  return (
    <div className="bulk-actions">
      <Fold icon="check" label={words.watched.label}>
        <p className="small muted">{words.watched.words}</p>
        <div className="row">
          <Does intent="watch-now">{words.watched.now}</Does>
          <Does intent="watch-unknown">{words.watched.dayUnknown}</Does>
        </div>
        <div className="row bulk-day">
          <Field label={words.watched.day} type="date" name="day" max={today} defaultValue={today} />
          <Does intent="watch-day">{words.watched.onDay}</Does>
        </div>
      </Fold>
      <Fold icon="star" label={words.rate.label}>
        <div className="row bulk-day">
          <Select label={words.rate.rating} name="value" options={ratings} defaultValue="8" />
          <Does intent="rate">{words.rate.label}</Does>
        </div>
      </Fold>
      <Fold icon="bookmark" label={words.watchlist.label}>
        <div className="row">
          <Does intent="list">{words.watchlist.put}</Does>
          <Does intent="unlist">{words.watchlist.take}</Does>
        </div>
      </Fold>
      <Fold icon="list" label={words.list.label}>
        {lists.length > 0 && (
          <div className="row bulk-day">
            <Select
              label={words.list.label}
              name="listId"
              options={lists.map(({ id, name }) => ({ value: String(id), label: name }))}
            />
            <Does intent="put-on-list">{words.list.put}</Does>
          </div>
        )}
        <div className="row bulk-day">
          <Field label={words.list.newList} name="listName" maxLength={200} autoComplete="off" />
          <Does intent="put-on-new-list">{words.list.make}</Does>
        </div>
      </Fold>
      <Button formMethod="get" formAction="/remove-plays" icon="close">
        {removePlaysWords.labelOfMany}
      </Button>
      <Does intent="enrich">{words.askTmdb}</Does>
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
