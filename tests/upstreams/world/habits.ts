/**
 * How one person watches, as tables: the history is drawn from them and from the seed. Titles are named by TMDB id;
 * `startsDaysAgo` counts back from the moment the world is drawn for.
 */
export type SeriesHabit = {
  series: number
  /** First and last season, both watched; `stopsAt` ends it earlier. */
  seasons: [number, number]
  stopsAt?: { season: number; episode: number }
  startsDaysAgo: number
  eveningsPerWeek: number
  perEvening: [number, number]
  /** Share of the evenings that become a binge of five to nine episodes. */
  binges?: number
}

export const seriesHabits: SeriesHabit[] = [
  {
    series: 1396,
    seasons: [1, 5],
    startsDaysAgo: 3630,
    eveningsPerWeek: 4,
    perEvening: [1, 2],
    binges: 0.08,
  },
  {
    series: 2316,
    seasons: [1, 9],
    startsDaysAgo: 3480,
    eveningsPerWeek: 5,
    perEvening: [1, 3],
    binges: 0.03,
  },
  {
    series: 1399,
    seasons: [1, 8],
    startsDaysAgo: 3560,
    eveningsPerWeek: 3,
    perEvening: [1, 2],
    binges: 0.06,
  },
  { series: 60573, seasons: [1, 6], startsDaysAgo: 3240, eveningsPerWeek: 3, perEvening: [1, 3] },
  // abandoned in the middle of its third season
  {
    series: 1402,
    seasons: [1, 3],
    stopsAt: { season: 3, episode: 7 },
    startsDaysAgo: 3150,
    eveningsPerWeek: 2,
    perEvening: [1, 2],
  },
  {
    series: 1668,
    seasons: [1, 10],
    startsDaysAgo: 2960,
    eveningsPerWeek: 5,
    perEvening: [1, 4],
    binges: 0.02,
  },
  { series: 655, seasons: [1, 2], startsDaysAgo: 2700, eveningsPerWeek: 1.6, perEvening: [1, 2] },
  { series: 1104, seasons: [1, 7], startsDaysAgo: 2520, eveningsPerWeek: 3, perEvening: [1, 2] },
  { series: 85948, seasons: [1, 5], startsDaysAgo: 2290, eveningsPerWeek: 3, perEvening: [1, 2] },
  {
    series: 48891,
    seasons: [1, 8],
    startsDaysAgo: 2240,
    eveningsPerWeek: 4,
    perEvening: [1, 3],
    binges: 0.04,
  },
  { series: 1437, seasons: [1, 1], startsDaysAgo: 2060, eveningsPerWeek: 7, perEvening: [7, 7], binges: 1 },
  {
    series: 4607,
    seasons: [1, 6],
    startsDaysAgo: 1940,
    eveningsPerWeek: 4,
    perEvening: [1, 3],
    binges: 0.06,
  },
  {
    series: 60574,
    seasons: [1, 5],
    startsDaysAgo: 1700,
    eveningsPerWeek: 3,
    perEvening: [1, 3],
    binges: 0.12,
  },
  {
    series: 103516,
    seasons: [1, 4],
    stopsAt: { season: 4, episode: 3 },
    startsDaysAgo: 1640,
    eveningsPerWeek: 4,
    perEvening: [1, 1],
  },
  // the second time, for comfort
  { series: 2316, seasons: [2, 5], startsDaysAgo: 1530, eveningsPerWeek: 4, perEvening: [1, 3] },
  {
    series: 59659,
    seasons: [1, 4],
    startsDaysAgo: 1330,
    eveningsPerWeek: 3,
    perEvening: [1, 2],
    binges: 0.14,
  },
  { series: 125988, seasons: [1, 1], startsDaysAgo: 1290, eveningsPerWeek: 4, perEvening: [1, 1] },
  { series: 1668, seasons: [1, 4], startsDaysAgo: 1120, eveningsPerWeek: 4, perEvening: [1, 3] },
  { series: 1972, seasons: [1, 4], startsDaysAgo: 960, eveningsPerWeek: 3, perEvening: [1, 2], binges: 0.05 },
  {
    series: 18347,
    seasons: [1, 6],
    startsDaysAgo: 720,
    eveningsPerWeek: 4,
    perEvening: [1, 3],
    binges: 0.03,
  },
  { series: 1437, seasons: [1, 1], startsDaysAgo: 410, eveningsPerWeek: 3, perEvening: [1, 2] },
  { series: 48891, seasons: [1, 2], startsDaysAgo: 330, eveningsPerWeek: 2.4, perEvening: [1, 3] },
  // taken up again after years, and still under way
  { series: 655, seasons: [3, 7], startsDaysAgo: 150, eveningsPerWeek: 1.9, perEvening: [1, 2] },
  // the first thirty were marked in one go (see the oddities); this goes on from there and is still under way
  { series: 62649, seasons: [2, 6], startsDaysAgo: 95, eveningsPerWeek: 3.4, perEvening: [1, 2] },
]

/** Single episodes: the specials. */
export const specialHabits = [
  { series: 1402, season: 0, episodes: [3, 4, 5, 6, 7, 8], startsDaysAgo: 3095 },
  // of this series only specials were ever seen
  { series: 10545, season: 0, episodes: [6, 7, 8], startsDaysAgo: 1802 },
]

/** Movies nobody has got round to; some of them are on the watchlist. */
export const unseenMovies = [15121, 389, 630, 911430, 1078605, 696506, 646, 1170608, 1003598, 11011, 8202]

/** A week of two to four films a day, about four years back, in October. */
export const festivalMovies = [
  539, 62, 935, 289, 391, 194, 1417, 4935, 128, 670, 598, 94329, 582, 146, 62215, 1396, 110415, 530385,
  792307,
]

/** Seen again, so many times more. */
export const favourites: Record<number, number> = {
  27205: 3,
  155: 4,
  157336: 3,
  603: 3,
  680: 2,
  550: 2,
  120467: 3,
  105: 3,
  329: 2,
  4935: 2,
  244786: 1,
  76341: 3,
  438631: 2,
  693134: 1,
  194: 2,
  862: 1,
  10681: 2,
  218: 1,
  280: 2,
  348: 2,
  1891: 2,
  424: 1,
  37165: 1,
  569094: 1,
  62: 1,
  128: 1,
  264660: 1,
  361743: 1,
  177572: 1,
}

/** The same films on the same day of the year, every year: month, day, movies. */
export const traditions: { month: number; day: number; movies: number[]; skips: number }[] = [
  { month: 12, day: 24, movies: [562], skips: 0.1 },
  { month: 12, day: 27, movies: [120, 122], skips: 0.35 },
  { month: 5, day: 4, movies: [11], skips: 0.2 },
]

/** Seen, once more perhaps, in the last weeks, so that there is always something recent. */
export const recentMovies: { movie: number; daysAgo: number }[] = [
  { movie: 617126, daysAgo: 38 },
  { movie: 792307, daysAgo: 30 },
  { movie: 110415, daysAgo: 23 },
  { movie: 1234821, daysAgo: 16 },
  { movie: 120467, daysAgo: 8 },
  { movie: 986056, daysAgo: 4 },
  { movie: 569094, daysAgo: 2 },
]

export const watchlistMovies = [1170608, 1003598, 15121, 389, 630, 911430, 1078605, 8202]
export const watchlistSeries = [2710, 10545]
