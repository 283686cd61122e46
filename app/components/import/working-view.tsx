import { formatTime } from '#app/format/day.ts'
import { aboutHowLong } from '#app/format/remaining-time.ts'
import { runPhaseWords } from '#app/words/en.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { ProgressBar } from '#app/components/ui/progress-bar.tsx'
import { RichText } from '#app/components/ui/rich-text.tsx'

const marks = {
  strong: (figure: string) => <strong className="figures">{figure}</strong>,
  span: (inside: string) => <span>{inside}</span>,
}

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
  const words = isWriting ? runPhaseWords.writing : runPhaseWords.lookingUp
  const isTimed = !isWriting && remaining !== null && run.completed < run.total
  return (
    <div className="stack">
      <p className="muted">{words.intro}</p>
      <div className="working-bar">
        <ProgressBar label={words.bar} value={run.completed} max={run.total} />
      </div>
      <p className="working-figures">
        <RichText
          words={runPhaseWords.howFar(run.completed, run.total, isTimed ? aboutHowLong(remaining) : null)}
          marks={marks}
        />
      </p>
      {/* Only the milestones are read out, not each title. */}
      <p className="visually-hidden" role="status">
        {words.milestone(tenths(run.completed, run.total))}
      </p>
      <p className="faint small working-item">{run.currentItem ?? '\u00a0'}</p>
      {run.errors.length > 0 && <p className="small muted">{runPhaseWords.needALook(run.errors.length)}</p>}
    </div>
  )
}

const tenths = (completed: number, total: number) =>
  total === 0 ? null : Math.floor((10 * completed) / total) * 10

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
      <RichText words={runPhaseWords.waiting(waiting.for, formatTime(timeZone, waiting.until))} />
    </Notice>
  )
}
