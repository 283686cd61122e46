import { dayIn } from '#app/domain/calendar-day.ts'
import { formatDay, formatTime } from '#app/domain/format/day.ts'
import { plural } from '#app/domain/format/plural.ts'
import { formatRunTime } from '#app/domain/format/run-time.ts'

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
    <p className="facts-line small">
      <span>
        <time dateTime={startedAt}>
          {formatDay(dayIn(timeZone, startedAt))}, {formatTime(timeZone, startedAt)}
        </time>
      </span>
      {finishedAt !== null && (
        <span>took {formatRunTime(Date.parse(finishedAt) - Date.parse(startedAt))}</span>
      )}
      {requests > 0 && <span>{plural(requests, 'request')} to Trakt</span>}
      {errors.length > 0 && (
        <span>
          {/* A file, not a page: the router must not take it. */}
          <a href={`/import/${id}/errors.csv`} download>
            Errors as CSV
          </a>
        </span>
      )}
    </p>
  )
}
