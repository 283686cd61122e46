import type { PaletteOption } from './palette-options.ts'

const NAME = 'reelmark-palette'
const MOST = 6

/** What was chosen in the palette on this device, the latest first. */
export function readRecent(): PaletteOption[] {
  try {
    const held: unknown = JSON.parse(localStorage.getItem(NAME) ?? '[]')
    return Array.isArray(held) ? held.filter(isOption).slice(0, MOST) : []
  } catch {
    return []
  }
}

export function rememberChoice(option: PaletteOption): void {
  const others = readRecent().filter(({ id }) => id !== option.id)
  try {
    localStorage.setItem(NAME, JSON.stringify([option, ...others].slice(0, MOST)))
  } catch {
    // Not remembered, where the browser keeps nothing for a site.
  }
}

/** For the next person at this device: names of titles are told to nobody who is not signed in. */
export function forgetChoices(): void {
  try {
    localStorage.removeItem(NAME)
  } catch {
    // Nothing was kept.
  }
}

/** An older version may have written something else. */
function isOption(value: unknown): value is PaletteOption {
  if (typeof value !== 'object' || value === null) return false
  const { id, label, to, action } = value as Partial<Record<string, unknown>>
  return (
    typeof id === 'string' &&
    typeof label === 'string' &&
    (typeof to === 'string' || typeof action === 'object')
  )
}
