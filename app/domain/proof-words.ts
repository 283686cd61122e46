import { formatNumber, plural } from './format/plural.ts'

/** The plays a source listed in a run, held against the library by their ids. */
export type PlayProof = {
  /** `listed` row by row; `reported` is the source's own count, where it gives one. */
  upstream: { plays: number; reported: number | null }
  held: { plays: number }
  missing: readonly { title: string | null; plays: number }[]
  /** Plays the person unticked. */
  leftOut: number
}

export type ProofWords = { isWhole: boolean; sentences: string[] }

/** What the proof shows. "Nothing is missing" is said only where that is so. */
export function proofWords(proof: PlayProof, source: string): ProofWords {
  const { upstream, held, leftOut } = proof
  const missing = proof.missing.reduce((sum, title) => sum + title.plays, 0)
  const unlisted = upstream.reported === null ? 0 : upstream.reported - upstream.plays
  const isWhole = missing === 0 && unlisted === 0 && held.plays + leftOut === upstream.plays
  const sentences = [
    `${source} says ${plural(upstream.reported ?? upstream.plays, 'play')}, we hold ${formatNumber(held.plays)}.`,
  ]
  if (unlisted !== 0) {
    sentences.push(
      `It listed ${formatNumber(upstream.plays)} of them: its count and its list differ. Importing again adds what was not listed, and nothing twice.`,
    )
  }
  if (leftOut > 0) sentences.push(`You left out ${formatNumber(leftOut)}.`)
  if (missing > 0) sentences.push(`${plural(missing, 'play')} ${missing === 1 ? 'is' : 'are'} missing.`)
  else if (isWhole) sentences.push(leftOut > 0 ? 'Nothing else is missing.' : 'Nothing is missing.')
  return { isWhole, sentences }
}
