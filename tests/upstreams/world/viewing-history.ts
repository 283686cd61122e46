import type { Random } from '../seeded-random.ts'
import { createDiary, type Diary } from './diary.ts'
import {
  favourites,
  festivalMovies,
  recentMovies,
  type SeriesHabit,
  seriesHabits,
  specialHabits,
  traditions,
  unseenMovies,
} from './habits.ts'
import type { PlayAction, WorldEpisode, WorldMovie, WorldSeries } from './world.ts'
import { addDays, weekdayOf } from './zoned-time.ts'

/** A viewing that has not got its id yet. */
export type Viewing = { watchedAt: string; action: PlayAction } & (
  { kind: 'movie'; movie: WorldMovie } | { kind: 'episode'; series: WorldSeries; episode: WorldEpisode }
)

type Scene = { today: string; firstDay: string; random: Random; diary: Diary }

/** About ten years of evenings up to `today`, drawn from the seed. Unsorted. */
export function drawViewings(o: {
  movies: WorldMovie[]
  series: WorldSeries[]
  today: string
  timeZone: string
  random: Random
}): Viewing[] {
  const scene: Scene = {
    today: o.today,
    firstDay: addDays(o.today, -3650),
    random: o.random,
    diary: createDiary({ random: o.random, timeZone: o.timeZone }),
  }
  const seriesById = new Map(o.series.map((series) => [series.tmdbId, series]))
  const moviesById = new Map(o.movies.map((movie) => [movie.tmdbId, movie]))
  const viewings: Viewing[] = []
  viewings.push(...festival(scene, moviesById), ...observedTraditions(scene, moviesById))
  for (const { movie: id, daysAgo } of recentMovies) {
    const movie = moviesById.get(id)
    const day = addDays(o.today, -daysAgo)
    if (movie?.releaseDate && movie.releaseDate < day) viewings.push(...movieOn(scene, movie, day))
  }
  for (const habit of seriesHabits) {
    const series = seriesById.get(habit.series)
    if (series) viewings.push(...watchSeries(scene, series, habit))
  }
  for (const special of specialHabits) {
    const series = seriesById.get(special.series)
    if (series) viewings.push(...watchSpecials(scene, series, special))
  }
  viewings.push(...o.movies.flatMap((movie) => watchMovie(scene, movie)))
  return viewings
}

function watchSeries(scene: Scene, series: WorldSeries, habit: SeriesHabit): Viewing[] {
  const { random } = scene
  const queue = habitEpisodes(series, habit)
  const viewings: Viewing[] = []
  let day = addDays(scene.today, -habit.startsDaysAgo)
  while (queue.length > 0 && day <= scene.today) {
    const airDate = queue[0]?.airDate
    if (!airDate) break
    if (airDate > day) day = addDays(airDate, random.whole(0, 1))
    const evening = random.chance(habit.eveningsPerWeek / 7)
    if (evening) {
      const binge = random.chance(habit.binges ?? 0)
      const wanted = binge ? random.whole(5, 9) : random.whole(...habit.perEvening)
      viewings.push(...sitting(scene, series, queue, { day, wanted, binge }))
    }
    day = addDays(day, 1)
  }
  return viewings
}

function habitEpisodes(series: WorldSeries, habit: SeriesHabit): WorldEpisode[] {
  const [first, last] = habit.seasons
  const isWithin = (episode: WorldEpisode) =>
    !habit.stopsAt ||
    episode.season < habit.stopsAt.season ||
    (episode.season === habit.stopsAt.season && episode.number <= habit.stopsAt.episode)
  return series.seasons
    .filter((season) => season.number >= first && season.number <= last)
    .flatMap((season) => season.episodes)
    .filter((episode) => isWithin(episode))
}

function sitting(
  scene: Scene,
  series: WorldSeries,
  queue: WorldEpisode[],
  o: { day: string; wanted: number; binge: boolean },
): Viewing[] {
  const viewings: Viewing[] = []
  for (let i = 0; i < o.wanted; i++) {
    const episode = queue[0]
    if (!episode?.airDate || episode.airDate > o.day) break
    const runtime = episode.runtimeMinutes ?? series.runtimeMinutes
    const watchedAt = scene.diary.watch(o.day, runtime, { matinee: o.binge && i === 0, long: o.binge })
    if (!watchedAt) break
    queue.shift()
    viewings.push({ kind: 'episode', series, episode, watchedAt, action: 'scrobble' })
  }
  return viewings
}

function watchSpecials(
  scene: Scene,
  series: WorldSeries,
  special: (typeof specialHabits)[number],
): Viewing[] {
  const day = addDays(scene.today, -special.startsDaysAgo)
  const season = series.seasons.find((s) => s.number === special.season)
  return (season?.episodes ?? [])
    .filter((episode) => special.episodes.includes(episode.number))
    .flatMap((episode, index) => {
      const watchedAt = scene.diary.watch(addDays(day, Math.floor(index / 2)), 8)
      return watchedAt
        ? [{ kind: 'episode' as const, series, episode, watchedAt, action: 'watch' as const }]
        : []
    })
}

function watchMovie(scene: Scene, movie: WorldMovie): Viewing[] {
  const id = movie.tmdbId ?? 0
  if (unseenMovies.includes(id) || !movie.releaseDate || movie.releaseDate >= scene.today) return []
  const viewings: Viewing[] = []
  let after = scene.firstDay
  if (!festivalMovies.includes(id)) {
    const isNew = movie.releaseDate > scene.firstDay
    const day = isNew
      ? addDays(
          movie.releaseDate,
          scene.random.chance(0.7) ? scene.random.whole(1, 45) : scene.random.whole(46, 700),
        )
      : addDays(scene.firstDay, scene.random.whole(0, 3200))
    viewings.push(...movieOn(scene, movie, toWeekend(scene, day)))
    after = day
  }
  for (let again = favourites[id] ?? (scene.random.chance(0.14) ? 1 : 0); again > 0; again--) {
    after = addDays(after, scene.random.whole(160, 900))
    viewings.push(...movieOn(scene, movie, toWeekend(scene, after)))
  }
  return viewings
}

/** Most films are seen between Friday and Sunday. */
function toWeekend(scene: Scene, day: string): string {
  if (scene.random.chance(0.25)) return day
  return addDays(day, ([5, 4, 3, 2, 1, 0, 0][weekdayOf(day)] ?? 0) + scene.random.whole(0, 2))
}

/** On that day, or on one of the next where there is room. */
function movieOn(scene: Scene, movie: WorldMovie, day: string): Viewing[] {
  for (let later = 0; later < 6; later++) {
    const candidate = addDays(day, later)
    if (candidate >= scene.today) return []
    const watchedAt = scene.diary.watch(candidate, movie.runtimeMinutes ?? 100)
    if (watchedAt)
      return [{ kind: 'movie', movie, watchedAt, action: scene.random.chance(0.2) ? 'checkin' : 'scrobble' }]
  }
  return []
}

function festival(scene: Scene, movies: Map<number | null, WorldMovie>): Viewing[] {
  const year = Number(scene.today.slice(0, 4)) - 4
  const opening = `${year}-10-02`
  return festivalMovies.flatMap((id, index) => {
    const movie = movies.get(id)
    const day = addDays(opening, Math.floor(index / 3))
    if (!movie?.releaseDate || movie.releaseDate > day) return []
    const watchedAt = scene.diary.watch(day, movie.runtimeMinutes ?? 100, {
      matinee: index % 3 === 0,
      long: true,
    })
    return watchedAt ? [{ kind: 'movie' as const, movie, watchedAt, action: 'checkin' as const }] : []
  })
}

function observedTraditions(scene: Scene, movies: Map<number | null, WorldMovie>): Viewing[] {
  const years = Array.from({ length: 11 }, (_, i) => Number(scene.today.slice(0, 4)) - 10 + i)
  return traditions.flatMap((tradition) =>
    years.flatMap((year) => {
      const day = `${year}-${String(tradition.month).padStart(2, '0')}-${String(tradition.day).padStart(2, '0')}`
      if (day < scene.firstDay || day >= scene.today || scene.random.chance(tradition.skips)) return []
      return tradition.movies.flatMap((id) => {
        const movie = movies.get(id)
        return movie ? movieOn(scene, movie, day) : []
      })
    }),
  )
}
