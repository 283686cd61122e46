import { changeLabelText } from '#app/format/change-label.ts'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { UnplacedPlayRow } from '#app/components/match/unplaced-play.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { readForm } from '#app/server/edge/read-form.ts'
import { placePlayOnEpisode } from '#app/server/user-edits/place-play.ts'
import { unplacedPage } from '#app/server/history/unplaced-page.ts'
import { pageProblem } from '#app/server/edge/page-problem.ts'
import { runtime } from '#app/server/runtime.ts'
import { flashHeaders } from '#app/server/session/flash-cookie.ts'
import { doneWords, episodesUnknownWords, unplacedWords as words } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  return { series: await unplacedPage(runtime().db, viewerOf(request)) }
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const playId = Number(form.get('playId'))
  const chosenEpisode = form.get('episode')
  const place = /^(\d{1,4})x(\d{1,5})$/.exec(typeof chosenEpisode === 'string' ? chosenEpisode : '')
  if (!Number.isSafeInteger(playId) || !place) return data({ problem: words.choose }, { status: 422 })
  try {
    const chosen = { playId, season: Number(place[1]), number: Number(place[2]) }
    const { changeId, label } = await placePlayOnEpisode(runtime(), viewerOf(request), chosen)
    return redirect('/unplaced', {
      headers: flashHeaders(runtime(), { message: doneWords.toast(changeLabelText(label)), changeId }),
    })
  } catch (error) {
    const { problem, status } = pageProblem(error)
    return data({ problem }, { status })
  }
}

export const meta: MetaFunction = () => [{ title: words.pageTitle }]

export default function Unplaced() {
  const { series } = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>()?.problem
  return (
    <div className="page page-narrow stack-l">
      <div className="stack">
        <h1>{words.heading}</h1>
        <p className="muted prose">{words.intro}</p>
      </div>
      {problem !== undefined && (
        <Notice tone="danger" live>
          {problem}
        </Notice>
      )}
      {series.length === 0 && (
        <EmptyState
          icon="check"
          heading={words.emptyHeading}
          actions={<ButtonLink to="/history">{words.openHistory}</ButtonLink>}
        >
          <p>{words.empty}</p>
        </EmptyState>
      )}
      {series.map(({ id, name, isMatched, plays, episodes }) => (
        <section key={id} className="stack" aria-labelledby={`series-${id}`}>
          <h2 id={`series-${id}`}>{name}</h2>
          {!isMatched && (
            <div className="row">
              <p className="muted">{episodesUnknownWords['series-not-matched']}</p>
              <ButtonLink to={`/match/${id}`}>{words.match}</ButtonLink>
            </div>
          )}
          <ul className="plain-list stack">
            {plays.map((play) => (
              <UnplacedPlayRow key={play.id} play={play} episodes={episodes} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
