import type { DiskProblem } from '#app/server/data-dir/disk-watch.ts'
import type { RunRecord } from './run/run-record.ts'

/** A run that waits for room says so, though nothing can be written to its row meanwhile. */
export const runOnFullDisk = (run: RunRecord, problem: DiskProblem | null): RunRecord =>
  problem && run.inProgress ? { ...run, failure: problem } : run
