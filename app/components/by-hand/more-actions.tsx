import { useId } from 'react'
import type { TitleDetails } from '#app/domain/title-details.ts'
import { Button } from '../button.tsx'
import { Field } from '../field.tsx'
import { Fold } from './fold.tsx'
import { HandForm } from './hand-form.tsx'
import { ListChoice } from './list-choice.tsx'
import { NoteForm } from './note-form.tsx'

const REASONS = ['Lost interest', 'Not for me', 'Too slow', 'Went on too long', 'For later, perhaps']

/** What one does with a title now and then, behind one button. */
export function MoreActions({ title }: { title: TitleDetails }) {
  const { own } = title
  return (
    <Fold icon="more" label="More">
      <div className="more-actions">
        <section className="stack">
          <h3>Lists</h3>
          <ListChoice titleId={title.id} name={title.name} lists={own.lists} />
        </section>
        {own.note === null && (
          <section className="stack">
            <NoteForm fields={{ titleId: title.id }} name={title.name} note={null} />
          </section>
        )}
        {title.kind === 'series' && <SeriesActions series={title} />}
      </div>
    </Fold>
  )
}

function SeriesActions({ series }: { series: TitleDetails }) {
  const { own } = series
  const fields = { titleId: series.id }
  return (
    <section className="stack">
      <h3>Watching</h3>
      <div className="row">
        {own.rewatch === null ? (
          <HandForm intent="begin-rewatch" fields={fields}>
            <Button icon="sync">Begin a rewatch</Button>
          </HandForm>
        ) : (
          <HandForm intent="end-rewatch" fields={fields}>
            <Button icon="stop">End the rewatch</Button>
          </HandForm>
        )}
        <HandForm intent={own.isHidden ? 'unhide' : 'hide'} fields={fields}>
          <Button>{own.isHidden ? 'Show in up next again' : 'Hide from up next'}</Button>
        </HandForm>
      </div>
      {own.abandoned === null && <AbandonForm titleId={series.id} />}
    </section>
  )
}

function AbandonForm({ titleId }: { titleId: number }) {
  const id = useId()
  return (
    <HandForm intent="abandon" fields={{ titleId }} className="new-list">
      <Field
        label="Abandon it, because (if you like to say)"
        name="reason"
        list={id}
        maxLength={300}
        autoComplete="off"
      />
      <datalist id={id}>
        {REASONS.map((reason) => (
          <option key={reason} value={reason}>
            {reason}
          </option>
        ))}
      </datalist>
      <Button icon="close">Abandon</Button>
    </HandForm>
  )
}
