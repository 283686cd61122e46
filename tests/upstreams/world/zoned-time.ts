const MS_PER_DAY = 86_400_000
const formatters = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, number>()

/** `YYYY-MM-DD`, so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * MS_PER_DAY).toISOString().slice(0, 10)
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00.000Z`).getUTCDay()
}

/** The instant, ISO text to the minute, at which a zone's clocks show so many minutes after midnight of a day. */
export function instantOf(timeZone: string, day: string, minutes: number): string {
  const wallClock = Date.parse(`${day}T00:00:00.000Z`) + Math.floor(minutes) * 60_000
  const offset = offsetMinutes(timeZone, day)
  return new Date(wallClock - offset * 60_000).toISOString()
}

/** As of that day's noon, which is all an evening of watching needs. */
function offsetMinutes(timeZone: string, day: string): number {
  const key = `${timeZone} ${day}`
  let offset = offsets.get(key)
  if (offset === undefined) {
    const noon = new Date(`${day}T12:00:00.000Z`)
    const shown = Object.fromEntries(
      formatterFor(timeZone)
        .formatToParts(noon)
        .map((part) => [part.type, part.value]),
    )
    const wallClock = Date.UTC(
      Number(shown['year']),
      Number(shown['month']) - 1,
      Number(shown['day']),
      Number(shown['hour']),
      Number(shown['minute']),
    )
    offset = Math.round((wallClock - noon.getTime()) / 60_000)
    offsets.set(key, offset)
  }
  return offset
}

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
    formatters.set(timeZone, formatter)
  }
  return formatter
}
