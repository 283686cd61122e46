import { Link } from '@remix-run/react'
import type { ProofScope } from '#app/domain/proof.ts'
import type { ShownProof } from '#app/format/proof-words.ts'
import { commonWords, resultWords as words } from '#app/words/en.ts'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { RichText } from '#app/components/ui/rich-text.tsx'
import { ScreenReaderText } from '#app/components/ui/screen-reader-text.tsx'
import { CheckForm } from './check-form.tsx'
import { Proof } from './proof.tsx'
import { RunFacts, type RunFactsProps } from './run-facts.tsx'
import { broughtIn } from './run-words.ts'
import { UndoForm } from './undo-form.tsx'
import { VanishedNotice } from './vanished-notice.tsx'

const keyMarks = { a: (there: string) => <Link to="/settings#tmdb">{there}</Link> }
const bingeMarks = { a: (there: string) => <Link to="/import/binge-days">{there}</Link> }

type Row = {
  id: number
  titleId: number | null
  title: string | null
  year: number | null
  reason: string
  plays: number
}

export type ResultViewProps = {
  run: Omit<RunFactsProps['run'], 'errors'> & {
    file: object | null
    counts: Parameters<typeof broughtIn>[0]
    binge: { days: number; plays: number }
    errors: { title: string | null; message: string }[]
    notices: string[]
    undoneAt: string | null
  }
  source: string
  scope: ProofScope
  proof: ShownProof | null
  look: { unmatched: Row[]; waiting: Row[]; malformed: Row[] } | null
  hasTmdbKey: boolean
  /** How many of its titles may be one of several at TMDB. */
  doubts: number
  /** What this run noticed to be gone, and all that waits for a decision. */
  vanished: { noticed: number; waiting: number }
  timeZone: string
}

/** The end of a run: the proof, what needs a look, and the ways on. */
export function ResultView({
  run,
  source,
  scope,
  proof,
  look,
  hasTmdbKey,
  doubts,
  vanished,
  timeZone,
}: ResultViewProps) {
  return (
    <div className="stack-l">
      <section className="panel stack" aria-labelledby="step">
        <h2 id="step">{run.undoneAt === null ? words.broughtIn(broughtIn(run.counts)) : words.takenBack}</h2>
        {run.undoneAt === null ? (
          <>
            {proof !== null && !(run.file !== null && scope === 'no plays') && (
              <Proof proof={proof} source={source} scope={scope} waiting={vanished.waiting} />
            )}
            <VanishedNotice count={proof?.extra.length ? 0 : vanished.noticed} />
            {run.binge.plays > 0 && (
              <p className="muted">
                <RichText words={words.bingeDays(run.binge.plays, run.binge.days)} marks={bingeMarks} />
              </p>
            )}
          </>
        ) : (
          <p className="muted">{words.takenBackMeans}</p>
        )}
        {run.undoneAt === null && doubts > 0 && <Undecided runId={run.id} doubts={doubts} />}
        <div className="row">
          <ButtonLink to="/" tone={doubts > 0 ? 'quiet' : 'primary'} icon="home">
            {words.goHome}
          </ButtonLink>
          <ButtonLink to="/library" icon="library">
            {commonWords.openLibrary}
          </ButtonLink>
          <ButtonLink to="/history" icon="history">
            {words.seeHistory}
          </ButtonLink>
          {run.undoneAt === null && scope === 'news' && <CheckForm source={source} />}
          {run.undoneAt === null && <UndoForm />}
        </div>
        <RunFacts run={run} timeZone={timeZone} />
      </section>
      <Notices notices={run.notices} />
      {run.undoneAt === null && <WhatNeedsALook errors={run.errors} look={look} hasTmdbKey={hasTmdbKey} />}
    </div>
  )
}

/** What concerns the file as a whole and lost nothing. */
function Notices({ notices }: { notices: string[] }) {
  if (notices.length === 0) return null
  return (
    <section className="stack">
      <h2>{words.notices}</h2>
      <ul className="look-list">
        {notices.map((notice) => (
          <li key={notice}>
            <span className="muted small">{notice}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Undecided({ runId, doubts }: { runId: string; doubts: number }) {
  return (
    <Notice>
      <p>{words.doubts.words(doubts)}</p>
      <p>
        <ButtonLink to={`/import/${runId}/doubts`} tone="primary" icon="search">
          {words.doubts.goThrough(doubts)}
        </ButtonLink>
      </p>
    </Notice>
  )
}

function WhatNeedsALook({
  errors,
  look,
  hasTmdbKey,
}: {
  errors: ResultViewProps['run']['errors']
  look: ResultViewProps['look']
  hasTmdbKey: boolean
}) {
  // What was found out of a title while it was looked up says more than what was planned.
  const found = new Map(errors.map(({ title, message }) => [title, message]))
  const unmatched = look?.unmatched.map((row) => ({ ...row, reason: found.get(row.title) ?? row.reason }))
  return (
    <>
      <LookList heading={words.unmatched.heading} rows={unmatched ?? []}>
        {words.unmatched.words}
      </LookList>
      <LookList heading={words.waiting.heading} rows={look?.waiting ?? []}>
        {hasTmdbKey ? (
          words.waiting.words
        ) : (
          <RichText words={words.waiting.wordsWithoutKey} marks={keyMarks} />
        )}
      </LookList>
      <ErrorList errors={errors} look={look} />
      <LookList heading={words.malformed.heading} rows={look?.malformed ?? []}>
        {words.malformed.words}
      </LookList>
    </>
  )
}

function LookList({ heading, rows, children }: { heading: string; rows: Row[]; children: React.ReactNode }) {
  if (rows.length === 0) return null
  return (
    <section className="stack">
      <h2>{heading}</h2>
      <p className="muted prose">{children}</p>
      <ul className="look-list">
        {rows.map((row) => (
          <li key={row.id}>
            <strong>
              {row.title ?? words.rowWithoutTitle}
              {row.year !== null && <span className="faint"> {row.year}</span>}
            </strong>
            <p className="muted small">
              {row.reason}
              {row.plays > 0 && ` ${words.plays(row.plays)}`}{' '}
              {row.titleId !== null && (
                <Link to={`/match/${row.titleId}`}>
                  <ScreenReaderText words={words.match(row.title ?? '')} />
                </Link>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is listed as unmatched or unreadable is not said twice. */
function ErrorList({
  errors,
  look,
}: {
  errors: ResultViewProps['run']['errors']
  look: ResultViewProps['look']
}) {
  const unmatched = new Set([...(look?.unmatched ?? []), ...(look?.waiting ?? [])].map((row) => row.title))
  const unreadable = new Set(look?.malformed.map((row) => `${row.title ?? ''}: ${row.reason}`))
  const others = new Map(
    errors
      .filter((error) => error.title === null || !unmatched.has(error.title))
      .map((error) => [`${error.title ?? ''}: ${error.message}`, error] as const)
      .filter(([key]) => !unreadable.has(key)),
  )
  if (others.size === 0) return null
  return (
    <section className="stack">
      <h2>{words.others}</h2>
      <ul className="look-list">
        {[...others].map(([key, error]) => (
          <li key={key}>
            {error.title !== null && <strong>{error.title}</strong>}
            <span className="muted small">{error.message}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
