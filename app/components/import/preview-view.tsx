import { Form, useNavigation } from '@remix-run/react'
import type { ExtraSums } from '#app/domain/extras.ts'
import { extraSumWords } from '#app/format/extra-sums.ts'
import { formatNumber } from '#app/locale/plural.ts'
import type { PreviewRow } from '#app/domain/preview-row.ts'
import { commonWords, previewWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Field, Select } from '#app/components/ui/field.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { Stat, Stats } from '#app/components/ui/stat.tsx'
import { Tabs } from '#app/components/ui/tabs.tsx'
import { DateOrderChoice, type DateOrderChoiceProps } from './date-order-choice.tsx'
import { NameLookUp, type NameLookUpProps } from './name-look-up.tsx'
import type { PreviewAction, PreviewItem } from './preview-item.ts'
import { type PreviewFilter, type PreviewPlace, previewPath } from './preview-path.ts'
import { ProfileChoice, type ProfileChoiceProps } from './profile-choice.tsx'
import { PreviewList } from './preview-list.tsx'
import { broughtIn, scaleWords } from './run-words.ts'

export type PreviewViewProps = {
  run: {
    id: string
    counts: PreviewCounts
    binge: { days: number; plays: number }
    bingeDates: boolean
    source: string
    file: (ProfileChoiceProps['file'] & DateOrderChoiceProps['file']) | null
    notices: string[]
  }
  preview: {
    counts: Record<PreviewAction, number>
    leftOut: { titles: number; plays: number }
    items: PreviewItem[]
    names: NameLookUpProps['names']
    found: number
    page: number
    pages: number
    opened: { id: number; rows: PreviewRow[] } | null
  }
  question: PreviewFilter
  lookUp: NameLookUpProps['lookUp']
  timeZone: string
}

type PreviewCounts = {
  movies: { new: number; existing: number }
  series: { new: number; existing: number }
  plays: { new: number; existing: number }
  ratings: { new: number; changed: number; existing: number }
  watchlist: { new: number; existing: number; removed: number }
  unmatched: number
  malformed: number
} & ExtraSums

const FORM = 'preview'

const kindOptions = [
  { value: '', label: words.titles.bothKinds },
  { value: 'movie', label: words.titles.movies },
  { value: 'series', label: words.titles.series },
]

const tabActions: (PreviewAction | null)[] = [null, 'add', 'update', 'unmatched', 'malformed', 'unchanged']

/** What would be written, before anything is. */
export function PreviewView({ run, preview, question, lookUp, timeZone }: PreviewViewProps) {
  const address = (to: Partial<PreviewPlace>) => previewPath(run.id, { ...question, ...to })
  const tabs = tabActions
    .filter((action) => action === null || preview.counts[action] > 0)
    .map((action) => ({
      to: address({ action, match: null }),
      label: action === null ? words.titles.everything : words.actions[action],
      note: formatNumber(action === null ? allOf(preview.counts) : preview.counts[action]),
      current: action === question.action && question.match === null,
    }))
  return (
    <div className="stack-l">
      {run.file !== null && <DateOrderChoice file={run.file} />}
      <section className="panel stack" aria-labelledby="step">
        <h2 id="step">{words.heading}</h2>
        <PreviewFigures counts={run.counts} />
        {run.file !== null && <AboutTheFile source={run.source} notices={run.notices} />}
        <Form method="post" id={FORM} className="stack">
          <BingeSwitch binge={run.binge} isOn={run.bingeDates} />
          <StartBar counts={run.counts} leftOut={preview.leftOut} />
        </Form>
      </section>
      {run.file !== null && <ProfileChoice file={run.file} />}
      <NameLookUp runId={run.id} names={preview.names} lookUp={lookUp} />
      <section className="stack" aria-labelledby="titles">
        <div className="preview-head">
          <h2 id="titles">{words.titles.heading}</h2>
          <Form className="preview-search" role="search">
            {question.action !== null && <input type="hidden" name="action" value={question.action} />}
            {question.match !== null && <input type="hidden" name="match" value={question.match} />}
            <Select
              label={words.titles.kind}
              hideLabel
              name="kind"
              defaultValue={question.kind ?? ''}
              options={kindOptions}
            />
            <Field
              label={words.titles.partOfTitle}
              hideLabel
              type="search"
              name="q"
              defaultValue={question.q}
              placeholder={words.titles.partOfTitle}
            />
            <Button icon="search">{words.titles.filter}</Button>
          </Form>
        </div>
        <Tabs label={words.titles.tabs} tabs={tabs} />
        <p className="muted small" role="status">
          {question.match === null ? explain(question.action) : words.aboutNames[question.match]}{' '}
          {question.q === ''
            ? words.titles.found(preview.found)
            : words.titles.foundWith(preview.found, question.q)}
        </p>
        <PreviewList
          form={FORM}
          runId={run.id}
          items={preview.items}
          opened={preview.opened}
          timeZone={timeZone}
          addressOf={(item) => address({ page: preview.page, item })}
        />
        <Pagination page={preview.page} pages={preview.pages} hrefFor={(page) => address({ page })} />
      </section>
    </div>
  )
}

function PreviewFigures({ counts }: { counts: PreviewCounts }) {
  const extras = extraSumWords(counts)
  const known = (existing: number) =>
    existing === 0 ? words.figures.noneKnown : words.figures.known(existing)
  const { plays, movies, series, ratings, watchlist } = counts
  const isSaid = ({ new: added, existing }: { new: number; existing: number }) => added + existing > 0
  const figures = (
    <Stats>
      <Stat label={words.figures.plays} value={formatNumber(plays.new)} note={known(plays.existing)} />
      {isSaid(movies) && (
        <Stat label={words.figures.movies} value={formatNumber(movies.new)} note={known(movies.existing)} />
      )}
      {isSaid(series) && (
        <Stat label={words.figures.series} value={formatNumber(series.new)} note={known(series.existing)} />
      )}
      {(isSaid(ratings) || ratings.changed > 0) && (
        <Stat
          label={words.figures.ratings}
          value={formatNumber(ratings.new)}
          note={
            ratings.changed > 0
              ? words.figures.changedRatings(ratings.changed, ratings.existing)
              : known(ratings.existing)
          }
        />
      )}
      {(isSaid(watchlist) || watchlist.removed > 0) && (
        <Stat
          label={words.figures.watchlist}
          value={formatNumber(watchlist.new)}
          note={
            watchlist.removed > 0 ? words.figures.offWatchlist(watchlist.removed) : known(watchlist.existing)
          }
        />
      )}
    </Stats>
  )
  if (extras.length === 0) return figures
  return (
    <>
      {figures}
      <p className="muted">{words.figures.extras(extras)}</p>
    </>
  )
}

/** How ratings of other scales come in, and what reading the file has noticed. */
function AboutTheFile({ source, notices }: { source: string; notices: string[] }) {
  const scale = scaleWords[source]
  if (scale === undefined && notices.length === 0) return null
  return (
    <ul className="plain-list muted small">
      {scale !== undefined && <li>{scale}</li>}
      {notices.map((notice) => (
        <li key={notice}>{notice}</li>
      ))}
    </ul>
  )
}

function BingeSwitch({ binge, isOn }: { binge: { days: number; plays: number }; isOn: boolean }) {
  if (binge.days === 0) return <input type="hidden" name="bingeDates" value="on" />
  return (
    <div className="choice-block">
      <label className="check">
        <input type="checkbox" name="bingeDates" defaultChecked={isOn} aria-describedby="binge-words" />
        <strong>{words.binge.move}</strong>
      </label>
      <p id="binge-words" className="muted small">
        {words.binge.about(binge.days, binge.plays)}
      </p>
    </div>
  )
}

function StartBar({
  counts,
  leftOut,
}: {
  counts: PreviewCounts
  leftOut: { titles: number; plays: number }
}) {
  const intent = useNavigation().formData?.get('intent')
  return (
    <div className="start-bar">
      <Button name="intent" value="start" tone="primary" icon="check" disabled={intent === 'start'}>
        {intent === 'start' ? words.starting : words.start}
      </Button>
      <Button name="intent" value="cancel">
        {commonWords.cancel}
      </Button>
      <span className="muted small" role="status">
        {startWords(counts, leftOut)}
      </span>
    </div>
  )
}

function startWords(counts: PreviewCounts, leftOut: { titles: number; plays: number }): string {
  const what = broughtIn(counts)
  return leftOut.titles === 0 ? words.brings(what) : words.bringsLess(what, leftOut.titles, leftOut.plays)
}

const explain = (action: PreviewAction | null) =>
  action === null ? words.aboutAll : words.aboutActions[action]

const allOf = (counts: Record<PreviewAction, number>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)
