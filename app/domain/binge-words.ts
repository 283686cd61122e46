import { plural } from './format/plural.ts'

/** A day on which more than four episodes were first seen, and where each play of it has gone. */
export type BingeDay = {
  day: string
  plays: { season: number; number: number; name: string | null; movedTo: string }[]
}

const playsOf = (days: readonly BingeDay[]) => days.reduce((sum, { plays }) => sum + plays.length, 0)

/** How a series stands: `34 plays of 3 days are on their air dates`. */
export function bingeWords({ isApplied, days }: { isApplied: boolean; days: readonly BingeDay[] }): string {
  if (!isApplied) return 'Put back: its plays are on the days Trakt says'
  const plays = playsOf(days)
  return `${plural(plays, 'play')} of ${plural(days.length, 'day')} ${plays === 1 ? 'is' : 'are'} on ${plays === 1 ? 'its air date' : 'their air dates'}`
}

/** What switching did, as a sentence. */
export function switchedSentence(plays: number, isApplied: boolean): string {
  if (plays === 0)
    return isApplied
      ? 'No day needed to be moved.'
      : 'No play had to be put back; the dates are as they were.'
  return isApplied
    ? `Moved ${plural(plays, 'play')} to the air dates of the episodes.`
    : `Put ${plural(plays, 'play')} back on the day Trakt says.`
}
