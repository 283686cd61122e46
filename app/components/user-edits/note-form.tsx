import { useId } from 'react'
import { noteWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { ScreenReaderText } from '#app/components/ui/screen-reader-text.tsx'
import { EditForm } from './edit-form.tsx'

export type NoteFormProps = {
  fields: Record<string, string | number | null>
  /** What the note is about. */
  name: string
  note: string | null
  returnTo?: string | undefined
}

/** Plain text for oneself; saving an empty one erases it. */
export function NoteForm({ fields, name, note, returnTo }: NoteFormProps) {
  const id = useId()
  return (
    <EditForm
      // What is held now stands in the field, not what was typed before.
      key={note}
      intent="write-note"
      fields={fields}
      className="note-form"
      {...(returnTo !== undefined && { returnTo })}
    >
      <label htmlFor={id} className="field-label">
        <ScreenReaderText words={words.label(name)} />
      </label>
      <textarea id={id} name="text" className="input" rows={4} defaultValue={note ?? ''} maxLength={50_000} />
      <div className="row">
        <Button tone="primary">{words.save}</Button>
        {note !== null && <span className="small muted">{words.erasing}</span>}
      </div>
    </EditForm>
  )
}

/** The note as it was written, where there is one. */
export function NoteText({ note }: { note: string | null | undefined }) {
  if (!note) return null
  return (
    <p className="own-note">
      <Icon name="note" />
      <span className="visually-hidden">{words.before}</span>
      <span className="own-note-text">{note}</span>
    </p>
  )
}

/** A line that opens the form, for where little room is. */
export function NoteLine(props: NoteFormProps) {
  return (
    <details className="play-edit" data-folds="">
      <summary>
        <ScreenReaderText words={props.note === null ? words.write(props.name) : words.change(props.name)} />
        <Icon name="chevron-down" />
      </summary>
      <div className="fold-body">
        <NoteForm {...props} />
      </div>
    </details>
  )
}
