import { useLocation } from '@remix-run/react'
import { RunPill, runWords } from '#app/components/ui/sync-pill.tsx'
import { useRunStatus } from '#app/components/behaviour/use-run-status.ts'

/** The run under way, in a corner of every page that does not show it anyway. */
export function RunIndicator() {
  const run = useRunStatus()
  const { pathname } = useLocation()
  const isShown = run !== null && pathname !== '/' && !pathname.startsWith('/import')
  return (
    <div className="run-sign">
      {/* What it does is read out, how far it is is not. */}
      <span className="visually-hidden" role="status">
        {isShown && runWords(run)}
      </span>
      {isShown && <RunPill run={run} />}
    </div>
  )
}
