import { firstRunWords as words } from '#app/words/en.ts'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { ProgressBar } from '#app/components/ui/progress-bar.tsx'
import { type SyncRun, runWords } from '#app/components/ui/sync-pill.tsx'

/** What stands on the home page while the very first import is under way. */
export function FirstRun({ run }: { run: SyncRun }) {
  const isWaiting = run.phase === 'ready'
  return (
    <EmptyState
      icon="film"
      heading={isWaiting ? words.readHeading : words.underWay(runWords(run))}
      actions={
        <ButtonLink to={`/import/${run.id}`} tone="primary">
          {isWaiting ? words.look : words.watch}
        </ButtonLink>
      }
    >
      <p>{isWaiting ? words.nothingWritten : words.soonHere}</p>
      {!isWaiting && (
        <ProgressBar
          label={words.progress}
          value={run.completed}
          max={run.phase === 'enriching' && run.total > 0 ? run.total : null}
        />
      )}
    </EmptyState>
  )
}
