import type { LibraryFilters, LibrarySort, LibraryView, RuntimeBand } from '#app/domain/library-filters.ts'
import type { MediaKind } from '#app/domain/media.ts'
import type { SeriesStatus } from '#app/domain/progress.ts'
import { tierOf } from '#app/domain/rating.ts'

export const kindLabels: Record<MediaKind, string> = { movie: 'Movies', series: 'Series' }

export const statusLabels: Record<SeriesStatus, string> = {
  'not-started': 'Not started',
  watching: 'Watching',
  'up-to-date': 'Up to date',
  completed: 'Finished',
  abandoned: 'Abandoned',
}

export const sortLabels: Record<LibrarySort, string> = {
  'last-watched': 'Last watched',
  added: 'Added',
  title: 'Title',
  release: 'Release',
  rating: 'Your rating',
  'tmdb-rating': 'TMDB rating',
  runtime: 'Length',
  plays: 'Plays',
  'next-airs': 'Next new episode',
}

export const viewLabels: Record<LibraryView, string> = {
  grid: 'Posters',
  compact: 'Small posters',
  table: 'Table',
}

export const runtimeLabels: Record<RuntimeBand, string> = {
  'under-30': 'Under 30 min',
  '30-60': '30 to 60 min',
  '60-90': '1 h to 1 h 30',
  '90-120': '1 h 30 to 2 h',
  '120-150': '2 h to 2 h 30',
  'over-150': 'Over 2 h 30',
}

export const tmdbLabel = (rating: number): string => `${rating} or more at TMDB`

export function ratingLabel(rating: NonNullable<LibraryFilters['rating']>): string {
  if (rating === 'unrated') return 'Not rated'
  return rating === 10 ? '10, Outstanding' : `${rating} or more, from ${tierOf(rating)}`
}
