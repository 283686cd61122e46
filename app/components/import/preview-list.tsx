import { Link, useFetcher } from '@remix-run/react'
import type { NameState } from '#app/domain/name-match.ts'
import type { PreviewRow } from '#app/domain/preview-row.ts'
import { previewListWords as words, previewWords } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Poster } from '#app/components/ui/poster.tsx'
import { ScreenReaderText } from '#app/components/ui/screen-reader-text.tsx'
import { ItemMatch } from './item-match.tsx'
import { ItemRows } from './item-rows.tsx'
import type { PreviewItem } from './preview-item.ts'

const canBeLeftOut = (item: PreviewItem) => item.action !== 'malformed' && item.action !== 'unchanged'

type PreviewListProps = {
  form: string
  runId: string
  items: PreviewItem[]
  /** The title whose rows are shown. */
  opened: { id: number; rows: PreviewRow[] } | null
  timeZone: string
  /** Of this page with one title opened, or none. */
  addressOf: (item: number | null) => string
}

/**
 * The rows of a plan. The ticks belong to the form named; with a script each is kept the moment it changes, without
 * one they are kept by the form's buttons.
 */
export function PreviewList({ form, runId, items, opened, timeZone, addressOf }: PreviewListProps) {
  if (items.length === 0) return <p className="muted">{words.nothing}</p>
  const some = items.some(canBeLeftOut)
  return (
    <>
      {some && (
        <div className="row">
          <Button form={form} name="intent" value="tick-all">
            {words.tickAll}
          </Button>
          <Button form={form} name="intent" value="tick-none">
            {words.tickNone}
          </Button>
          <noscript>
            <Button form={form} name="intent" value="tick">
              {words.keepTicks}
            </Button>
          </noscript>
        </div>
      )}
      <ul className="preview-list">
        {items.map((item) => (
          <li key={item.id}>
            {canBeLeftOut(item) ? <Tick form={form} item={item} /> : <span className="tick" />}
            <span className="thumb">
              <Poster name={item.title ?? ''} path={item.posterPath} sizes="3.5rem" />
            </span>
            <span className="preview-words">
              <strong>
                {item.title ?? words.rowWithoutTitle}
                {item.year !== null && <span className="faint"> {item.year}</span>}
              </strong>
              {(item.match === null || !saysMore(item.match.state)) && (
                <span className="muted small">{item.reason}</span>
              )}
              {item.match && (
                <ItemMatch runId={runId} itemId={item.id} title={item.title ?? ''} match={item.match} />
              )}
              {item.action !== 'malformed' && (
                <Link
                  to={addressOf(item.id === opened?.id ? null : item.id)}
                  className="preview-link item-opener small"
                  aria-expanded={item.id === opened?.id}
                  preventScrollReset
                >
                  <ScreenReaderText
                    words={(item.id === opened?.id ? words.foldUp : words.rowByRow)(item.title ?? '')}
                  />
                </Link>
              )}
              {item.id === opened?.id && <ItemRows rows={opened.rows} timeZone={timeZone} />}
            </span>
            <Pill tone={toneOf(item)}>{pillOf(item)}</Pill>
          </li>
        ))}
      </ul>
    </>
  )
}

function Tick({ form, item }: { form: string; item: PreviewItem }) {
  const fetcher = useFetcher({ key: `tick-${item.id}` })
  const isTaken = fetcher.formData ? fetcher.formData.has('taken') : item.isTaken
  const keep = (take: boolean) => {
    const change = new FormData()
    change.set('intent', 'tick-one')
    change.set('shown', String(item.id))
    if (take) change.set('taken', String(item.id))
    fetcher.submit(change, { method: 'post' })
  }
  return (
    <label className="tick">
      <span className="visually-hidden">
        {item.title === null ? words.bringThisRow : words.bring(item.title)}
      </span>
      <input
        type="checkbox"
        form={form}
        name="taken"
        value={item.id}
        checked={isTaken}
        onChange={(event) => keep(event.currentTarget.checked)}
      />
      <input type="hidden" form={form} name="shown" value={item.id} />
    </label>
  )
}

/** Whether what was found says more than that it was to be looked for. */
const saysMore = (state: NameState) => state === 'sure' || state === 'ambiguous' || state === 'nothing'

const matchNames: Partial<Record<NameState, string>> = words.matches

const pillOf = ({ action, match }: PreviewItem) =>
  (action === 'unmatched' && match && matchNames[match.state]) || previewWords.actions[action]

function toneOf({ action, match }: PreviewItem): 'accent' | 'warning' | 'plain' {
  if (action === 'add' || match?.state === 'sure') return 'accent'
  if (match?.state === 'none') return 'plain'
  return action === 'unmatched' || action === 'malformed' ? 'warning' : 'plain'
}
