import { Form, useNavigation } from '@remix-run/react'
import { type ExtraSums, extraSumWords } from '#app/domain/extras.ts'
import { formatNumber, plural } from '#app/domain/format/plural.ts'
import type { NameState } from '#app/domain/name-match.ts'
import type { PreviewRow } from '#app/domain/preview-row.ts'
import { Button } from '../button.tsx'
import { Field, Select } from '../field.tsx'
import { Pagination } from '../pagination.tsx'
import { Stat, Stats } from '../stat.tsx'
import { Tabs } from '../tabs.tsx'
import { NameLookUp, type NameLookUpProps } from './name-look-up.tsx'
import type { PreviewAction, PreviewItem } from './preview-item.ts'
import { type PreviewFilter, type PreviewPlace, previewPath } from './preview-path.ts'
import { PreviewList } from './preview-list.tsx'
import { broughtIn, scaleWords } from './run-words.ts'

export type PreviewViewProps = {
  run: {
    id: string
    counts: PreviewCounts
    binge: { days: number; plays: number }
    bingeDates: boolean
    source: string
    file: object | null
    errors: { title: string | null; message: string }[]
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
  { value: '', label: 'Both kinds' },
  { value: 'movie', label: 'Movies' },
  { value: 'series', label: 'Series' },
]

const matchWords: Record<NameState, string> = {
  waiting: 'Names that are not looked up yet.',
  sure: 'Names that TMDB has one title for; these need nothing of you.',
  ambiguous: 'Names that may mean several titles.',
  nothing: 'Names that TMDB has nothing for. Their plays are kept.',
  decided: 'Names that you have decided about.',
  none: 'Names that you said TMDB does not have. Their plays are kept.',
}

const tabNames: { action: PreviewAction | null; label: string }[] = [
  { action: null, label: 'Everything' },
  { action: 'add', label: 'New' },
  { action: 'update', label: 'Changed' },
  { action: 'unmatched', label: 'No TMDB id' },
  { action: 'malformed', label: 'Unreadable' },
  { action: 'unchanged', label: 'Already here' },
]

/** What would be written, before anything is. */
export function PreviewView({ run, preview, question, lookUp, timeZone }: PreviewViewProps) {
  const address = (to: Partial<PreviewPlace>) => previewPath(run.id, { ...question, ...to })
  const tabs = tabNames
    .filter(({ action }) => action === null || preview.counts[action] > 0)
    .map(({ action, label }) => ({
      to: address({ action, match: null }),
      label,
      note: formatNumber(action === null ? allOf(preview.counts) : preview.counts[action]),
      current: action === question.action && question.match === null,
    }))
  return (
    <div className="stack-l">
      <section className="panel stack" aria-labelledby="step">
        <h2 id="step">This is what would be written</h2>
        <PreviewFigures counts={run.counts} />
        {run.file !== null && <AboutTheFile source={run.source} errors={run.errors} />}
        <Form method="post" id={FORM} className="stack">
          <BingeSwitch binge={run.binge} isOn={run.bingeDates} />
          <StartBar counts={run.counts} leftOut={preview.leftOut} />
        </Form>
      </section>
      <NameLookUp runId={run.id} names={preview.names} lookUp={lookUp} />
      <section className="stack" aria-labelledby="titles">
        <div className="preview-head">
          <h2 id="titles">Title by title</h2>
          <Form className="preview-search" role="search">
            {question.action !== null && <input type="hidden" name="action" value={question.action} />}
            {question.match !== null && <input type="hidden" name="match" value={question.match} />}
            <Select
              label="Kind"
              hideLabel
              name="kind"
              defaultValue={question.kind ?? ''}
              options={kindOptions}
            />
            <Field
              label="Part of a title"
              hideLabel
              type="search"
              name="q"
              defaultValue={question.q}
              placeholder="Part of a title"
            />
            <Button icon="search">Filter</Button>
          </Form>
        </div>
        <Tabs label="Titles by what happens to them" tabs={tabs} />
        <p className="muted small" role="status">
          {question.match === null ? explain(question.action) : matchWords[question.match]}{' '}
          {plural(preview.found, 'row')}
          {question.q === '' ? '' : ` with “${question.q}”`}.
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
    existing === 0 ? 'none known yet' : `${formatNumber(existing)} already here`
  const { plays, movies, series, ratings, watchlist } = counts
  const isSaid = ({ new: added, existing }: { new: number; existing: number }) => added + existing > 0
  const figures = (
    <Stats>
      <Stat label="new plays" value={formatNumber(plays.new)} note={known(plays.existing)} />
      {isSaid(movies) && (
        <Stat label="new movies" value={formatNumber(movies.new)} note={known(movies.existing)} />
      )}
      {isSaid(series) && (
        <Stat label="new series" value={formatNumber(series.new)} note={known(series.existing)} />
      )}
      {(isSaid(ratings) || ratings.changed > 0) && (
        <Stat
          label="new ratings"
          value={formatNumber(ratings.new)}
          note={
            ratings.changed > 0
              ? `${formatNumber(ratings.changed)} changed, ${formatNumber(ratings.existing)} as they are`
              : known(ratings.existing)
          }
        />
      )}
      {(isSaid(watchlist) || watchlist.removed > 0) && (
        <Stat
          label="new on the watchlist"
          value={formatNumber(watchlist.new)}
          note={
            watchlist.removed > 0
              ? `${formatNumber(watchlist.removed)} no longer there`
              : known(watchlist.existing)
          }
        />
      )}
    </Stats>
  )
  if (extras.length === 0) return figures
  return (
    <>
      {figures}
      <p className="muted">And new: {extras.join(', ')}.</p>
    </>
  )
}

/** How ratings of other scales come in, and what reading the file has noticed. */
function AboutTheFile({ source, errors }: { source: string; errors: PreviewViewProps['run']['errors'] }) {
  const scale = scaleWords[source]
  const notes = errors.filter((error) => error.title === null).map((error) => error.message)
  if (scale === undefined && notes.length === 0) return null
  return (
    <ul className="plain-list muted small">
      {scale !== undefined && <li>{scale}</li>}
      {notes.map((note) => (
        <li key={note}>{note}</li>
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
        <strong>Move binge days to their air dates</strong>
      </label>
      <p id="binge-words" className="muted small">
        On {plural(binge.days, 'day')} more than four episodes of one series were marked as seen for the first
        time: {plural(binge.plays, 'play')}. Such days are usually somebody catching up with the list, not
        with the series. With this on, each of these plays goes to the day its episode aired, where TMDB knows
        it. What Trakt said is kept, and later viewings stay where they are.
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
        {intent === 'start' ? 'Starting…' : 'Bring it in'}
      </Button>
      <Button name="intent" value="cancel">
        Cancel
      </Button>
      <span className="muted small" role="status">
        {startWords(counts, leftOut)}
      </span>
    </div>
  )
}

function startWords(counts: PreviewCounts, leftOut: { titles: number; plays: number }): string {
  const words = `Brings ${broughtIn(counts)}`
  if (leftOut.titles === 0) return `${words}. Nothing is written until you press the button.`
  return `${words}, less ${plural(leftOut.titles, 'title')} with ${plural(leftOut.plays, 'play')} that you left out.`
}

function explain(action: PreviewAction | null): string {
  switch (action) {
    case null:
      return 'Untick what you do not want.'
    case 'add':
      return 'Titles your library does not have yet.'
    case 'update':
      return 'Titles you have, with something new.'
    case 'unmatched':
      return 'These come without a TMDB id. Their plays are kept; where an IMDb or TVDB id is there, TMDB is asked by it.'
    case 'malformed':
      return 'Rows that lack what a row must have. They are left out and stop nothing.'
    case 'unchanged':
      return 'Nothing about these is new.'
  }
}

const allOf = (counts: Record<PreviewAction, number>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)
