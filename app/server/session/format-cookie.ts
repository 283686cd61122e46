import { type FormatChoice, isRegion, noFormatChoice } from '#app/format/region-conventions.ts'

const NAME = 'reelmark_formats'
const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60

/** How this browser was told to write dates and numbers; `DE-24-1`, an empty part follows the region. */
export function readFormatChoice(cookieHeader: string | null): FormatChoice {
  const pairs = (cookieHeader ?? '').split(';').map((pair) => pair.trim().split('='))
  const [region = '', clock = '', firstDay = ''] = (pairs.find(([name]) => name === NAME)?.[1] ?? '').split(
    '-',
  )
  return parseFormatChoice({ region, clock, firstDay })
}

/** Whatever it does not understand follows the region. */
export function parseFormatChoice(text: Record<keyof FormatChoice, string>): FormatChoice {
  const day = Number(text.firstDay)
  return {
    region: isRegion(text.region) ? text.region : noFormatChoice.region,
    clock: text.clock === '12' || text.clock === '24' ? text.clock : noFormatChoice.clock,
    firstDay: day === 1 || day === 6 || day === 7 ? day : noFormatChoice.firstDay,
  }
}

/** A `Set-Cookie` value. Nothing in it is secret. */
export function formatCookie({ region, clock, firstDay }: FormatChoice): string {
  const value = [region, clock, firstDay].map((part) => part ?? '').join('-')
  return `${NAME}=${value}; Path=/; Max-Age=${ONE_YEAR_SECONDS}; SameSite=Lax`
}
