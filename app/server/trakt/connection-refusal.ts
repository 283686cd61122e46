import { traktConnectionWords } from '#app/words/en.ts'

/** Why a connection did not come about; short enough for an address (`/settings?trakt=denied`). */
export type RefusalCode = keyof typeof traktConnectionWords.refusals

const sentences = traktConnectionWords.refusals

/** The sentence for what stands after `?trakt=`; null for anything else, so that an address cannot make one up. */
export function refusalSentence(code: string | null): string | null {
  return code !== null && Object.hasOwn(sentences, code) ? sentences[code as RefusalCode] : null
}
