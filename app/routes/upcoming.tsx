import { type LoaderFunctionArgs, type MetaFunction, data } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Agenda } from '#app/components/home/agenda.tsx'
import { UpNextCard } from '#app/components/home/up-next-card.tsx'
import { plural } from '#app/domain/format/plural.ts'
import { type UpNextOrder, upNextOrders } from '#app/domain/up-next.ts'
import { upNextPage } from '#app/server/library/up-next-page.ts'
import { runtime } from '#app/server/runtime.ts'
import { preferenceCookie, readPreference } from '#app/server/session/preference-cookie.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get('order')
  const chosen = upNextOrders.find((one) => one === asked) ?? null
  const remembered = readPreference(request.headers.get('Cookie'), 'up_next_order', upNextOrders)
  const order = chosen ?? remembered ?? 'watched'
  const isNew = chosen !== null && chosen !== remembered
  return data(
    { order, ...(await upNextPage(runtime(), order)) },
    isNew ? { headers: { 'Set-Cookie': preferenceCookie('up_next_order', order) } } : {},
  )
}

export const meta: MetaFunction = () => [{ title: 'Up next · Reelmark' }]

export default function Upcoming() {
  const { order, series, coming, today } = useLoaderData<typeof loader>()
  if (series.length + coming.length === 0) return <NothingUnderWay />
  return (
    <div className="page up-next">
      <div className="page-head">
        <h1>Up next</h1>
        <p className="page-head-note">{plural(series.length, 'series', 'series')} under way</p>
      </div>
      {series.length > 0 && (
        <section aria-label="To go on with">
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
        <h2 id="agenda">The next 30 days</h2>
        {coming.length > 0 ? (
          <Agenda coming={coming} today={today} />
        ) : (
          <p className="muted">Of the series you watch, nothing new is announced for the next 30 days.</p>
        )}
      </section>
    </div>
  )
}

const orderLabels: Record<UpNextOrder, string> = { watched: 'Watched last', aired: 'Aired last' }

function OrderSwitch({ order }: { order: UpNextOrder }) {
  return (
    <ul className="segments" aria-label="Order">
      {upNextOrders.map((each) => (
        <li key={each}>
          <Link
            to={`/upcoming?order=${each}`}
            className="segment"
            aria-current={each === order ? 'true' : undefined}
            preventScrollReset
            replace
          >
            {orderLabels[each]}
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
        heading="No series is under way"
        actions={<ButtonLink to="/library?kind=series">See your series</ButtonLink>}
      >
        <p>Mark an episode watched, and the next one stands here.</p>
      </EmptyState>
    </div>
  )
}
