import { dayIn } from '#app/domain/calendar-day.ts'
import { formatDay, formatTime } from '#app/format/day.ts'
import { formatRunTime } from '#app/format/run-time.ts'
import { runWords as words } from '#app/words/en.ts'

export type RunFactsProps = {
  run: {
    id: string
    requests: number
    startedAt: string
    finishedAt: string | null
    errors: readonly unknown[]
  }
  timeZone: string
}

/** When a run was, how long it took, what it asked, and its errors to take away. */
export function RunFacts({ run, timeZone }: RunFactsProps) {
  const { id, requests, startedAt, finishedAt, errors } = run
  return (
    <ul className="facts-line small">
      <li>
        <time dateTime={startedAt}>
          {words.began(formatDay(dayIn(timeZone, startedAt)), formatTime(timeZone, startedAt))}
        </time>
      </li>
      {finishedAt !== null && (
        <li>{words.took(formatRunTime(Date.parse(finishedAt) - Date.parse(startedAt)))}</li>
      )}
      {requests > 0 && <li>{words.requestsToTrakt(requests)}</li>}
      {errors.length > 0 && (
        <li>
          {/* A file, not a page: the router must not take it. */}
          <a href={`/import/${id}/errors.csv`} download>
            {words.errorsAsCsv}
          </a>
        </li>
      )}
    </ul>
  )
}
