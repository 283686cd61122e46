import { expect, test } from 'vitest'
import { formatDay } from '#app/format/day.ts'
import { formatCookie, parseFormatChoice, readFormatChoice } from '#app/server/session/format-cookie.ts'
import { conventionsFor, withRequestLocale } from '#app/server/session/request-conventions.ts'

const asking = (headers: Record<string, string>) => new Request('http://reelmark.test/', { headers })

test('two requests at the same time are each answered in their own way', async () => {
  const answer = (language: string) =>
    withRequestLocale(asking({ 'Accept-Language': language }), async () => {
      await new Promise(setImmediate)
      return formatDay('2024-05-04')
    })
  expect(await Promise.all([answer('en-US'), answer('de-DE')])).toEqual(['May 4, 2024', '4 May 2024'])
  expect(formatDay('2024-05-04')).toBe('May 4, 2024')
})

test('what a person chose is read back from their browser, and goes before its language', () => {
  for (const choice of [
    { region: 'GB', clock: '12' as const, firstDay: 6 as const },
    { region: null, clock: null, firstDay: null },
  ]) {
    const [cookie = ''] = formatCookie(choice).split(';')
    expect(readFormatChoice(`theme=dark; ${cookie}`)).toEqual(choice)
  }
  const headers = new Headers({ Cookie: 'reelmark_formats=GB--', 'Accept-Language': 'de-DE' })
  expect(conventionsFor(headers).locale).toBe('en-GB')
})

test('a cookie of nonsense follows the browser', () => {
  expect(readFormatChoice('reelmark_formats=Atlantis-13-9')).toEqual({
    region: null,
    clock: null,
    firstDay: null,
  })
  expect(parseFormatChoice({ region: '../', clock: '', firstDay: 'x' }).region).toBeNull()
})
