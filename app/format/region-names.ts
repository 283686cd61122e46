import { wordsLanguage } from '#app/words/en.ts'

export type NamedRegion = { code: string; name: string }

/**
 * Regions in the order of their names. A browser may know them by other names than the server: only the server asks.
 * @param ours names that are used instead of the usual ones
 */
export function namedRegions(codes: readonly string[], ours: Record<string, string> = {}): NamedRegion[] {
  const names = new Intl.DisplayNames(wordsLanguage, { type: 'region' })
  return codes
    .map((code) => ({ code, name: ours[code] ?? names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, wordsLanguage))
}
