/** What is said of a title in one language. Null where nothing is. */
export type TitleText = {
  language: string
  name: string | null
  overview: string | null
  tagline: string | null
}

/** In what order languages are tried: the preferred one, the fallbacks, English. Tags such as `de-DE`. */
export const languageChain = (preferred: string, fallbacks: readonly string[]): string[] => [
  ...new Set([preferred, ...fallbacks, 'en-US']),
]

const languageOf = (tag: string) => tag.split('-')[0]?.toLowerCase() ?? tag

/**
 * The text of one language: of just this region, else of the same language elsewhere (`pt-BR` for `pt-PT`). A title's
 * own language often has no translation; its name there is the original one.
 */
export function textIn(
  texts: readonly TitleText[],
  tag: string,
  original: { name: string | null; language: string | null },
): TitleText | undefined {
  const language = languageOf(tag)
  const found =
    texts.find((text) => text.language === tag) ??
    texts.find((text) => languageOf(text.language) === language)
  if (original.language !== language) return found
  return {
    language: tag,
    name: found?.name ?? original.name,
    overview: found?.overview ?? null,
    tagline: found?.tagline ?? null,
  }
}

/** Each of name, overview and tagline in the first language that has it; null where none does. */
export function chooseText(
  texts: readonly TitleText[],
  chain: readonly string[],
  original: { name: string | null; language: string | null },
): Pick<TitleText, 'name' | 'overview' | 'tagline'> {
  const inOrder = chain.flatMap((tag) => textIn(texts, tag, original) ?? [])
  const first = (part: 'name' | 'overview' | 'tagline') =>
    inOrder.find((text) => text[part] !== null)?.[part] ?? null
  return { name: first('name'), overview: first('overview'), tagline: first('tagline') }
}
