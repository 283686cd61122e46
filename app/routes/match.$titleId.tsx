import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { CandidateRow } from '#app/components/match/candidate-row.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { RichText } from '#app/components/ui/rich-text.tsx'
import { idFromParam, titlePath } from '#app/domain/title-path.ts'
import { readForm } from '#app/server/edge/read-form.ts'
import { type MatchPage, matchPage, type TitleToRelink } from '#app/server/matching/match-page.ts'
import { markMissingFromTmdb } from '#app/server/matching/mark-missing-from-tmdb.ts'
import { relinkTitle } from '#app/server/matching/relink-title.ts'
import { pageProblem } from '#app/server/edge/page-problem.ts'
import { runtime } from '#app/server/runtime.ts'
import { flashHeaders } from '#app/server/session/flash-cookie.ts'
import { commonWords, matchWords as words, noSuchWords, metadataProblemWords } from '#app/words/en.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const id = idFromParam(params['titleId'])
  const asked = { q: query.get('q')?.slice(0, 200) ?? null, year: yearOf(query.get('year')) }
  const page = id === null ? undefined : await matchPage(runtime(), viewerOf(request), id, asked)
  if (!page) throw new Response(noSuchWords.title, { status: 404 })
  return page
}

const yearOf = (text: string | null) => (/^\d{4}$/.test(text ?? '') ? Number(text) : null)

export async function action({ params, request }: ActionFunctionArgs) {
  const id = idFromParam(params['titleId']) ?? 0
  const form = await readForm(request)
  if (form.get('intent') === 'not-at-tmdb') return sayNot(viewerOf(request), id)
  const tmdbId = Number(form.get('tmdbId'))
  const name = form.get('name')
  if (!Number.isSafeInteger(tmdbId) || tmdbId < 1 || typeof name !== 'string')
    return data({ problem: words.chooseOne }, { status: 422 })
  try {
    const choice = { tmdbId, name: name.slice(0, 300) }
    const { changeId, titleId, kind, wasMatched } = await relinkTitle(
      runtime(),
      viewerOf(request),
      id,
      choice,
    )
    const headers = flashHeaders(runtime(), { message: words.matched(choice.name), changeId })
    // Taken back, an unmatched title has no page of its own to return to.
    return redirect(wasMatched ? titlePath(kind, titleId, choice.name) : '/attention', { headers })
  } catch (error) {
    const { problem, status } = pageProblem(error)
    return data({ problem }, { status })
  }
}

async function sayNot(viewer: Viewer, titleId: number) {
  try {
    const { changeId, name } = await markMissingFromTmdb(runtime(), viewer, titleId)
    const message = words.keptWithout(name)
    return redirect('/attention', { headers: flashHeaders(runtime(), { message, changeId }) })
  } catch (error) {
    const { problem, status } = pageProblem(error)
    return data({ problem }, { status })
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.pageTitle(data?.title.name ?? words.matchATitle) },
]

export default function Match() {
  const { title, question, answer } = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>()?.problem
  return (
    <div className="page page-narrow stack-l">
      <div className="stack">
        <p className="overline">{title.kind === 'movie' ? words.whichMovie : words.whichSeries}</p>
        <h1>
          {title.name ?? commonWords.titleWithoutName}{' '}
          {title.year !== null && <span className="faint">{title.year}</span>}
        </h1>
        <Standing title={title} />
      </div>
      {problem !== undefined && (
        <Notice tone="danger" live>
          {problem}
        </Notice>
      )}
      <Form className="match-form" role="search">
        <Field
          label={words.search.name}
          name="q"
          type="search"
          key={question.q}
          defaultValue={question.q}
          maxLength={200}
          hint={words.search.hint}
        />
        <Field
          label={words.search.year}
          name="year"
          inputMode="numeric"
          pattern="\d{4}"
          size={5}
          defaultValue={question.year ?? ''}
        />
        <Button icon="search">{words.search.submit}</Button>
      </Form>
      <Answer title={title} answer={answer} />
      {!title.isNotAtTmdb && <NotAtTmdb isMatched={title.match !== null} />}
    </div>
  )
}

/** For what TMDB does not have at all: a recording of one's own, a play, a lecture. */
function NotAtTmdb({ isMatched }: { isMatched: boolean }) {
  return (
    <section className="stack" aria-labelledby="none-of-these">
      <h2 id="none-of-these">{words.none.heading}</h2>
      <p className="muted prose">{isMatched ? words.none.keptAndLeaves : words.none.kept}</p>
      <Form method="post">
        <Button name="intent" value="not-at-tmdb" icon="close">
          {words.none.say}
        </Button>
      </Form>
    </section>
  )
}

/** What hangs on the choice. */
function Standing({ title }: { title: TitleToRelink }) {
  const { match, plays, rating, isListed } = title
  const parts = [
    plays > 0 ? words.standing.plays(plays) : null,
    rating === null ? null : words.standing.rating(rating),
    isListed ? words.standing.watchlist : null,
  ].filter((part) => part !== null)
  return (
    <p className="muted prose">
      {match === null
        ? title.isNotAtTmdb
          ? metadataProblemWords['said-not-there']
          : (title.notFoundBecause ?? words.standing.notLookedUp)
        : matchedWords(match.name ?? words.standing.number(match.tmdbId), match.by)}{' '}
      {parts.length > 0 && words.standing.goAlong(parts)}
      {match !== null && match.name !== null && (
        <>
          {' '}
          <Link to={titlePath(title.kind, title.id, match.name)}>{words.standing.leave}</Link>
        </>
      )}
    </p>
  )
}

function matchedWords(name: string, by: string | null): string {
  switch (by) {
    case 'person':
      return words.standing.matchedByYou(name)
    case 'imdb-id':
      return words.standing.matchedByImdbId(name)
    case 'tvdb-id':
      return words.standing.matchedByTvdbId(name)
    case 'name':
      return words.standing.matchedByName(name)
    default:
      return words.standing.matched(name)
  }
}

const keyMarks = { a: (there: string) => <Link to="/settings#tmdb">{there}</Link> }

function Answer({ title, answer }: Pick<MatchPage, 'title' | 'answer'>) {
  if (answer.kind === 'not-configured')
    return (
      <Notice>
        <RichText words={words.answer.needsKey} marks={keyMarks} />
      </Notice>
    )
  if (answer.kind === 'nothing-asked') return null
  if (answer.kind === 'away') return <Notice tone="warning">{words.answer.away(answer.reason)}</Notice>
  if (answer.candidates.length === 0)
    return (
      <EmptyState icon="search" heading={words.answer.nothingHeading}>
        <p>{words.answer.nothing}</p>
      </EmptyState>
    )
  return (
    <section className="stack" aria-labelledby="candidates">
      <h2 id="candidates">{words.answer.candidates(answer.candidates.length)}</h2>
      <ol className="candidates">
        {answer.candidates.map((candidate) => (
          <CandidateRow key={candidate.tmdbId} candidate={candidate} kind={title.kind} />
        ))}
      </ol>
    </section>
  )
}
