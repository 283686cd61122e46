import { changeLabelText } from '#app/format/change-label.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, replace } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { readForm } from '#app/server/edge/read-form.ts'
import { parsePlayScope } from '#app/server/history/play-scope-form.ts'
import { removePlays } from '#app/server/user-edits/remove-plays.ts'
import { removePlaysPage } from '#app/server/history/remove-plays-page.ts'
import { resolveReturnPath } from '#app/server/library/resolve-return-path.ts'
import { runtime } from '#app/server/runtime.ts'
import { flashHeaders } from '#app/server/session/flash-cookie.ts'
import { sameSitePath } from '#app/server/session/same-site-path.ts'
import { commonWords, doneWords, handProblemWords, removePlaysWords as words } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

/** Names of fields that say which plays. */
const NAMED_BY = ['title', 'season', 'play']
const SHOWN = 20

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const scope = parsePlayScope(searchParams)
  const season = scope && 'titleIds' in scope ? (scope.season ?? null) : null
  const asked = scope && (await removePlaysPage(runtime().db, viewerOf(request), scope))
  const fields = [...new Map([...searchParams].map((field) => [field.join(' '), field])).values()].filter(
    ([name, value]) => NAMED_BY.includes(name) && value !== '',
  )
  return {
    asked,
    season,
    isPicked: scope !== null && 'playIds' in scope,
    fields,
    returnTo: sameSitePath(searchParams.get('returnTo')),
  }
}

export const meta: MetaFunction = () => [{ title: commonWords.pageTitleFor(words.heading) }]

/** Asks before many plays go, with their number; without a script as well. */
export default function RemovePlays() {
  const { asked, season, isPicked, fields, returnTo } = useLoaderData<typeof loader>()
  if (!asked || asked.plays === 0) return <Nothing returnTo={returnTo} />
  const { plays, titles, fromTrakt } = asked
  return (
    <div className="page page-narrow stack-l">
      <header className="stack">
        <h1>{isPicked ? words.askPicked(plays) : words.ask(plays, onlyTitle(titles), season)}</h1>
        <p className="muted prose">{words.whatGoes}</p>
        {fromTrakt > 0 && <p className="muted prose">{words.traktKeepsThem}</p>}
      </header>
      {titles.length > 1 && (
        <ul className="remove-plays-titles">
          {titles.slice(0, SHOWN).map((title) => (
            <li key={title.id}>
              <span>{title.name}</span>{' '}
              <span className="muted figures">{commonWords.plays(title.plays)}</span>
            </li>
          ))}
          {titles.length > SHOWN && <li className="muted">{words.moreTitles(titles.length - SHOWN)}</li>}
        </ul>
      )}
      <Form method="post" className="row" replace>
        {fields.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="returnTo" value={returnTo} />
        <Button tone="danger">{words.remove(plays)}</Button>
        <ButtonLink to={returnTo}>{words.cancel}</ButtonLink>
      </Form>
    </div>
  )
}

const onlyTitle = ([title, ...others]: { name: string }[]) =>
  others.length === 0 ? (title?.name ?? null) : null

function Nothing({ returnTo }: { returnTo: string }) {
  return (
    <div className="page page-narrow">
      <EmptyState
        icon="history"
        level={1}
        heading={words.nothing.heading}
        actions={<ButtonLink to={returnTo}>{words.nothing.back}</ButtonLink>}
      >
        <p>{words.nothing.words}</p>
      </EmptyState>
    </div>
  )
}

/** Removes them as one change, and says so where one came from, with Undo. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const scope = parsePlayScope(form)
  if (!scope) throw new Response(handProblemWords.noIntent, { status: 400 })
  const { label, changeId } = await removePlays(runtime(), viewerOf(request), scope)
  const back = form.get('returnTo')
  const path = await resolveReturnPath(
    runtime().db,
    viewerOf(request),
    sameSitePath(typeof back === 'string' ? back : null),
  )
  return replace(path, {
    headers: flashHeaders(runtime(), { message: doneWords.toast(changeLabelText(label)), changeId }),
  })
}
