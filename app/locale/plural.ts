import { conventions } from './conventions.ts'

/** 12031 → `12,031`; with one digit after the point, 7.25 → `7.3`. */
export function formatNumber(value: number, digits: 0 | 1 = 0): string {
  const { group, decimal, groupSize } = conventions()
  const [whole = '0', tenths] = Math.abs(value)
    .toFixed(digits === 1 || !Number.isInteger(value) ? 1 : 0)
    .split('.')
  const rest = whole.slice(0, -3)
  const groups = rest === '' ? [whole] : [...inGroups(rest, groupSize), whole.slice(-3)]
  const fraction = tenths === undefined || (digits === 0 && tenths === '0') ? '' : `${decimal}${tenths}`
  return `${value < 0 ? '-' : ''}${groups.join(group)}${fraction}`
}

function inGroups(digits: string, size: number): string[] {
  const first = digits.length % size
  const groups = first === 0 ? [] : [digits.slice(0, first)]
  for (let i = first; i < digits.length; i += size) groups.push(digits.slice(i, i + size))
  return groups
}

const rules = new Intl.PluralRules('en')

/** A count with its noun: `1 play`, `12,031 plays`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${rules.select(count) === 'one' ? one : many}`
}
