import { Form, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { type Doubt, type DoubtCandidate, doubtPath, type DoubtsPage, groupPath } from '#app/domain/doubt.ts'
import { doubtWords as words, matchWords, nameGroupWords } from '#app/words/en.ts'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { useKeysOn } from '#app/components/behaviour/keys-on.ts'
import { Poster } from '#app/components/ui/poster.tsx'
import { ProgressBar } from '#app/components/ui/progress-bar.tsx'
import { GroupSheet } from './group-sheet.tsx'
import { NoCandidates } from './no-candidates.tsx'
import { playsOfDoubt } from './plays-of-doubt.ts'
import { useDoubtKeys } from './use-doubt-keys.ts'

type DoubtSheetProps = {
  page: DoubtsPage & { doubt: Doubt }
  /** The address of the sheet without the place in it. */
  base: string
}

/** One name, and the TMDB titles it may mean. A choice leads to the next one. */
export function DoubtSheet({ page, base }: DoubtSheetProps) {
  const { doubt, position, of } = page
  const sheet = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const first = useRef(doubt.id)
  useDoubtKeys(sheet)
  // The next name is read out, and Tab goes on from there.
  useEffect(() => {
    if (first.current === doubt.id) return
    first.current = doubt.id
    heading.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [doubt.id])
  return (
    <section className="doubt stack-l" aria-labelledby="doubt" ref={sheet}>
      <div className="doubt-progress">
        <ProgressBar label={words.bar} value={position - 1} max={of} />
        <span className="muted small figures">{words.place(position, of)}</span>
      </div>
      <div className="stack">
        <p className="overline">{doubt.kind === 'movie' ? matchWords.whichMovie : matchWords.whichSeries}</p>
        <h1 id="doubt" ref={heading} tabIndex={-1}>
          {doubt.name} {doubt.year !== null && <span className="faint">{doubt.year}</span>}
        </h1>
        <p className="muted">
          {playsOfDoubt(doubt)} {decidedWords(doubt.decided)}
        </p>
      </div>
      {doubt.group?.search ? (
        <GroupSheet
          group={{ ...doubt.group, search: doubt.group.search }}
          base={base}
          place={{ at: doubt.id, of }}
        />
      ) : (
        <OneName page={page} base={base} />
      )}
    </section>
  )
}

/** The one name: candidates, and the way to all that begin like it. */
function OneName({ page, base }: DoubtSheetProps) {
  const { doubt, of, previous, next } = page
  const { group } = doubt
  return (
    <>
      {group && (
        <div className="row">
          <ButtonLink to={groupPath(base, { at: doubt.id, of }, group.prefix)} icon="list">
            {nameGroupWords.offer(group.names.length, group.prefix)}
          </ButtonLink>
        </div>
      )}
      <Form method="post" action={base} className="stack-l" key={doubt.id}>
        <input type="hidden" name="id" value={doubt.id} />
        <input type="hidden" name="next" value={doubtPath(base, { at: next, of })} />
        <Candidates doubt={doubt} />
        <div className="doubt-bar">
          <Button name="choice" value="none" data-doubt-key="n">
            {words.none} <Key name="N" />
          </Button>
          <ButtonLink to={doubtPath(base, { at: next, of })} data-doubt-key="s">
            {words.leave} <Key name="S" />
          </ButtonLink>
          {previous !== null && (
            <ButtonLink
              to={doubtPath(base, { at: previous, of })}
              icon="chevron-left"
              data-doubt-key="Backspace"
            >
              {words.back} <Key name="⌫" />
            </ButtonLink>
          )}
        </div>
      </Form>
      <OtherName doubt={doubt} base={base} of={of} />
    </>
  )
}

function decidedWords(decided: Doubt['decided']): string {
  if (decided === null) return words.undecided
  return decided.name === null ? words.saidNone : words.said(decided.name)
}

function Candidates({ doubt: { answer, decided } }: { doubt: Doubt }) {
  if (answer.kind !== 'found' || answer.candidates.length === 0)
    return <NoCandidates answer={answer} nothing={words.nothing} />
  return (
    <ol className="doubt-candidates">
      {answer.candidates.map((candidate, index) => (
        <Candidate
          key={candidate.tmdbId}
          candidate={candidate}
          digit={index < 9 ? index + 1 : null}
          isChosen={decided?.tmdbId === candidate.tmdbId}
        />
      ))}
    </ol>
  )
}

type CandidateProps = { candidate: DoubtCandidate; digit: number | null; isChosen: boolean }

function Candidate({ candidate, digit, isChosen }: CandidateProps) {
  const { tmdbId, name, year, percent, reasons } = candidate
  const isSent = useNavigation().formData?.get('choice') === String(tmdbId)
  return (
    <li>
      <input type="hidden" name={`name-${tmdbId}`} value={year === null ? name : `${name} (${year})`} />
      <button
        className="doubt-candidate"
        name="choice"
        value={tmdbId}
        data-doubt-key={digit ?? undefined}
        data-chosen={isChosen || isSent ? '' : undefined}
      >
        <Poster
          name={name}
          year={year}
          path={candidate.posterPath}
          sizes="(width < 40rem) 5rem, 11rem"
          eager
        />
        <span className="doubt-words">
          <strong>
            {digit !== null && <Key name={String(digit)} />} {name}{' '}
            {year !== null && <span className="faint">{year}</span>}
          </strong>
          <span className="muted small">
            {percent > 0 ? matchWords.candidate.alikeBecause(percent, reasons) : reasons.join(' · ')}
          </span>
          {candidate.isHeld && <span className="muted small">{words.isHeld}</span>}
          {candidate.overview !== null && (
            <span className="faint small doubt-overview">{candidate.overview}</span>
          )}
        </span>
      </button>
    </li>
  )
}

/** The question put differently; the place in the list stays. */
function OtherName({ doubt, base, of }: { doubt: Doubt; base: string; of: number }) {
  const [path = base, group = ''] = base.split('?')
  const hidden = [...new URLSearchParams(group), ['at', String(doubt.id)], ['of', String(of)]]
  return (
    <Form action={path} className="match-form" role="search" key={doubt.id}>
      {hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field
        label={matchWords.search.otherName}
        name="q"
        type="search"
        key={doubt.question.q}
        defaultValue={doubt.question.q}
        maxLength={200}
        hint={matchWords.search.hint}
      />
      <Field
        label={matchWords.search.year}
        name="year"
        inputMode="numeric"
        pattern="\d{4}"
        size={5}
        defaultValue={doubt.question.year ?? ''}
      />
      <Button icon="search">{matchWords.search.submit}</Button>
    </Form>
  )
}

/** The key that does it, for who has keys. */
function Key({ name }: { name: string }) {
  return useKeysOn() ? (
    <kbd className="key" aria-hidden="true">
      {name}
    </kbd>
  ) : null
}
