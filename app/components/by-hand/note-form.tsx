import { useId } from 'react'
import { Button } from '../button.tsx'
import { Icon } from '../icon.tsx'
import { HandForm } from './hand-form.tsx'

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
    <HandForm
      // What is held now stands in the field, not what was typed before.
      key={note}
      intent="write-note"
      fields={fields}
      className="note-form"
      {...(returnTo !== undefined && { returnTo })}
    >
      <label htmlFor={id} className="field-label">
        Your note<span className="visually-hidden"> on {name}</span>
      </label>
      <textarea id={id} name="text" className="input" rows={4} defaultValue={note ?? ''} maxLength={50_000} />
      <div className="row">
        <Button tone="primary">Save the note</Button>
        {note !== null && <span className="small muted">Save it empty to erase it. Only you see it.</span>}
      </div>
    </HandForm>
  )
}

/** The note as it was written, where there is one. */
export function NoteText({ note }: { note: string | null | undefined }) {
  if (!note) return null
  return (
    <p className="own-note">
      <Icon name="note" />
      <span className="visually-hidden">Your note: </span>
      <span className="own-note-text">{note}</span>
    </p>
  )
}

/** A line that opens the form, for where little room is. */
export function NoteLine(props: NoteFormProps) {
  return (
    <details className="play-edit" data-folds="">
      <summary>
        {props.note === null ? 'Write a note' : 'Change the note'}
        <span className="visually-hidden">, {props.name}</span>
        <Icon name="chevron-down" />
      </summary>
      <div className="fold-body">
        <NoteForm {...props} />
      </div>
    </details>
  )
}
