import { Link } from '@remix-run/react'
import type { Activity } from '#app/domain/activity.ts'
import { dayIn } from '#app/domain/calendar-day.ts'
import { formatDay, formatTime } from '#app/format/day.ts'
import { activityWords as words, calendarWords } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { broughtIn, runTitle, sourceNames } from '#app/components/import/run-words.ts'
import { Pill } from '#app/components/ui/pill.tsx'
import { ScreenReaderText } from '#app/components/ui/screen-reader-text.tsx'

type ActivityListProps = { changes: Activity[]; timeZone: string; returnTo: string }

/** Changes, newest first, each with its Undo. Plain forms, so it works without a script. */
export function ActivityList({ changes, timeZone, returnTo }: ActivityListProps) {
  return (
    <ul className="activity-list">
      {changes.map((change) => (
        <li key={change.changeId} data-item="">
          <Icon name={iconOf(change)} />
          <span className="activity-what">
            <strong>{nameOf(change)}</strong>
            <span className="muted small">
              <time dateTime={change.at}>
                {calendarWords.dayAndTime(
                  formatDay(dayIn(timeZone, change.at)),
                  formatTime(timeZone, change.at),
                )}
              </time>
              {change.run !== null && ` · ${broughtIn(change.run.counts)}`}
            </span>
          </span>
          <State change={change} returnTo={returnTo} />
        </li>
      ))}
    </ul>
  )
}

const iconOf = ({ run }: Activity) => (run === null ? 'history' : run.kind === 'sync' ? 'sync' : 'import')

function nameOf({ changeId, label, run }: Activity) {
  if (run === null) return label ?? words.aChange
  return <Link to={`/import/${changeId}`}>{textOf({ label, run })}</Link>
}

const textOf = ({ label, run }: Pick<Activity, 'label' | 'run'>): string =>
  run === null ? (label ?? words.aChange) : runTitle(run, sourceNames[run.source] ?? run.source)

function State({ change, returnTo }: { change: Activity; returnTo: string }) {
  const { undoneAt, run } = change
  if (undoneAt !== null) return <Pill>{words.undone}</Pill>
  if (run === null) return <UndoForm change={change} returnTo={returnTo} />
  if (!run.isOver) return <Pill tone="accent">{words.underWay}</Pill>
  return (
    <details className="confirm">
      <summary className="button button-quiet">
        <Icon name="undo" />
        <ScreenReaderText words={words.undo(textOf(change))} />
      </summary>
      <div className="confirm-box">
        <p className="small">{words.undoRunMeans}</p>
        <UndoForm change={change} returnTo={returnTo} tone="danger" />
      </div>
    </details>
  )
}

type UndoFormProps = { change: Activity; returnTo: string; tone?: 'danger' }

function UndoForm({ change, returnTo, tone }: UndoFormProps) {
  return (
    <form method="post" action="/undo" data-soft="">
      <input type="hidden" name="changeId" value={change.changeId} />
      <input type="hidden" name="returnTo" value={returnTo} />
      <Button icon="undo" {...(tone && { tone })}>
        <ScreenReaderText words={words.undo(textOf(change))} />
      </Button>
    </form>
  )
}
