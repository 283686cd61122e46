const ARTICLE = /^(the|a|an)\s+(?=\S)/

/** A name as it is sorted: no case, no accents, no leading English article, no punctuation in front. */
export function sortNameOf(name: string): string {
  const folded = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .trim()
  return folded.replace(ARTICLE, '') || name.toLowerCase()
}
