import { Link } from '@remix-run/react'
import { dayIn } from '#app/domain/calendar-day.ts'
import { formatDay, formatTime } from '#app/format/day.ts'
import { formatRunTime } from '#app/format/run-time.ts'
import { runListWords as words, runWords } from '#app/words/en.ts'
import { Pill } from '#app/components/ui/pill.tsx'
import { broughtIn, type Phase, runTitle, sourceNames } from './run-words.ts'

type FormerRun = {
  id: string
  kind: 'import' | 'sync'
  isCheck: boolean
  source: string
  phase: Phase
  startedAt: string
  finishedAt: string | null
  undoneAt: string | null
  counts: Parameters<typeof broughtIn>[0]
  requests: number
  errors: number
}

const TONES: Partial<Record<Phase, 'good' | 'warning' | 'danger' | 'accent'>> = {
  completed: 'good',
  failed: 'danger',
  interrupted: 'warning',
  ready: 'accent',
}

/** Imports and syncs so far, newest first. */
export function RunList({ runs, timeZone }: { runs: FormerRun[]; timeZone: string }) {
  return (
    <ul className="run-list">
      {runs.map((run) => (
        <li key={run.id} data-item="">
          <Link to={`/import/${run.id}`} className="run-link" prefetch="intent">
            <span className="run-list-when">
              <strong>{runTitle(run, sourceNames[run.source] ?? run.source)}</strong>
              <time dateTime={run.startedAt} className="muted small">
                {runWords.began(
                  formatDay(dayIn(timeZone, run.startedAt)),
                  formatTime(timeZone, run.startedAt),
                )}
              </time>
            </span>
            <span className="run-list-what muted small">
              <span>{run.undoneAt === null ? broughtIn(run.counts) : words.takenBack}</span>
              <span className="faint">{costWords(run)}</span>
            </span>
            <Pill tone={TONES[run.phase] ?? 'plain'}>{runWords.phases[run.phase]}</Pill>
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** `3 min, 14 requests, 2 errors`. */
function costWords({ startedAt, finishedAt, requests, errors }: FormerRun): string {
  const parts = [
    finishedAt !== null && formatRunTime(Date.parse(finishedAt) - Date.parse(startedAt)),
    requests > 0 && words.requests(requests),
    errors > 0 && words.errors(errors),
  ].filter((part) => part !== false)
  return words.cost(parts)
}
