/** Zones in which the tests must pass: one ahead of UTC, one behind it that changes its clocks, and UTC. */
export const ZONES = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles']

const DAY_MS = 86_400_000
const FOUR_YEARS_DAYS = 1461

/**
 * Moments at which tests that lean on the calendar break, as the zone's clock shows them.
 * @param {Date} now
 * @returns {string[]} `2028-02-29 12:00`
 */
export function oddMoments(now) {
  const daysOn = [1, 8, 40].map((days) => wallTime(new Date(now.getTime() + days * DAY_MS)))
  const year = now.getUTCFullYear()
  return [
    ...daysOn,
    `${year}-12-31 23:50`,
    // Midnight comes while the tests run.
    `${year}-12-31 23:59`,
    '2028-02-29 12:00',
    // In Los Angeles 2:00 is 3:00, and then again 1:00.
    '2027-03-14 01:59',
    '2027-11-07 01:59',
  ]
}

/**
 * One of them, or any moment of the next four years, and a zone.
 * @param {string} hash of a commit, in hexadecimal digits
 * @param {Date} now
 */
export function drawnMoment(hash, now) {
  const drawn = Number.parseInt(hash.slice(0, 12) || '0', 16)
  const odd = oddMoments(now)
  const zone = ZONES[drawn % ZONES.length] ?? 'UTC'
  const which = Math.floor(drawn / 7) % (2 * odd.length)
  const day = 1 + (Math.floor(drawn / 101) % FOUR_YEARS_DAYS)
  const minutes = Math.floor(drawn / 1009) % (24 * 60)
  const any = wallTime(new Date(startOfDay(now) + day * DAY_MS + minutes * 60_000))
  return { at: odd[which] ?? any, zone }
}

/**
 * When the zone's clock shows that time.
 * @param {string} at `2028-02-29 12:00`
 * @param {string} zone
 * @returns {Date}
 */
export function instantOf(at, zone) {
  const asUtc = Date.parse(`${at.replace(' ', 'T')}:00Z`)
  // The difference to UTC is asked for where it is used: it may have changed between the two.
  const first = asUtc - aheadMs(asUtc, zone)
  return new Date(asUtc - aheadMs(first, zone))
}

/** @param {number} instant @param {string} zone */
function aheadMs(instant, zone) {
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  return Date.parse(`${wall.format(instant).replace(' ', 'T')}Z`) - Math.floor(instant / 1000) * 1000
}

/** @param {Date} moment */
const wallTime = (moment) => moment.toISOString().slice(0, 16).replace('T', ' ')

/** @param {Date} moment */
const startOfDay = (moment) => Math.floor(moment.getTime() / DAY_MS) * DAY_MS
