import { Form, Link } from '@remix-run/react'
import type { CalendarDay } from '#app/domain/calendar-day.ts'
import { type HistoryQuestion, historyPath } from '#app/domain/history-question.ts'
import { historyToolWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Field } from '#app/components/ui/field.tsx'

const kinds = [
  { kind: null, label: words.all },
  { kind: 'movie', label: words.movies },
  { kind: 'series', label: words.series },
] as const

type HistoryToolsProps = { question: HistoryQuestion; today: CalendarDay }

/** Which plays the diary shows, and the way to a certain day. */
export function HistoryTools({ question, today }: HistoryToolsProps) {
  return (
    <div className="history-tools">
      <nav aria-label={words.kind}>
        <ul className="segments">
          {kinds.map(({ kind, label }) => (
            <li key={label}>
              <Link
                to={historyPath({ ...question, kind, before: null, select: null })}
                className="segment"
                aria-current={question.kind === kind ? 'true' : undefined}
                preventScrollReset
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <DayForm question={question} today={today} />
    </div>
  )
}

function DayForm({ question, today }: HistoryToolsProps) {
  const { period, kind } = question
  const day = period.kind === 'day' ? period.day : ''
  return (
    <Form action="/history" className="history-jump">
      {kind !== null && <input type="hidden" name="kind" value={kind} />}
      <Field
        key={day}
        label={words.day}
        hideLabel
        type="date"
        name="day"
        max={today}
        defaultValue={day}
        required
      />
      <Button>{words.goToDay}</Button>
    </Form>
  )
}
