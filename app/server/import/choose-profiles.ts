import { AppError } from '#app/server/app-error.ts'
import { runRefusalWords } from '#app/words/en.ts'
import { changeOptions, type RunOptions } from './find-run.ts'
import type { RunDeps } from './run-deps.ts'
import type { RunRecord } from './run-record.ts'
import { moveRun } from './run-store.ts'

/** Whether a preview shows other people's rows than these. */
export function differsFrom({ file }: Pick<RunRecord, 'file'>, names: readonly string[]): boolean {
  const shown = file?.chosenProfiles ?? file?.profiles ?? []
  return shown.length !== new Set(names).size || !shown.every((name) => names.includes(name))
}

/**
 * Has a file read anew for some of the people whose rows it holds. `goesOn`: the run does not wait at its preview again.
 * @throws AppError 400 `unknown-profile`, 409 `run-not-ready`
 */
export async function chooseProfiles(
  { db, clock }: RunDeps,
  run: RunRecord,
  { names, goesOn }: { names: readonly string[]; goesOn: RunOptions['goesOn'] | null },
): Promise<void> {
  const known = run.file?.profiles ?? []
  const chosen = known.filter((name) => names.includes(name))
  if (chosen.length === 0 || chosen.length !== new Set(names).size)
    throw new AppError(400, 'unknown-profile', runRefusalWords.unknownProfile(known))
  const moved = await moveRun(db, run.id, {
    from: ['ready'],
    to: 'fetching',
    now: clock.now(),
    change: {
      options: await changeOptions(db, run.id, {
        profiles: chosen,
        bingeDates: run.bingeDates,
        ...(goesOn && { goesOn }),
      }),
    },
  })
  if (!moved) throw new AppError(409, 'run-not-ready', runRefusalWords.notAtPreview)
}
