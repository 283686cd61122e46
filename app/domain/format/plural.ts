const figures = new Intl.NumberFormat('en-US')
const withTenths = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** 12031 → `12,031`; with one digit after the point, 7.25 → `7.3`. */
export const formatNumber = (value: number, digits: 0 | 1 = 0): string =>
  digits === 0 ? figures.format(value) : withTenths.format(value)

/** A count with its noun: `1 play`, `12,031 plays`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`
}
