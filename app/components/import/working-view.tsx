import { formatTime } from '#app/domain/format/day.ts'
import { formatNumber, plural } from '#app/domain/format/plural.ts'
import { aboutHowLong } from '#app/domain/remaining-time.ts'
import { Notice } from '../notice.tsx'
import { ProgressBar } from '../progress-bar.tsx'

type WorkingRun = {
  phase: string
  completed: number
  total: number
  currentItem: string | null
  errors: { title: string | null; message: string }[]
}

/** Writing, or looking titles up: how far, what just now, how long still. */
export function WorkingView({ run, remaining }: { run: WorkingRun; remaining: number | null }) {
  const isWriting = run.phase === 'applying'
  return (
    <div className="stack">
      <p className="muted">
        {isWriting
          ? 'Your history is being written. This takes moments.'
          : 'Your history is in the library and can be browsed. Posters, names and air dates are being fetched from TMDB.'}
      </p>
      <div className="working-bar">
        <ProgressBar
          label={isWriting ? 'Titles written' : 'Titles looked up'}
          value={run.completed}
          max={run.total}
        />
      </div>
      <p className="working-figures">
        <strong className="figures">{formatNumber(run.completed)}</strong> of {plural(run.total, 'title')}
        {!isWriting && remaining !== null && run.completed < run.total && (
          <span>, {aboutHowLong(remaining)} left</span>
        )}
      </p>
      {/* Only the milestones are read out, not each title. */}
      <p className="visually-hidden" role="status">
        {isWriting ? 'Writing' : 'Looking up titles'}: {tenths(run.completed, run.total)}
      </p>
      <p className="faint small working-item">{run.currentItem ?? '\u00a0'}</p>
      {run.errors.length > 0 && (
        <p className="small muted">
          {plural(run.errors.length, 'thing needs', 'things need')} a look so far; the list comes at the end.
        </p>
      )}
    </div>
  )
}

const tenths = (completed: number, total: number) =>
  total === 0 ? '' : `${Math.floor((10 * completed) / total) * 10} percent`

/** An upstream has asked us to wait, or does not answer for now. */
export function WaitingNotice({
  waiting,
  timeZone,
}: {
  waiting: { until: string; for: string }
  timeZone: string
}) {
  return (
    <Notice>
      Waiting for {waiting.for} until <strong>{formatTime(timeZone, waiting.until)}</strong>. It goes on by
      itself then.
    </Notice>
  )
}
