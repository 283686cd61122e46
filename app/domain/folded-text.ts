/** Text as it is compared in a search: no case, no accents, single blanks. */
export function foldedText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/\s+/g, ' ')
    .trim()
}
