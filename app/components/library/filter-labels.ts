import type { LibraryFilters, LibrarySort } from '#app/domain/library-filters.ts'
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
}

export function ratingLabel(rating: NonNullable<LibraryFilters['rating']>): string {
  if (rating === 'unrated') return 'Not rated'
  return rating === 10 ? '10, Outstanding' : `${rating} or more, from ${tierOf(rating)}`
}
