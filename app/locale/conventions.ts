/**
 * How dates, times and numbers are written. It is plain data, worked out once by the server: what Node and a browser
 * make of one locale differs, and what the server writes must be what the browser would write.
 */
export type Conventions = {
  /** Such as `en-DE`: the words are English, the order and the signs those of the region. */
  locale: string
  /** `{d}` or `{dd}`, `{MMM}`, `{MMMM}`, `{MM}`, `{y}` stand for the parts of a day. */
  patterns: Record<'medium' | 'short' | 'long' | 'month', string>
  /** Between thousands, and before tenths. */
  group: string
  decimal: string
  /** How many digits each group has from the second on; in India two. */
  groupSize: number
  clock: '24' | '12'
  /** 1 is Monday, 7 is Sunday. */
  firstDay: number
}

export const defaultConventions: Conventions = {
  locale: 'en-US',
  patterns: { medium: '{MMM} {d}, {y}', short: '{MMM} {d}', long: '{MMMM} {d}, {y}', month: '{MMMM} {y}' },
  group: ',',
  decimal: '.',
  groupSize: 3,
  clock: '24',
  firstDay: 1,
}

let source: () => Conventions = () => defaultConventions

/** Says once a process where the conventions come from: the server asks the request, a browser the page. */
export function takeConventionsFrom(from: () => Conventions): void {
  source = from
}

export const conventions = (): Conventions => source()

/** The region that was asked for; null where none was named, and things are written as in the US. */
export function namedRegion({ locale }: Pick<Conventions, 'locale'>): string | null {
  return locale === defaultConventions.locale ? null : (new Intl.Locale(locale).region ?? null)
}
