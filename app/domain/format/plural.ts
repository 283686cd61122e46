const figures = new Intl.NumberFormat('en-US')

/** 12031 → `12,031`. */
export const formatNumber = (value: number): string => figures.format(value)

/** A count with its noun: `1 play`, `12,031 plays`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`
}
