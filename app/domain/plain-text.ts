const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
const MOST_LETTERS = 100_000

/** What a person wrote where a service kept it as HTML: lines as lines, no tags, no entities. */
export function plainText(html: string): string {
  return html
    .slice(0, MOST_LETTERS)
    .replace(/\r\n?/g, '\n')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/(?:p|div|blockquote|li)>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi,
      (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) =>
        name === undefined
          ? letter(decimal ?? `0x${hex ?? ''}`, whole)
          : (NAMED[name.toLowerCase()] ?? whole),
    )
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function letter(code: string, otherwise: string): string {
  const number = Number(code)
  const isLetter = number >= 0x20 && number <= 0x10ffff && !(number >= 0xd800 && number <= 0xdfff)
  return isLetter ? String.fromCodePoint(number) : otherwise
}
