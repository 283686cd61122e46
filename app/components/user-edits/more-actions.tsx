import { useId } from 'react'
import { removePlaysPath } from '#app/domain/remove-plays-path.ts'
import type { TitleDetails } from '#app/domain/title-details.ts'
import { titlePath } from '#app/domain/title-path.ts'
import { removePlaysWords, titleActionWords as words } from '#app/words/en.ts'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { ScreenReaderText } from '#app/components/ui/screen-reader-text.tsx'
import { Fold } from './fold.tsx'
import { EditForm } from './edit-form.tsx'
import { ListChoice } from './list-choice.tsx'
import { NoteForm } from './note-form.tsx'

/** What one does with a title now and then, behind one button. */
export function MoreActions({ title, hasPlays }: { title: TitleDetails; hasPlays: boolean }) {
  const { own } = title
  return (
    <Fold icon="more" label={words.more}>
      <div className="more-actions">
        <section className="stack">
          <h3>{words.lists.heading}</h3>
          <ListChoice titleId={title.id} name={title.name} lists={own.lists} />
        </section>
        {own.note === null && (
          <section className="stack">
            <NoteForm fields={{ titleId: title.id }} name={title.name} note={null} />
          </section>
        )}
        {title.kind === 'series' && <SeriesActions series={title} />}
        {hasPlays && (
          <ButtonLink
            icon="close"
            to={removePlaysPath({ titleId: title.id }, titlePath(title.kind, title.id, title.name))}
          >
            <ScreenReaderText words={removePlaysWords.label(title.name)} />
          </ButtonLink>
        )}
      </div>
    </Fold>
  )
}

function SeriesActions({ series }: { series: TitleDetails }) {
  const { own } = series
  const fields = { titleId: series.id }
  return (
    <section className="stack">
      <h3>{words.watching.heading}</h3>
      <div className="row">
        {own.rewatch === null ? (
          <EditForm intent="begin-rewatch" fields={fields}>
            <Button icon="sync">{words.watching.beginRewatch}</Button>
          </EditForm>
        ) : (
          <EditForm intent="end-rewatch" fields={fields}>
            <Button icon="stop">{words.watching.endRewatch}</Button>
          </EditForm>
        )}
        <EditForm intent={own.isHidden ? 'unhide' : 'hide'} fields={fields}>
          <Button>{own.isHidden ? words.watching.unhide : words.watching.hide}</Button>
        </EditForm>
      </div>
      {own.abandoned === null && <AbandonForm titleId={series.id} />}
    </section>
  )
}

function AbandonForm({ titleId }: { titleId: number }) {
  const id = useId()
  return (
    <EditForm intent="abandon" fields={{ titleId }} className="new-list">
      <Field label={words.watching.because} name="reason" list={id} maxLength={300} autoComplete="off" />
      <datalist id={id}>
        {words.watching.reasons.map((reason) => (
          <option key={reason} value={reason}>
            {reason}
          </option>
        ))}
      </datalist>
      <Button icon="close">{words.watching.abandon}</Button>
    </EditForm>
  )
}
