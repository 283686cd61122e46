import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { DiaryDaySection, DiaryLines } from '#app/components/history/diary-day.tsx'
import { YearMap } from '#app/components/history/year-map.tsx'
import { YearRail } from '#app/components/history/year-rail.tsx'
import { type Period, periodOf, yearOf } from '#app/domain/day-range.ts'
import { formatDayLong, formatMonth, formatWeekday } from '#app/domain/format/day.ts'
import { plural } from '#app/domain/format/plural.ts'
import { type HistoryPage, historyPage } from '#app/server/history/history-page.ts'
import { runtime } from '#app/server/runtime.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const period = periodOf({ year: query.get('year'), month: query.get('month'), day: query.get('day') })
  const undated = query.get('undated') === '1'
  const before = query.get('before')
  return {
    period,
    undated,
    isFirst: before === null,
    page: await historyPage(runtime(), { period, undated, before }),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${headingOf(data.period, data.undated)} · Reelmark` : 'History · Reelmark' },
]

export default function History() {
  const { period, undated, isFirst, page } = useLoaderData<typeof loader>()
  if (page.total + page.undatedTotal === 0) return <NothingYet />
  const current = period.kind === 'day' ? period.day : period.kind === 'month' ? period.month : null
  return (
    <div className="page history">
      <header className="page-head">
        <div>
          <h1>{headingOf(period, undated)}</h1>
          <p className="page-head-note">{summaryOf(page, period, undated)}</p>
        </div>
        {period.kind !== 'all' || undated || !isFirst ? (
          <ButtonLink to="/history">Back to the newest</ButtonLink>
        ) : null}
      </header>
      <div className="history-frame">
        <YearRail
          years={page.years}
          total={page.total}
          undated={page.undatedTotal}
          current={yearOf(period)}
          showsUndated={undated}
        />
        <div className="history-main">
          {page.year !== null && !undated && isFirst && (
            <section className="panel year-panel" aria-label={`The year ${page.year}`}>
              <YearMap year={page.year} counts={page.dayCounts} months={page.months} current={current} />
            </section>
          )}
          {page.days.map((day) => (
            <DiaryDaySection key={day.day} day={day} timeZone={page.timeZone} />
          ))}
          {undated ? <DiaryLines lines={page.undated} timeZone={page.timeZone} /> : null}
          {page.days.length + page.undated.length === 0 && <p className="muted">Nothing was watched then.</p>}
          <nav className="pagination" aria-label="Pages">
            {page.older !== null && (
              <ButtonLink to={`/history?${olderQuery(period, undated, page.older)}`}>Older</ButtonLink>
            )}
            {page.older === null && !undated && period.kind === 'all' && page.undatedTotal > 0 && (
              <ButtonLink to="/history?undated=1">
                {plural(page.undatedTotal, 'play')} without a date
              </ButtonLink>
            )}
          </nav>
        </div>
      </div>
    </div>
  )
}

function NothingYet() {
  return (
    <div className="page">
      <EmptyState
        icon="history"
        level={1}
        heading="Your diary begins with the first play"
        actions={
          <ButtonLink to="/import" tone="primary" icon="import">
            Import your history
          </ButtonLink>
        }
      >
        <p>Everything you have watched appears here, day by day, newest first.</p>
      </EmptyState>
    </div>
  )
}

function headingOf(period: Period, undated: boolean): string {
  if (undated) return 'Without a date'
  switch (period.kind) {
    case 'all':
      return 'History'
    case 'year':
      return `History of ${period.year}`
    case 'month':
      return formatMonth(period.month)
    case 'day':
      return `${formatWeekday(period.day)}, ${formatDayLong(period.day)}`
  }
}

type Counts = Pick<HistoryPage, 'total' | 'undatedTotal' | 'timeZone' | 'years' | 'months' | 'dayCounts'>

function summaryOf(page: Counts, period: Period, undated: boolean): string {
  const zone = `Days are counted in ${page.timeZone.replaceAll('_', ' ')}.`
  if (undated) return `${plural(page.undatedTotal, 'play')} of which nobody knows the day.`
  switch (period.kind) {
    case 'all': {
      const others = page.undatedTotal > 0 ? `, and ${page.undatedTotal} without a date` : ''
      return `${plural(page.total, 'play')}${others}. ${zone}`
    }
    case 'year':
      return `${plural(page.years.find(({ year }) => year === period.year)?.plays ?? 0, 'play')}. ${zone}`
    case 'month':
      return `${plural(page.months.find(({ month }) => month === period.month)?.plays ?? 0, 'play')}. ${zone}`
    case 'day':
      return `${plural(page.dayCounts.find(({ day }) => day === period.day)?.plays ?? 0, 'play')}. ${zone}`
  }
}

function olderQuery(period: Period, undated: boolean, before: string): string {
  const query = new URLSearchParams()
  if (undated) query.set('undated', '1')
  else if (period.kind === 'year') query.set('year', period.year)
  else if (period.kind === 'month') query.set('month', period.month)
  else if (period.kind === 'day') query.set('day', period.day)
  query.set('before', before)
  return query.toString()
}
