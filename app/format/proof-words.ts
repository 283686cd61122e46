import { findInProof, type PlayProof, type ProofFinding, type ProofScope } from '#app/domain/proof.ts'
import { commonWords, proofWords as words } from '#app/words/en.ts'

/** `kept`: how many plays are gone at the source and stay, because the person said so. */
type ProofContext = { source: string; scope: ProofScope; kept: number }

/** A proof as the end of a run shows it: in sentences, and by title what does not agree. */
export type ShownProof = {
  isWhole: boolean
  sentences: string[]
  missing: { title: string; plays: number }[]
  extra: { title: string; plays: number }[]
}

export const shownProof = (proof: PlayProof, o: ProofContext): ShownProof => ({
  ...proofWords(proof, o),
  missing: byTitle(proof.missing),
  extra: byTitle(proof.extra),
})

/** What a proof shows, in sentences; `isWhole`: nothing is missing. */
export function proofWords(proof: PlayProof, o: ProofContext): { isWhole: boolean; sentences: string[] } {
  const { isWhole, findings } = findInProof(proof, o)
  return { isWhole, sentences: findings.map((finding) => sentenceOf(finding, o.source)) }
}

function sentenceOf(finding: ProofFinding, source: string): string {
  switch (finding.code) {
    case 'none-asked':
      return words.noneAsked
    case 'figures':
      return figures(finding, source)
    case 'uncounted':
      return words.uncounted(source, finding.streams)
    case 'counts-differ':
      return words.countsDiffer
    case 'left-out':
      return words.leftOut(finding.plays)
    case 'missing':
      return words.missing(finding.plays)
    case 'unlisted':
      return words.unlisted(finding.plays)
    case 'nothing-missing':
      return words.nothingMissing(finding.isElse)
    case 'nothing-extra':
      return finding.kept === 0
        ? words.nothingExtra(finding.isElse)
        : words.nothingExtraBut(finding.isElse, finding.kept)
    case 'news':
      return newsWords(finding, source)
  }
}

/** `Trakt lists 12,031 plays and counts 12,031; we hold 12,031.` */
function figures(o: Extract<ProofFinding, { code: 'figures' }>, source: string): string {
  const plays = words.counted[o.scope](o.plays)
  return o.reported === null
    ? words.lists(source, plays, o.held)
    : words.listsAndCounts(source, plays, o.reported, o.held)
}

function newsWords(o: Extract<ProofFinding, { code: 'news' }>, source: string): string {
  if (o.plays === 0) return words.news.none(source)
  return o.missing > 0 ? words.news.missing(source, o.plays, o.missing) : words.news.here(source, o.plays)
}

/** One line a title, also where two of them bear the same name. */
export function byTitle(titles: PlayProof['missing']): { title: string; plays: number }[] {
  const plays = new Map<string, number>()
  for (const one of titles) {
    const title = one.title ?? commonWords.titleWithoutName
    plays.set(title, (plays.get(title) ?? 0) + one.plays)
  }
  return [...plays].map(([title, sum]) => ({ title, plays: sum }))
}
