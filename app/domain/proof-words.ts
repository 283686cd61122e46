import { commonWords, proofWords as words } from '#app/words/en.ts'

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

/** `kept`: how many plays are gone at the source and stay, because the person said so. */
export type ProofContext = { source: string; scope: ProofScope; kept: number }

/** `isWhole`: everything was read, and nothing of it is missing here. */
export type ProofWords = { isWhole: boolean; sentences: string[] }

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
export function proofWords(proof: PlayProof, o: ProofContext): ProofWords {
  if (o.scope === 'no plays') return { isWhole: false, sentences: [words.noneAsked] }
  if (o.scope === 'news') return { isWhole: false, sentences: newsWords(proof, o.source) }
  const { upstream, held, leftOut } = proof
  const missing = playsOf(proof.missing)
  const unlisted = upstream.reported === null ? 0 : upstream.reported - upstream.plays
  const isCounted = uncountedPlays(proof).length === 0
  const isWhole = isCounted && missing === 0 && unlisted === 0 && held.plays + leftOut === upstream.plays
  const sentences = [figures(proof, o)]
  if (proof.uncounted?.length) sentences.push(words.uncounted(o.source, proof.uncounted))
  if (unlisted !== 0) sentences.push(words.countsDiffer)
  if (leftOut > 0) sentences.push(words.leftOut(leftOut))
  if (missing > 0) sentences.push(words.missing(missing))
  return { isWhole, sentences: [...sentences, ...closing(proof, isWhole, o.kept)] }
}

/** `Trakt lists 12,031 plays and counts 12,031; we hold 12,031.` */
function figures({ upstream, held }: PlayProof, { source, scope }: ProofContext) {
  const plays = words.counted[scope === 'movies' || scope === 'series' ? scope : 'everything'](upstream.plays)
  return upstream.reported === null
    ? words.lists(source, plays, held.plays)
    : words.listsAndCounts(source, plays, upstream.reported, held.plays)
}

function closing({ upstream, extra, leftOut }: PlayProof, isWhole: boolean, kept: number): string[] {
  const more = playsOf(extra)
  const isElse = leftOut > 0
  if (more > 0) return [...(isWhole ? [words.nothingMissing(isElse)] : []), words.unlisted(more)]
  if (!isWhole) return []
  // Without a count of all there is, nobody has looked for what is extra.
  if (upstream.reported === null) return [words.nothingMissing(isElse)]
  return [kept === 0 ? words.nothingExtra(isElse) : words.nothingExtraBut(isElse, kept)]
}

function newsWords({ upstream, missing, extra, leftOut }: PlayProof, source: string): string[] {
  const lost = playsOf(missing)
  const more = playsOf(extra)
  const listed = upstream.plays - leftOut
  const { none, here, missing: someMissing } = words.news
  const news =
    listed === 0 ? none(source) : lost > 0 ? someMissing(source, listed, lost) : here(source, listed)
  return more > 0 ? [news, words.unlisted(more)] : [news]
}

const playsOf = (titles: readonly TitlePlays[]) => titles.reduce((sum, { plays }) => sum + plays, 0)

/** One line a title, also where two of them bear the same name. */
export function byTitle(titles: readonly TitlePlays[]): { title: string; plays: number }[] {
  const plays = new Map<string, number>()
  for (const one of titles) {
    const title = one.title ?? commonWords.titleWithoutName
    plays.set(title, (plays.get(title) ?? 0) + one.plays)
  }
  return [...plays].map(([title, sum]) => ({ title, plays: sum }))
}
