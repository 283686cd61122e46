import type { LiveSource, LiveSources } from '#app/server/live-source/live-source.ts'
import type { RunRecord } from './run-record.ts'

/** The service that a run reads from; null where it reads a file. */
export const sourceOf = (
  { sources }: { sources: LiveSources },
  run: Pick<RunRecord, 'file' | 'source'>,
): LiveSource | null => (run.file ? null : sources.get(run.source))
