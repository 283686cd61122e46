import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { DiaryDaySection, DiaryLines } from '#app/components/history/diary-day.tsx'
import { HistoryTools } from '#app/components/history/history-tools.tsx'
import { YearMap } from '#app/components/history/year-map.tsx'
import { YearRail } from '#app/components/history/year-rail.tsx'
import { type CalendarDay, dayIn } from '#app/domain/calendar-day.ts'
import { type Period, yearOf } from '#app/domain/day-range.ts'
import { formatDay, formatDayLong, formatMonth, formatWeekday } from '#app/domain/format/day.ts'
import { formatNumber, plural } from '#app/domain/format/plural.ts'
import { type HistoryQuestion, historyPath, parseHistoryQuestion } from '#app/domain/history-question.ts'
import { type HistoryPage, historyPage } from '#app/server/history/history-page.ts'
import { runtime } from '#app/server/runtime.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const question = parseHistoryQuestion(new URL(request.url).searchParams)
  const { clock } = runtime()
  const page = await historyPage(runtime(), question)
  return { question, page, today: dayIn(page.timeZone, clock.now()) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${headingOf(data.question)} · Reelmark` : 'History · Reelmark' },
]

export default function History() {
  const { question, page, today } = useLoaderData<typeof loader>()
  const { period, undated, kind } = question
  if (page.total + page.undatedTotal === 0 && kind === null) return <NothingYet />
  const isFirst = question.before === null
  const current = period.kind === 'day' ? period.day : period.kind === 'month' ? period.month : null
  return (
    <div className="page history">
      <header className="page-head">
        <div>
          <h1>{headingOf(question)}</h1>
          <p className="page-head-note">{summaryOf(page, question)}</p>
        </div>
        {period.kind !== 'all' || undated || !isFirst ? (
          <ButtonLink to={historyPath({ kind })}>Back to the newest</ButtonLink>
        ) : null}
      </header>
      <div className="history-frame">
        <YearRail
          years={page.years}
          total={page.total}
          undated={page.undatedTotal}
          current={yearOf(period)}
          showsUndated={undated}
          kind={kind}
        />
        <div className="history-main">
          <HistoryTools question={question} today={today} />
          {page.year !== null && !undated && isFirst && (
            <section className="panel year-panel" aria-label={`The year ${page.year}`}>
              <YearMap
                year={page.year}
                counts={page.dayCounts}
                months={page.months}
                current={current}
                kind={kind}
              />
            </section>
          )}
          {page.days.map((day) => (
            <DiaryDaySection key={day.day} day={day} timeZone={page.timeZone} />
          ))}
          {undated ? <DiaryLines lines={page.undated} timeZone={page.timeZone} /> : null}
          {page.days.length + page.undated.length === 0 && <p className="muted">Nothing was watched then.</p>}
          <nav className="pagination" aria-label="Pages">
            {page.neighbours.earlier !== null && period.kind === 'day' && (
              <ButtonLink to={dayPath(page.neighbours.earlier, kind)}>
                Before: {formatDay(page.neighbours.earlier)}
              </ButtonLink>
            )}
            {page.older !== null && (
              <ButtonLink to={historyPath({ ...question, before: page.older })}>Older</ButtonLink>
            )}
            {page.neighbours.later !== null && period.kind === 'day' && (
              <ButtonLink to={dayPath(page.neighbours.later, kind)}>
                After: {formatDay(page.neighbours.later)}
              </ButtonLink>
            )}
            {page.older === null && !undated && period.kind === 'all' && page.undatedTotal > 0 && (
              <ButtonLink to={historyPath({ kind, undated: true })}>
                {plural(page.undatedTotal, 'play')} without a date
              </ButtonLink>
            )}
          </nav>
        </div>
      </div>
    </div>
  )
}

const dayPath = (day: CalendarDay, kind: HistoryQuestion['kind']) =>
  historyPath({ kind, period: { kind: 'day', day } })

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

function headingOf({ period, undated }: HistoryQuestion): string {
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

const ofKind = { movie: ' of movies', series: ' of series' }

function summaryOf(page: HistoryPage, { period, undated, kind }: HistoryQuestion): string {
  const plays = (count: number) => `${plural(count, 'play')}${kind === null ? '' : ofKind[kind]}`
  if (undated) return `${plays(page.undatedTotal)} of which nobody knows the day.`
  const others =
    period.kind === 'all' && page.undatedTotal > 0
      ? `, and ${formatNumber(page.undatedTotal)} without a date`
      : ''
  const zone = `Days are counted in ${page.timeZone.replaceAll('_', ' ')}.`
  return `${plays(playsIn(page, period))}${others}. ${zone}`
}

function playsIn(page: HistoryPage, period: Period): number {
  switch (period.kind) {
    case 'all':
      return page.total
    case 'year':
      return page.years.find(({ year }) => year === period.year)?.plays ?? 0
    case 'month':
      return page.months.find(({ month }) => month === period.month)?.plays ?? 0
    case 'day':
      return page.dayCounts.find(({ day }) => day === period.day)?.plays ?? 0
  }
}
