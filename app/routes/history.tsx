import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { DiaryDaySection, DiaryLines } from '#app/components/history/diary-day.tsx'
import { HistoryTools } from '#app/components/history/history-tools.tsx'
import { PickPlays } from '#app/components/history/pick-plays.tsx'
import { YearMap } from '#app/components/history/year-map.tsx'
import { YearRail } from '#app/components/history/year-rail.tsx'
import { type CalendarDay, dayIn } from '#app/domain/calendar-day.ts'
import { type Period, yearOf } from '#app/domain/day-range.ts'
import { formatDay, formatDayLong, formatMonth, formatWeekday } from '#app/format/day.ts'
import { type HistoryQuestion, historyPath, parseHistoryQuestion } from '#app/domain/history-question.ts'
import { type HistoryPage, historyPage } from '#app/server/history/history-page.ts'
import { runtime } from '#app/server/runtime.ts'
import { calendarWords, commonWords, historyWords as words } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const question = parseHistoryQuestion(new URL(request.url).searchParams)
  const { clock } = runtime()
  const page = await historyPage(runtime(), viewerOf(request), question)
  return { question, page, today: dayIn(page.timeZone, clock.now()) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: commonWords.pageTitleFor(data ? headingOf(data.question) : words.heading) },
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
        <div className="row">
          {(period.kind !== 'all' || undated || !isFirst) && (
            <ButtonLink to={historyPath({ kind })}>{words.toNewest}</ButtonLink>
          )}
          {question.select === null && (
            <ButtonLink to={historyPath({ ...question, select: 'on' })} icon="check">
              {words.select}
            </ButtonLink>
          )}
          <ButtonLink to="/activity" icon="undo">
            {words.activity}
          </ButtonLink>
        </div>
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
          {page.year !== null && !undated && isFirst && question.select === null && (
            <section className="panel year-panel" aria-label={words.year(page.year)}>
              <YearMap
                year={page.year}
                counts={page.dayCounts}
                months={page.months}
                current={current}
                kind={kind}
              />
            </section>
          )}
          {question.select === null ? (
            <Plays page={page} question={question} />
          ) : (
            <PickPlays question={question} shown={shownPlays(page)}>
              <Plays page={page} question={question} />
            </PickPlays>
          )}
          {page.days.length + page.undated.length === 0 && <p className="muted">{words.nothingThen}</p>}
          <nav className="pagination" aria-label={words.pages}>
            {page.neighbours.earlier !== null && period.kind === 'day' && (
              <ButtonLink to={dayPath(page.neighbours.earlier, kind)}>
                {words.before(formatDay(page.neighbours.earlier))}
              </ButtonLink>
            )}
            {page.older !== null && (
              <ButtonLink to={historyPath({ ...question, before: page.older })}>{words.older}</ButtonLink>
            )}
            {page.neighbours.later !== null && period.kind === 'day' && (
              <ButtonLink to={dayPath(page.neighbours.later, kind)}>
                {words.after(formatDay(page.neighbours.later))}
              </ButtonLink>
            )}
            {page.older === null && !undated && period.kind === 'all' && page.undatedTotal > 0 && (
              <ButtonLink to={historyPath({ kind, undated: true })}>
                {words.withoutDate(page.undatedTotal)}
              </ButtonLink>
            )}
          </nav>
        </div>
      </div>
    </div>
  )
}

type PlaysProps = { page: HistoryPage; question: HistoryQuestion }

function Plays({ page, question: { undated, select } }: PlaysProps) {
  const shown = { timeZone: page.timeZone, select }
  if (undated) return <DiaryLines lines={page.undated} {...shown} />
  return page.days.map((day) => <DiaryDaySection key={day.day} day={day} {...shown} />)
}

const shownPlays = ({ days, undated }: HistoryPage) =>
  [...days.flatMap(({ lines }) => lines), ...undated].reduce(
    (sum, line) => sum + (line.kind === 'play' ? 1 : line.plays.length),
    0,
  )

const dayPath = (day: CalendarDay, kind: HistoryQuestion['kind']) =>
  historyPath({ kind, period: { kind: 'day', day } })

function NothingYet() {
  return (
    <div className="page">
      <EmptyState
        icon="history"
        level={1}
        heading={words.nothingYet.heading}
        actions={
          <ButtonLink to="/import" tone="primary" icon="import">
            {words.nothingYet.import}
          </ButtonLink>
        }
      >
        <p>{words.nothingYet.words}</p>
      </EmptyState>
    </div>
  )
}

function headingOf({ period, undated }: HistoryQuestion): string {
  if (undated) return words.headingOfUndated
  switch (period.kind) {
    case 'all':
      return words.heading
    case 'year':
      return words.headingOfYear(period.year)
    case 'month':
      return formatMonth(period.month)
    case 'day':
      return calendarWords.dayOfWeek(formatWeekday(period.day), formatDayLong(period.day))
  }
}

function summaryOf(page: HistoryPage, { period, undated, kind }: HistoryQuestion): string {
  if (undated) return words.summaryOfUndated(page.undatedTotal, kind)
  const withoutDate = period.kind === 'all' ? page.undatedTotal : 0
  return words.summary(playsIn(page, period), kind, withoutDate, page.timeZone.replaceAll('_', ' '))
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
