import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Field } from '#app/components/field.tsx'
import { CandidateRow } from '#app/components/match/candidate-row.tsx'
import { Notice } from '#app/components/notice.tsx'
import { plural } from '#app/domain/format/plural.ts'
import { idFromParam, titlePath } from '#app/domain/title-path.ts'
import { type MatchPage, matchPage, type TitleToRelink } from '#app/server/matching/match-page.ts'
import { sayNotAtTmdb } from '#app/server/matching/say-not-at-tmdb.ts'
import { relinkTitle } from '#app/server/matching/relink-title.ts'
import { pageProblem } from '#app/server/page-problem.ts'
import { runtime } from '#app/server/runtime.ts'
import { flashHeaders } from '#app/server/session/flash-cookie.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const id = idFromParam(params['titleId'])
  const asked = { q: query.get('q')?.slice(0, 200) ?? null, year: yearOf(query.get('year')) }
  const page = id === null ? undefined : await matchPage(runtime(), id, asked)
  if (!page) throw new Response('There is no such title.', { status: 404 })
  return page
}

const yearOf = (text: string | null) => (/^\d{4}$/.test(text ?? '') ? Number(text) : null)

export async function action({ params, request }: ActionFunctionArgs) {
  const id = idFromParam(params['titleId']) ?? 0
  const form = await request.formData()
  if (form.get('intent') === 'not-at-tmdb') return sayNot(id)
  const tmdbId = Number(form.get('tmdbId'))
  const name = form.get('name')
  if (!Number.isSafeInteger(tmdbId) || tmdbId < 1 || typeof name !== 'string')
    return data({ problem: 'Choose one of the titles.' }, { status: 422 })
  try {
    const choice = { tmdbId, name: name.slice(0, 300) }
    const { changeId, titleId, kind, wasMatched } = await relinkTitle(runtime(), id, choice)
    const headers = flashHeaders(runtime(), { message: `Matched to ${choice.name}.`, changeId })
    // Taken back, an unmatched title has no page of its own to return to.
    return redirect(wasMatched ? titlePath(kind, titleId, choice.name) : '/attention', { headers })
  } catch (error) {
    const { problem, status } = pageProblem(error)
    return data({ problem }, { status })
  }
}

async function sayNot(titleId: number) {
  try {
    const { changeId, name } = await sayNotAtTmdb(runtime(), titleId)
    const message = `“${name}” is kept without a match, and is not looked up any more.`
    return redirect('/attention', { headers: flashHeaders(runtime(), { message, changeId }) })
  } catch (error) {
    const { problem, status } = pageProblem(error)
    return data({ problem }, { status })
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title.name ?? 'Match a title'} · Match · Reelmark` },
]

export default function Match() {
  const { title, question, answer } = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>()?.problem
  return (
    <div className="page page-narrow stack-l">
      <div className="stack">
        <p className="overline">{title.kind === 'movie' ? 'Which movie is it?' : 'Which series is it?'}</p>
        <h1>
          {title.name ?? 'A title without a name'}{' '}
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
          label="Name at TMDB"
          name="q"
          type="search"
          key={question.q}
          defaultValue={question.q}
          maxLength={200}
          hint="Or an IMDb id such as tt1375666."
        />
        <Field
          label="Year"
          name="year"
          inputMode="numeric"
          pattern="\d{4}"
          size={5}
          defaultValue={question.year ?? ''}
        />
        <Button icon="search">Search</Button>
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
      <h2 id="none-of-these">None of these</h2>
      <p className="muted prose">
        Everything you have of it is kept and exported, and it is not looked up any more.
        {isMatched && ' It leaves the library, for that shows titles of TMDB.'} You can take it back.
      </p>
      <Form method="post">
        <Button name="intent" value="not-at-tmdb" icon="close">
          It is not at TMDB
        </Button>
      </Form>
    </section>
  )
}

/** What hangs on the choice. */
function Standing({ title }: { title: TitleToRelink }) {
  const { match, plays, rating, isListed } = title
  const parts = [
    plays > 0 ? plural(plays, 'play') : null,
    rating === null ? null : `your rating of ${rating}`,
    isListed ? 'its place on the watchlist' : null,
  ].filter((part) => part !== null)
  return (
    <p className="muted prose">
      {match === null
        ? title.isNotAtTmdb
          ? 'You said that TMDB does not have it.'
          : 'TMDB does not know the ids it came with.'
        : `Now matched to ${match.name ?? `number ${match.tmdbId}`}${byWords(match.by)}.`}{' '}
      {parts.length > 0 &&
        `Whatever you choose, ${listOf(parts)} go along, later syncs leave your choice alone, and it can be taken back.`}
      {match !== null && match.name !== null && (
        <>
          {' '}
          <Link to={titlePath(title.kind, title.id, match.name)}>Leave it as it is</Link>
        </>
      )}
    </p>
  )
}

const listOf = (parts: string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

function byWords(by: string | null): string {
  switch (by) {
    case 'person':
      return ' by you'
    case 'imdb-id':
      return ' by its IMDb id'
    case 'tvdb-id':
      return ' by its TVDB id'
    case 'name':
      return ' by its name'
    default:
      return ''
  }
}

function Answer({ title, answer }: Pick<MatchPage, 'title' | 'answer'>) {
  if (answer.kind === 'not-configured')
    return (
      <Notice>
        Searching TMDB needs a key of your own. <Link to="/settings#tmdb">How to get one</Link>
      </Notice>
    )
  if (answer.kind === 'away')
    return <Notice tone="warning">{answer.reason} Nothing is lost; try again in a while.</Notice>
  if (answer.candidates.length === 0)
    return (
      <EmptyState icon="search" heading="TMDB knows nothing of this name">
        <p>Try the original title, fewer words, or its IMDb id.</p>
      </EmptyState>
    )
  return (
    <section className="stack" aria-labelledby="candidates">
      <h2 id="candidates">{plural(answer.candidates.length, 'candidate')} at TMDB</h2>
      <ol className="candidates">
        {answer.candidates.map((candidate) => (
          <CandidateRow key={candidate.tmdbId} candidate={candidate} kind={title.kind} />
        ))}
      </ol>
    </section>
  )
}
