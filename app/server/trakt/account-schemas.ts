import { z } from 'zod'
import { isTimeZone, parseInstant } from '#app/domain/calendar-day.ts'

export type AccountSettings = { username: string; slug: string; uuid: string | null; timeZone: string | null }

/** GET /users/settings. The slug is the key of a user; the name is for showing. */
export const settingsSchema = z
  .object({
    user: z.object({
      username: z.string().min(1),
      ids: z.object({ slug: z.string().min(1), uuid: z.string().min(1).nullable().catch(null) }),
    }),
    account: z.object({ timezone: z.string().nullable().catch(null) }).catch({ timezone: null }),
  })
  .transform(({ user, account }): AccountSettings => {
    const zone = account.timezone
    return {
      username: user.username,
      slug: user.ids.slug,
      uuid: user.ids.uuid,
      timeZone: zone !== null && isTimeZone(zone) ? zone : null,
    }
  })

/** When Trakt last changed what a stream holds, removals included; null where it does not say. */
export type Activities = {
  moviePlays: string | null
  episodePlays: string | null
  ratings: string | null
  watchlist: string | null
  extras: Record<'lists' | 'favourites' | 'hidden' | 'notes' | 'owned', string | null>
}

const stamps = z.record(z.string(), z.unknown()).catch({})

/** GET /sync/last_activities; members were added over time, so none is required. */
export const activitiesSchema = z
  .object({
    movies: stamps,
    shows: stamps,
    seasons: stamps,
    episodes: stamps,
    watchlist: stamps,
    lists: stamps,
    favorites: stamps,
    notes: stamps,
  })
  .transform(({ movies, shows, seasons, episodes, watchlist, lists, favorites, notes }): Activities => {
    const everywhere = (name: string) =>
      latest([movies, shows, seasons, episodes].map((group) => group[name]))
    return {
      moviePlays: latest([movies['watched_at']]),
      episodePlays: latest([episodes['watched_at']]),
      ratings: everywhere('rated_at'),
      watchlist: latest([watchlist['updated_at'], everywhere('watchlisted_at')]),
      extras: {
        lists: latest([lists['updated_at']]),
        favourites: latest([favorites['updated_at'], everywhere('favorited_at')]),
        hidden: latest([everywhere('hidden_at'), shows['dropped_at']]),
        notes: latest([notes['updated_at']]),
        owned: everywhere('collected_at'),
      },
    }
  })

function latest(candidates: readonly unknown[]): string | null {
  const instants = candidates.map((text) => (typeof text === 'string' ? parseInstant(text) : null))
  return (
    instants
      .filter((instant) => instant !== null)
      .sort()
      .at(-1) ?? null
  )
}
