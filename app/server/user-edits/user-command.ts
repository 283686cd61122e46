import type { CalendarDay } from '#app/domain/calendar-day.ts'
import type { EpisodesWhen, PlayedWhen } from '#app/domain/played-when.ts'
import { instantAt } from '#app/domain/wall-time.ts'
import { runExtraCommand, type ExtraCommand } from './extra-command.ts'
import type { Edit, EditDeps } from './record-edit.ts'
import { rate } from './rate.ts'
import { setWatchlisted } from './set-watchlisted.ts'
import { toggleWatchlisted } from './toggle-watchlisted.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import { markEpisodes } from './mark-episodes.ts'
import { markWatched } from './mark-watched.ts'
import { redatePlay } from './redate-play.ts'
import { removePlay } from './remove-play.ts'
import { getEpisodeId } from '#app/server/catalogue/title-named.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { watchNext } from './watch-next.ts'

/** As a form says it: the time is the one on the person's wall. */
export type WallWhen =
  | { when: 'now' | 'unknown' }
  | { when: 'day'; day: CalendarDay; time: string | null }
  | { when: 'year'; year: number }

/** The same of many episodes at once. */
export type EpisodesWallWhen = WallWhen | { when: 'air-date' }

type OfTitle = { titleId: number }
type OfEpisode = { season: number | null; number: number | null }

/** All that can be done by hand. */
export type UserCommand =
  | ({ intent: 'watch' } & OfTitle & OfEpisode & { at: WallWhen })
  | ({ intent: 'watch-next' } & OfTitle & { at: WallWhen })
  | ({ intent: 'watch-up-to'; season: number; number: number } & OfTitle & { at: EpisodesWallWhen })
  | ({ intent: 'watch-season'; season: number } & OfTitle & { at: EpisodesWallWhen })
  | ({ intent: 'watch-series' } & OfTitle & { at: EpisodesWallWhen })
  | ({ intent: 'rate'; value: number | null } & OfTitle & OfEpisode)
  | ({ intent: 'list' | 'unlist' | 'toggle-list' } & OfTitle)
  | { intent: 'remove-play'; playId: number }
  | { intent: 'redate-play'; playId: number; at: WallWhen }
  | ExtraCommand

type Deps = Parameters<typeof setWatchlisted>[0]

/** Does one thing by hand. @throws AppError 400, 404, 409 */
export async function runCommand(deps: Deps, viewer: Viewer, command: UserCommand): Promise<Edit> {
  switch (command.intent) {
    case 'watch': {
      const episodeId = await episodeIdOf(deps, command)
      const when = await playedWhen(deps, viewer, command.at)
      return markWatched(deps, viewer, {
        ...command,
        episodeIds: episodeId === null ? null : [episodeId],
        when,
      })
    }
    case 'watch-next':
      return watchNext(deps, viewer, {
        titleId: command.titleId,
        when: await playedWhen(deps, viewer, command.at),
      })
    case 'watch-up-to':
    case 'watch-season':
    case 'watch-series': {
      const when = await episodesWhen(deps, viewer, command.at)
      return markEpisodes(deps, viewer, { titleId: command.titleId, selection: selectionOf(command), when })
    }
    case 'rate': {
      const { titleId, season, value } = command
      return rate(deps, viewer, { titleId, season, episodeId: await episodeIdOf(deps, command), value })
    }
    case 'list':
    case 'unlist':
      return setWatchlisted(deps, viewer, { titleId: command.titleId, isListed: command.intent === 'list' })
    case 'toggle-list':
      return toggleWatchlisted(deps, viewer, command)
    case 'remove-play':
      return removePlay(deps, viewer, command)
    case 'redate-play':
      return redatePlay(deps, viewer, { ...command, when: await playedWhen(deps, viewer, command.at) })
    default:
      return runExtraCommand(deps, viewer, command)
  }
}

/** What a form said, as an instant, a day or nothing. */
export async function playedWhen(deps: EditDeps, viewer: Viewer, at: WallWhen): Promise<PlayedWhen> {
  if (at.when === 'year') return { kind: 'year', year: at.year }
  if (at.when !== 'day') return { kind: at.when }
  if (at.time === null) return { kind: 'day', day: at.day }
  return { kind: 'instant', at: instantAt(await userTimeZone(deps, viewer), at.day, at.time) }
}

const episodesWhen = async (deps: EditDeps, viewer: Viewer, at: EpisodesWallWhen): Promise<EpisodesWhen> =>
  at.when === 'air-date' ? { kind: 'air-date' } : playedWhen(deps, viewer, at)

function selectionOf(
  command: Extract<UserCommand, { intent: 'watch-up-to' | 'watch-season' | 'watch-series' }>,
) {
  const { intent } = command
  if (intent === 'watch-series') return { kind: 'series' as const }
  if (intent === 'watch-season') return { kind: 'season' as const, season: command.season }
  return { kind: 'up-to' as const, season: command.season, number: command.number }
}

async function episodeIdOf({ db }: Deps, { titleId, season, number }: OfTitle & OfEpisode) {
  return season === null || number === null ? null : getEpisodeId(db, titleId, { season, number })
}
