/** One time that a title was on, as a service logs it. Unknown is null. */
export type Sitting = {
  beganMs: number
  /** How long it was watched. */
  seconds: number | null
  /** How far into the title it ended, in seconds. */
  position: number | null
  /** The service began it without being asked, as it does with previews. */
  isAutoplay: boolean
}

/** `part`: another sitting of a play. `glimpse`: too short to be one. */
export type SittingKind = 'play' | 'part' | 'glimpse'

const MINUTE = 60
const DAY_MS = 24 * 60 * 60_000
const SHORTEST = MINUTE
const SHORTEST_AUTOPLAY = 2 * MINUTE
/** A title put down in the evening is taken up again on the next one. */
const TOGETHER_MS = 1.5 * DAY_MS
/** Where it goes on from where it stopped, it may take longer. */
const CONTINUED_MS = 30 * DAY_MS
/** Credits are not watched to the end. */
const NEARLY_ALL = 0.9

/**
 * Which sittings of one title by one person are plays of their own. A sitting goes on with the one before where it
 * begins about where that one stopped, or came within a day or so; one that restarts after the title was
 * finished is another play. A play is dated by the sitting that reached the end, else by its last one.
 * @returns what each is, in the order given
 */
export function judgeSittings(sittings: readonly Sitting[]): SittingKind[] {
  const length = Math.max(0, ...sittings.map((one) => Math.max(one.position ?? 0, one.seconds ?? 0)))
  const kinds = sittings.map((one): SittingKind => (isGlimpse(one) ? 'glimpse' : 'part'))
  const order = sittings
    .map((sitting, index) => ({ sitting, index }))
    .filter(({ index }) => kinds[index] !== 'glimpse')
    .sort((a, b) => a.sitting.beganMs - b.sitting.beganMs)
  let play: Play | null = null
  for (const { sitting, index } of order) {
    if (play === null || !goesOn(play, sitting, length)) {
      if (play) kinds[play.datedBy] = 'play'
      play = { datedBy: index, endedMs: 0, furthest: 0, isOver: false }
    }
    // Who looks at the credits again does not watch it again.
    if (!play.isOver) play.datedBy = index
    play.endedMs = sitting.beganMs + (sitting.seconds ?? 0) * 1000
    play.furthest = Math.max(play.furthest, sitting.position ?? 0)
    play.isOver = play.furthest >= length * NEARLY_ALL
  }
  if (play) kinds[play.datedBy] = 'play'
  return kinds
}

type Play = { datedBy: number; endedMs: number; furthest: number; isOver: boolean }

function isGlimpse({ seconds, isAutoplay }: Sitting): boolean {
  return seconds !== null && seconds < (isAutoplay ? SHORTEST_AUTOPLAY : SHORTEST)
}

function goesOn(play: Play, sitting: Sitting, length: number): boolean {
  const gapMs = sitting.beganMs - play.endedMs
  const { seconds, position } = sitting
  if (seconds === null) return false
  if (position === null) return gapMs <= TOGETHER_MS
  const beganAt = position - seconds
  const isFromStart = beganAt < Math.max(5 * MINUTE, length * 0.1)
  if (play.isOver && isFromStart) return false
  if (gapMs <= TOGETHER_MS) return true
  return gapMs <= CONTINUED_MS && beganAt >= play.furthest - length * 0.1 - MINUTE && play.furthest > 0
}

/** `00:43:26` in seconds; null where it is no length of time. */
export function secondsIn(text: string): number | null {
  const parts = /^(\d{1,3}):([0-5]?\d):([0-5]?\d)(?:\.\d+)?$/.exec(text.trim())
  if (!parts) return null
  return Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3])
}
