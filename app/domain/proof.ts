/** The plays a source listed in a run, held against the library by their ids. */
export type PlayProof = {
  /** `listed` row by row; `reported` is the source's own count, where it gives one and everything was asked for. */
  upstream: { plays: number; reported: number | null }
  held: { plays: number }
  missing: readonly TitlePlays[]
  /** Held here and no longer listed there; only known after everything was read. */
  extra: readonly TitlePlays[]
  /** What was read whole although the source gave no count of it. */
  uncounted?: readonly ('movies' | 'series' | 'ratings' | 'watchlist')[]
  /** Plays the person unticked. */
  leftOut: number
}

type TitlePlays = { title: string | null; plays: number }

/** What a run looked at: all plays there are, those of one kind, or (a sync) only what is new since the last one. */
export type ProofScope = 'everything' | 'movies' | 'series' | 'news' | 'no plays'

/** `isWhole`: everything was read, and nothing of it is missing here. */
export type ProofFindings = { isWhole: boolean; findings: ProofFinding[] }

export type ProofFinding =
  | { code: 'none-asked' }
  | {
      code: 'figures'
      scope: 'everything' | 'movies' | 'series'
      plays: number
      reported: number | null
      held: number
    }
  | { code: 'uncounted'; streams: NonNullable<PlayProof['uncounted']> }
  | { code: 'counts-differ' }
  | { code: 'left-out'; plays: number }
  | { code: 'missing'; plays: number }
  | { code: 'unlisted'; plays: number }
  /** `isElse`: but for what was left out. */
  | { code: 'nothing-missing'; isElse: boolean }
  /** `kept`: how many plays are gone at the source and stay, because the person said so. */
  | { code: 'nothing-extra'; isElse: boolean; kept: number }
  /** Of a look at what is new. */
  | { code: 'news'; plays: number; missing: number }

export function proofScope(run: {
  kind: 'import' | 'sync'
  isCheck: boolean
  include: readonly string[]
  /** A file is read whole, and nothing of it is chosen beforehand. */
  file?: object | null
  proof: PlayProof | null
}): ProofScope {
  if (run.file != null) return run.proof?.upstream.plays === 0 ? 'no plays' : 'everything'
  const [movies, series] = [run.include.includes('movies'), run.include.includes('series')]
  if (!movies && !series) return 'no plays'
  const isWalk = run.isCheck || uncountedPlays(run.proof).length > 0
  if (run.kind === 'sync' && !isWalk && run.proof?.upstream.reported === null) return 'news'
  if (movies && series) return 'everything'
  return movies ? 'movies' : 'series'
}

const uncountedPlays = (proof: PlayProof | null) =>
  (proof?.uncounted ?? []).filter((name) => name === 'movies' || name === 'series')

/** What the proof shows. That nothing is missing, or extra, is said only where it was looked for. */
export function findInProof(proof: PlayProof, o: { scope: ProofScope; kept: number }): ProofFindings {
  if (o.scope === 'no plays') return { isWhole: false, findings: [{ code: 'none-asked' }] }
  if (o.scope === 'news') return { isWhole: false, findings: newsOf(proof) }
  const { upstream, held, leftOut } = proof
  const missing = playsOf(proof.missing)
  const unlisted = upstream.reported === null ? 0 : upstream.reported - upstream.plays
  const isCounted = uncountedPlays(proof).length === 0
  const isWhole = isCounted && missing === 0 && unlisted === 0 && held.plays + leftOut === upstream.plays
  const scope = o.scope
  const findings: ProofFinding[] = [{ code: 'figures', scope, ...upstream, held: held.plays }]
  if (proof.uncounted?.length) findings.push({ code: 'uncounted', streams: proof.uncounted })
  if (unlisted !== 0) findings.push({ code: 'counts-differ' })
  if (leftOut > 0) findings.push({ code: 'left-out', plays: leftOut })
  if (missing > 0) findings.push({ code: 'missing', plays: missing })
  return { isWhole, findings: [...findings, ...closing(proof, isWhole, o.kept)] }
}

function closing({ upstream, extra, leftOut }: PlayProof, isWhole: boolean, kept: number): ProofFinding[] {
  const more = playsOf(extra)
  const isElse = leftOut > 0
  const nothingMissing: ProofFinding = { code: 'nothing-missing', isElse }
  if (more > 0) return [...(isWhole ? [nothingMissing] : []), { code: 'unlisted', plays: more }]
  if (!isWhole) return []
  // Without a count of all there is, nobody has looked for what is extra.
  return [upstream.reported === null ? nothingMissing : { code: 'nothing-extra', isElse, kept }]
}

function newsOf({ upstream, missing, extra, leftOut }: PlayProof): ProofFinding[] {
  const more = playsOf(extra)
  const news: ProofFinding = { code: 'news', plays: upstream.plays - leftOut, missing: playsOf(missing) }
  return more > 0 ? [news, { code: 'unlisted', plays: more }] : [news]
}

const playsOf = (titles: readonly TitlePlays[]) => titles.reduce((sum, { plays }) => sum + plays, 0)
