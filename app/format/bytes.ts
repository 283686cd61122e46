import { formatNumber } from '#app/locale/plural.ts'

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB']

/** A size as people read it: `0 bytes`, `12 kB`, `3.4 MB`. */
export function formatBytes(bytes: number): string {
  let [size, unit] = [bytes, 0]
  while (size >= 1000 && unit < UNITS.length - 1) {
    size /= 1000
    unit++
  }
  const shown = unit === 0 || size >= 10 ? Math.round(size) : Math.round(size * 10) / 10
  return `${formatNumber(shown)} ${UNITS[unit]}`
}
