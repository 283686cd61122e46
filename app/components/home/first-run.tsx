import { ButtonLink } from '../button.tsx'
import { EmptyState } from '../empty-state.tsx'
import { ProgressBar } from '../progress-bar.tsx'
import { type SyncRun, runWords } from '../sync-pill.tsx'

/** What stands on the home page while the very first import is under way. */
export function FirstRun({ run }: { run: SyncRun }) {
  const isWaiting = run.phase === 'ready'
  return (
    <EmptyState
      icon="film"
      heading={isWaiting ? 'Your history has been read' : `${runWords(run)} …`}
      actions={
        <ButtonLink to={`/import/${run.id}`} tone="primary">
          {isWaiting ? 'Look through it' : 'Watch it come in'}
        </ButtonLink>
      }
    >
      <p>
        {isWaiting
          ? 'Nothing is written yet: look at what was found and decide.'
          : 'Your titles appear here as soon as they are written.'}
      </p>
      {!isWaiting && (
        <ProgressBar
          label="Titles"
          value={run.completed}
          max={run.phase === 'enriching' && run.total > 0 ? run.total : null}
        />
      )}
    </EmptyState>
  )
}
