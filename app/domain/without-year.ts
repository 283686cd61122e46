/** What was typed without the year at its end, which is part of no name; null where there is none. */
export function withoutYear(text: string): string | null {
  const name = /^(.*\S)\s+\(?(?:18[89]|19\d|20\d)\d\)?$/.exec(text.trim())?.[1]
  return name?.replace(/[,–-]$/, '').trim() || null
}
