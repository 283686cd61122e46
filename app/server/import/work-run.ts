import type { RunFailure } from '#app/domain/run-problem.ts'
import { DiskFullError } from '#app/server/db/disk-full.ts'
import type { LiveSource } from '#app/server/live-source/live-source.ts'
import { FileProblem } from './files/file-problem.ts'
import { applyPhase } from './apply-phase.ts'
import { endCancelled } from './end-cancelled.ts'
import { enrichPhase } from './enrich-phase.ts'
import { fetchPhase } from './fetch-phase.ts'
import { getRun } from './run/find-run.ts'
import type { RunDeps } from './run/run-deps.ts'
import type { RunRecord } from './run/run-record.ts'
import { sourceOf } from './run/source-of.ts'
import { isCancelled, jsonOf, moveRun } from './run/run-store.ts'

const phases: Partial<
  Record<RunRecord['phase'], (deps: RunDeps, run: RunRecord, signal: AbortSignal) => Promise<void>>
> = { fetching: fetchPhase, applying: applyPhase, enriching: enrichPhase }

/**
 * Carries a run from the phase it is in to where it waits or ends. Never throws: what goes wrong ends the run with a
 * reason, or leaves it to be resumed.
 */
export async function workRun(deps: RunDeps, runId: string, signal: AbortSignal): Promise<void> {
  const { log } = deps
  try {
    for (;;) {
      const run = await getRun(deps.db, runId)
      const work = phases[run.phase]
      if (!work) break
      log.info({ runId, kind: run.kind, phase: run.phase }, 'run goes on')
      try {
        await work(deps, run, signal)
        if (await endIfCancelled(deps, runId)) break
      } catch (error) {
        await waitForRoom(deps, error, signal)
      }
    }
  } catch (error) {
    await endWithError(deps, runId, signal, error)
  }
  await logEnd(deps, runId)
}

/** Every step of a run was rolled back or is done again, so that it goes on as after a kill. @throws any other error */
async function waitForRoom({ disk, log }: RunDeps, error: unknown, signal: AbortSignal): Promise<void> {
  if (!disk.note(error)) throw error
  log.warn('the run waits for room on the disk')
  await disk.whenRoom(signal)
}

async function endIfCancelled(deps: RunDeps, runId: string): Promise<boolean> {
  if (!(await isCancelled(deps.db, runId))) return false
  await endCancelled(deps, await getRun(deps.db, runId), runId, [
    'fetching',
    'ready',
    'applying',
    'enriching',
    'interrupted',
  ])
  return true
}

/** A lost connection leaves the run where reconnecting takes it up again; any other fault ends it. */
async function endWithError(
  deps: RunDeps,
  runId: string,
  signal: AbortSignal,
  error: unknown,
): Promise<void> {
  const { db, clock, log } = deps
  try {
    if (await endIfCancelled(deps, runId)) return
    // Stopping: the row stays as it is, and the next start goes on from there.
    if (signal.aborted) return
    const run = await getRun(db, runId)
    const source = sourceOf(deps, run)
    const problem = problemOf(error, source)
    log.error({ err: error, runId, phase: run.phase, code: problem.code }, 'run cannot go on')
    await moveRun(db, runId, {
      from: ['fetching', 'ready', 'applying', 'enriching'],
      to: source?.isConnectionLost(error) ? 'interrupted' : 'failed',
      now: clock.now(),
      change: { failure: jsonOf.failure(problem), resume_phase: run.phase },
    })
  } catch (second) {
    log.error({ err: second, runId }, 'the end of the run could not be written')
    if (!deps.disk.note(second) || signal.aborted) return
    await deps.disk.whenRoom(signal).catch(() => undefined)
    await endWithError(deps, runId, signal, error)
  }
}

function problemOf(error: unknown, source: LiveSource | null): RunFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('SQLITE_')) {
    return { code: 'database-error', cause: code }
  }
  if (error instanceof DiskFullError) return { code: 'disk-full', folder: error.folder }
  if (error instanceof FileProblem) return { code: error.code, fault: error.fault }
  return source?.problemOf(error) ?? { code: 'unexpected' }
}

async function logEnd({ db, log }: RunDeps, runId: string): Promise<void> {
  const run = await getRun(db, runId).catch(() => undefined)
  if (run) log.info({ runId, phase: run.phase, counts: run.counts, errors: run.errors.length }, 'run stands')
}
