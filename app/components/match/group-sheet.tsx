import { Form } from '@remix-run/react'
import { type DoubtCandidate, type DoubtNameGroup, doubtPath } from '#app/domain/doubt.ts'
import { matchWords, nameGroupWords as words } from '#app/words/en.ts'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { Poster } from '#app/components/ui/poster.tsx'
import { NoCandidates } from './no-candidates.tsx'

type GroupSheetProps = {
  group: DoubtNameGroup & { search: NonNullable<DoubtNameGroup['search']> }
  /** The address of the sheet, and where in it one is. */
  base: string
  place: { at: number; of: number }
}

/** Names that begin alike, and the series that they may all be episodes of. */
export function GroupSheet({ group, base, place }: GroupSheetProps) {
  const { prefix, search, next } = group
  const candidates = search.answer.kind === 'found' ? search.answer.candidates : []
  return (
    <>
      <h2>{words.offer(group.names.length, prefix)}</h2>
      <SeriesSearch q={search.q} base={base} place={place} />
      <Form method="post" action={base} className="stack-l" key={search.q}>
        <input type="hidden" name="id" value={place.at} />
        <input type="hidden" name="prefix" value={prefix} />
        <input type="hidden" name="next" value={doubtPath(base, { at: next, of: place.of })} />
        {candidates.length === 0 ? (
          <NoCandidates answer={search.answer} nothing={words.nothing} />
        ) : (
          <fieldset className="stack">
            <legend className="overline">{words.series}</legend>
            <div className="group-series">
              {candidates.map((candidate, index) => (
                <SeriesChoice key={candidate.tmdbId} candidate={candidate} isFirst={index === 0} />
              ))}
            </div>
          </fieldset>
        )}
        <fieldset className="stack">
          <legend className="overline">{words.names(prefix)}</legend>
          <p className="muted small">{words.hint}</p>
          <ul className="group-names">
            {group.names.map(({ id, name, plays }) => (
              <li key={id}>
                <label className="check">
                  <input type="checkbox" name="member" value={id} defaultChecked />
                  <span>
                    {name} <span className="faint small">{words.plays(plays)}</span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        <div className="doubt-bar">
          {candidates.length > 0 && (
            <Button name="choice" value="series" tone="primary">
              {words.submit}
            </Button>
          )}
          <ButtonLink to={doubtPath(base, place)} icon="chevron-left">
            {words.back}
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}

function SeriesChoice({ candidate, isFirst }: { candidate: DoubtCandidate; isFirst: boolean }) {
  const { tmdbId, name, year, overview } = candidate
  return (
    <div>
      <input type="hidden" name={`name-${tmdbId}`} value={year === null ? name : `${name} (${year})`} />
      <label className="group-choice">
        <input type="radio" name="series" value={tmdbId} defaultChecked={isFirst} required />
        <Poster name={name} year={year} path={candidate.posterPath} sizes="3rem" eager />
        <span className="doubt-words">
          <strong>
            {name} {year !== null && <span className="faint">{year}</span>}
          </strong>
          {overview !== null && <span className="faint small group-overview">{overview}</span>}
        </span>
      </label>
    </div>
  )
}

/** The place in the list stays. */
function SeriesSearch({ q, base, place }: { q: string } & Pick<GroupSheetProps, 'base' | 'place'>) {
  const [path = base, query] = doubtPath(base, place).split('?')
  return (
    <Form action={path} className="match-form" role="search">
      {[...new URLSearchParams(query)].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field
        label={words.searchLabel}
        name="series"
        type="search"
        key={q}
        defaultValue={q}
        maxLength={200}
        hint={matchWords.search.hint}
      />
      <Button icon="search">{matchWords.search.submit}</Button>
    </Form>
  )
}
