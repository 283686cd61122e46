import { type LoaderFunctionArgs, type MetaFunction, data } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Agenda } from '#app/components/home/agenda.tsx'
import { UpNextCard } from '#app/components/home/up-next-card.tsx'
import { type UpNextOrder, upNextOrders } from '#app/domain/up-next.ts'
import { upNextPage } from '#app/server/library/up-next-page.ts'
import { runtime } from '#app/server/runtime.ts'
import { preferenceCookie, readPreference } from '#app/server/session/preference-cookie.ts'
import { upcomingWords as words } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get('order')
  const chosen = upNextOrders.find((one) => one === asked) ?? null
  const remembered = readPreference(request.headers.get('Cookie'), 'up_next_order', upNextOrders)
  const order = chosen ?? remembered ?? 'watched'
  const isNew = chosen !== null && chosen !== remembered
  return data(
    { order, ...(await upNextPage(runtime(), viewerOf(request), order)) },
    isNew ? { headers: { 'Set-Cookie': preferenceCookie('up_next_order', order) } } : {},
  )
}

export const meta: MetaFunction = () => [{ title: words.pageTitle }]

export default function Upcoming() {
  const { order, series, coming, today } = useLoaderData<typeof loader>()
  if (series.length + coming.length === 0) return <NothingUnderWay />
  return (
    <div className="page up-next">
      <div className="page-head">
        <h1>{words.heading}</h1>
        <p className="page-head-note">{words.underWay(series.length)}</p>
      </div>
      {series.length > 0 && (
        <section aria-label={words.toGoOn}>
          <OrderSwitch order={order} />
          <ul className="up-next-grid">
            {series.map((each) => (
              <li key={each.id}>
                <UpNextCard series={each} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="agenda" className="stack">
        <h2 id="agenda">{words.nextDays}</h2>
        {coming.length > 0 ? (
          <Agenda coming={coming} today={today} />
        ) : (
          <p className="muted">{words.nothingAnnounced}</p>
        )}
      </section>
    </div>
  )
}

function OrderSwitch({ order }: { order: UpNextOrder }) {
  return (
    <ul className="segments" aria-label={words.order}>
      {upNextOrders.map((each) => (
        <li key={each}>
          <Link
            to={`/upcoming?order=${each}`}
            className="segment"
            aria-current={each === order ? 'true' : undefined}
            preventScrollReset
            replace
          >
            {words.orders[each]}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function NothingUnderWay() {
  return (
    <div className="page">
      <EmptyState
        icon="play"
        level={1}
        heading={words.emptyHeading}
        actions={<ButtonLink to="/library?kind=series">{words.seeSeries}</ButtonLink>}
      >
        <p>{words.empty}</p>
      </EmptyState>
    </div>
  )
}
