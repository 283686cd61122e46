import { bingeWords as words } from '#app/words/en.ts'

/** A day on which more than four episodes were first seen, and where each play of it has gone. */
export type BingeDay = {
  day: string
  plays: { season: number; number: number; name: string | null; movedTo: string }[]
}

const playsOf = (days: readonly BingeDay[]) => days.reduce((sum, { plays }) => sum + plays.length, 0)

/** How a series stands: `34 plays of 3 days are on their air dates`. */
export function bingeWords({ isApplied, days }: { isApplied: boolean; days: readonly BingeDay[] }): string {
  if (!isApplied) return words.seriesPutBack
  return words.seriesApplied(playsOf(days), days.length)
}

/** What switching did, as a sentence. */
export function switchedSentence(plays: number, isApplied: boolean): string {
  const { noneMoved, nonePutBack, moved, putBack } = words.switched
  if (plays === 0) return isApplied ? noneMoved : nonePutBack
  return isApplied ? moved(plays) : putBack(plays)
}
