import { Link, useFetcher } from '@remix-run/react'
import { relativeTime } from '#app/format/relative-time.ts'
import { syncPillWords as words } from '#app/words/en.ts'
import { Icon } from './icon.tsx'
import { ProgressBar } from './progress-bar.tsx'

export type SyncState = {
  connection: 'not-configured' | 'not-connected' | 'needs-reconnect' | 'connected'
  lastSyncAt: string | null
  /** How many plays the newest finished run brought, while that is news. */
  newPlays: number | null
  /** The run under way, if there is one. */
  run: SyncRun | null
  /** How much is gone from Trakt and waits for a decision. */
  vanished: number
}

export type SyncRun = {
  id: string
  kind: 'import' | 'sync'
  phase: string
  /** Titles. */
  completed: number
  total: number
  waitingUntil: string | null
}

type SyncPillProps = { state: SyncState; now: string; timeZone: string }

/**
 * The connection, the last sync, and the button that syncs now; while a run is under way, the way to it. Beside it,
 * what is gone from Trakt and waits for a decision.
 */
export function SyncPill(props: SyncPillProps) {
  const { vanished } = props.state
  if (vanished === 0) return <ConnectionPill {...props} />
  return (
    <div className="sync-pills">
      <ConnectionPill {...props} />
      <Link to="/import/vanished" className="sync-pill" prefetch="intent">
        <Icon name="info" />
        <span>{words.gone(vanished)}</span>
      </Link>
    </div>
  )
}

function ConnectionPill({ state, now, timeZone }: SyncPillProps) {
  const fetcher = useFetcher()
  // A run that only connecting again takes up says nothing better than that.
  const needsPerson = state.connection === 'needs-reconnect' && state.run?.phase === 'interrupted'
  if (state.run && !needsPerson) return <RunPill run={state.run} />
  if (state.connection === 'not-configured' || state.connection === 'not-connected')
    return (
      <Link to="/import" className="sync-pill" prefetch="intent">
        <Icon name="link" />
        <strong>{words.connect}</strong>
      </Link>
    )
  if (state.connection === 'needs-reconnect')
    return (
      <Link to="/settings" className="sync-pill" prefetch="intent">
        <Icon name="alert" />
        <strong>{words.reconnect}</strong>
      </Link>
    )
  const busy = fetcher.state !== 'idle'
  return (
    <fetcher.Form method="post" action="/sync">
      <button className="sync-pill" disabled={busy} data-busy={busy ? '' : undefined}>
        <Icon name="sync" />
        <strong>{busy ? words.starting : words.syncNow}</strong>
        <span>{lastSyncWords(state, { now, timeZone })}</span>
      </button>
    </fetcher.Form>
  )
}

function lastSyncWords(state: SyncState, context: { now: string; timeZone: string }): string {
  if (state.lastSyncAt === null) return words.neverSynced
  const when = relativeTime(state.lastSyncAt, context)
  return state.newPlays === null ? when : words.synced(when, state.newPlays)
}

/** What a run does and how far it is, as the way to it. */
export function RunPill({ run }: { run: SyncRun }) {
  const moving = run.phase !== 'ready' && run.phase !== 'interrupted'
  return (
    <Link
      to={`/import/${run.id}`}
      className="sync-pill"
      data-busy={moving ? '' : undefined}
      prefetch="intent"
    >
      <Icon name={run.phase === 'ready' ? 'check' : 'sync'} />
      <strong>{runWords(run)}</strong>
      {run.phase === 'enriching' && (
        <>
          <ProgressBar label={words.lookedUp} value={run.completed} max={run.total} />
          <span className="figures">{words.lookedUpOf(run.completed, run.total)}</span>
        </>
      )}
    </Link>
  )
}

/** What a run is doing, in two or three words. */
export function runWords(run: SyncRun): string {
  if (run.waitingUntil !== null) return words.doing.waiting
  if (run.phase === 'ready') return words.doing.ready
  if (run.phase === 'fetching') return run.kind === 'sync' ? words.doing.syncing : words.doing.reading
  if (run.phase === 'applying') return words.doing.writing
  if (run.phase === 'interrupted') return words.doing.resuming
  return words.doing.artwork
}
