import { Link } from '@remix-run/react'
import { dayIn } from '#app/domain/calendar-day.ts'
import { formatDay, formatTime } from '#app/domain/format/day.ts'
import { Pill } from '../pill.tsx'
import { broughtIn, type Phase, phaseNames, sourceNames } from './run-words.ts'

type FormerRun = {
  id: string
  kind: 'import' | 'sync'
  source: string
  phase: Phase
  startedAt: string
  undoneAt: string | null
  counts: Parameters<typeof broughtIn>[0]
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
        <li key={run.id}>
          <Link to={`/import/${run.id}`} className="run-link" prefetch="intent">
            <span className="run-list-when">
              <strong>
                {run.kind === 'sync' ? 'Sync' : 'Import'} from {sourceNames[run.source] ?? run.source}
              </strong>
              <time dateTime={run.startedAt} className="muted small">
                {formatDay(dayIn(timeZone, run.startedAt))}, {formatTime(timeZone, run.startedAt)}
              </time>
            </span>
            <span className="muted small">
              {run.undoneAt === null ? broughtIn(run.counts) : 'taken back'}
            </span>
            <Pill tone={TONES[run.phase] ?? 'plain'}>{phaseNames[run.phase]}</Pill>
          </Link>
        </li>
      ))}
    </ul>
  )
}
