import type { DayOrder } from '#app/domain/written-date.ts'
import { AppError } from '#app/server/base/app-error.ts'
import { runRefusalWords } from '#app/words/en.ts'
import { listExcludedKeys } from './begin-applying.ts'
import { changeOptions, type RunOptions } from './run/find-run.ts'
import type { RunDeps } from './run/run-deps.ts'
import type { RunFile, RunRecord } from './run/run-record.ts'
import { moveRun } from './run/run-store.ts'

/** What only a person can say of a file, asked at its preview. */
export type ReadingChoice = {
  /** Of a file that holds several people's rows: whose are taken. */
  profiles?: readonly string[] | undefined
  /** Of a file whose dates can be read in two ways: in which. */
  dateOrder?: DayOrder | undefined
}

/** Whether a file may have to be read once more, in another way. */
export const asksForReading = (file: Pick<RunFile, 'profiles' | 'doubtfulDates'> | null): boolean =>
  file !== null && (file.profiles.length > 1 || file.doubtfulDates.length > 0)

/** Whether a preview shows something else than this choice would. */
export const differsFrom = (run: Pick<RunRecord, 'file'>, choice: ReadingChoice): boolean =>
  (choice.profiles !== undefined && hasOtherProfiles(run, choice.profiles)) ||
  (choice.dateOrder !== undefined && hasOtherOrder(run, choice.dateOrder))

function hasOtherProfiles({ file }: Pick<RunRecord, 'file'>, names: readonly string[]): boolean {
  const shown = file?.chosenProfiles ?? file?.profiles ?? []
  return shown.length !== new Set(names).size || !shown.every((name) => names.includes(name))
}

/** Where the dates tell their order themselves, nothing is asked and no answer matters. */
const hasOtherOrder = ({ file }: Pick<RunRecord, 'file'>, order: DayOrder): boolean =>
  file !== null && file.doubtfulDates.length > 0 && file.dateOrderRead !== order

/**
 * Has a file read anew in the way a person says. What was unticked stays so. `goesOn`: the run does not wait at its
 * preview again.
 * @throws AppError 400 `unknown-profile`, 409 `run-not-ready`
 */
export async function chooseReading(
  { db, clock }: RunDeps,
  run: RunRecord,
  { profiles, dateOrder }: ReadingChoice,
  { goesOn }: { goesOn: boolean },
): Promise<void> {
  const excludedKeys = await listExcludedKeys(db, run.id)
  const change: Partial<RunOptions> = {
    bingeDates: run.bingeDates,
    excludedKeys,
    ...(profiles && { profiles: knownProfiles(run, profiles) }),
    ...(dateOrder && { dateOrder }),
    ...(goesOn && { goesOn: { excludedKeys } }),
  }
  const moved = await moveRun(db, run.id, {
    from: ['ready'],
    to: 'fetching',
    now: clock.now(),
    change: { options: await changeOptions(db, run.id, change) },
  })
  if (!moved) throw new AppError(409, 'run-not-ready', runRefusalWords.notAtPreview)
}

function knownProfiles({ file }: RunRecord, names: readonly string[]): string[] {
  const known = file?.profiles ?? []
  const chosen = known.filter((name) => names.includes(name))
  if (chosen.length === 0 || chosen.length !== new Set(names).size)
    throw new AppError(400, 'unknown-profile', runRefusalWords.unknownProfile(known))
  return chosen
}
