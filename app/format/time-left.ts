import type { UpNextTitle } from '#app/domain/up-next.ts'
import { timeLeftWords as words } from '#app/words/en.ts'
import { formatMinutes } from './duration.ts'

/** `3 episodes, about 2 h 20 min left`. */
export function timeLeft({ aired, watched, minutesLeft }: UpNextTitle): string {
  const left = Math.max(0, (aired ?? 0) - (watched ?? 0))
  return minutesLeft === null ? words.episodes(left) : words.episodesAndTime(left, formatMinutes(minutesLeft))
}
