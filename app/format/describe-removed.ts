import type { RemovedCount, RemovedDecision, RemovedEntry } from '#app/domain/removed-upstream.ts'
import { vanishedWords as words } from '#app/words/en.ts'
import { formatDay } from './day.ts'

/** `3 plays are gone from Trakt.` */
export const vanishedSentence = ({ plays, ratings }: RemovedCount): string =>
  plays + ratings === 0 ? words.nothingGone : words.gone(plays, ratings)

/** What an entry says beside its episode: `watched May 4, 2024`, `rated 8`. */
export function vanishedWords({ entity, day, rating, season }: RemovedEntry): string {
  if (entity === 'rating') {
    const rated = String(rating ?? '?')
    if (season === null) return words.entry.rated(rated)
    return season === 0 ? words.entry.ratedSpecials(rated) : words.entry.ratedSeason(rated, season)
  }
  return day === null ? words.entry.watchedOnce : words.entry.watched(formatDay(day))
}

/** What has become of entries after a decision, as a sentence. */
export const decidedSentence = (decision: RemovedDecision, { plays, ratings }: RemovedCount): string =>
  words.decided[decision](plays, ratings)
