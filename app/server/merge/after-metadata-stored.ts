import { dayIn } from '#app/domain/calendar-day.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { listProfiles, type Viewer } from '#app/server/db/profile.ts'
import { settleBingeDays } from '#app/server/days/binge-series.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import { refreshEntries } from '#app/server/entries/refresh-entries.ts'
import { joinFoundTitle, joinLateFind } from './join-found-title.ts'
import { joinPlaysOfEpisodes } from './join-plays-of-episodes.ts'
import { placeClues } from './place-clues.ts'

/**
 * What follows from the metadata of a title, for everybody who keeps a history, in the transaction that stored it.
 * @returns a function of the transaction, the title, and the episodes that turned out to be others it has already
 */
export function afterMetadataStored({ config, clock }: { config: Pick<Config, 'timeZone'>; clock: Clock }) {
  return async (trx: Database, titleId: number, joinedEpisodes: readonly number[]): Promise<void> => {
    const now = clock.now()
    let into: number | null = null
    for (const viewer of await listProfiles(trx)) {
      const timeZone = await userTimeZone({ db: trx, config }, viewer)
      await joinPlaysOfEpisodes(trx, viewer, { titleId, episodes: joinedEpisodes, timeZone })
      into ??= await joinLateFind(trx, viewer, titleId, { timeZone, now })
      const touched = await settleTitle(trx, viewer, { titleId, into, timeZone, now })
      await refreshEntries(trx, viewer, touched, dayIn(timeZone, now))
    }
  }
}

/**
 * The same for a title that a run brought and still works on: what it turns out to be is part of the run.
 * @returns the titles whose library entries the caller refreshes, for many titles at once
 */
export async function afterFoundByRun(
  trx: Database,
  viewer: Viewer,
  titleId: number,
  moment: { runId: string; timeZone: string; now: Date },
): Promise<number[]> {
  const into = await joinFoundTitle(trx, viewer, titleId, moment)
  return settleTitle(trx, viewer, { titleId, into, ...moment })
}

/** @returns the titles whose library entries have changed */
async function settleTitle(
  trx: Database,
  viewer: Viewer,
  o: { titleId: number; into: number | null; timeZone: string; now: Date },
): Promise<number[]> {
  const { titleId, into, timeZone, now } = o
  await placeClues(trx, viewer, into ?? titleId, { timeZone, now })
  await settleBingeDays(trx, viewer, into ?? titleId, timeZone)
  return into === null ? [titleId] : [titleId, into]
}

/** What follows once titles have lost their metadata. */
export function afterMetadataCleared({ config, clock }: { config: Pick<Config, 'timeZone'>; clock: Clock }) {
  return async (trx: Database, titleIds: readonly number[]): Promise<void> => {
    for (const viewer of await listProfiles(trx)) {
      const timeZone = await userTimeZone({ db: trx, config }, viewer)
      await refreshEntries(trx, viewer, titleIds, dayIn(timeZone, clock.now()))
    }
  }
}
