import { useId } from 'react'
import { listFormWords as words } from '#app/words/en.ts'
import { EditForm } from '#app/components/user-edits/edit-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Field } from '#app/components/ui/field.tsx'

type ListFormProps = {
  /** The list that is renamed; a new one where there is none. */
  list?: { id: number; name: string; description: string | null }
  verb: string
}

/** A list's name, and what it is for. */
export function ListForm({ list, verb }: ListFormProps) {
  const id = useId()
  return (
    <EditForm
      key={`${list?.name} ${list?.description}`}
      intent={list ? 'rename-list' : 'create-list'}
      fields={list ? { listId: list.id } : {}}
      className="list-form"
    >
      <Field
        label={words.name}
        name="name"
        defaultValue={list?.name}
        maxLength={200}
        required
        autoComplete="off"
      />
      <div className="field">
        <label htmlFor={id} className="field-label">
          {words.description}
        </label>
        <textarea
          id={id}
          name="description"
          className="input"
          rows={2}
          maxLength={5000}
          defaultValue={list?.description ?? ''}
        />
      </div>
      <div className="row">
        <Button tone="primary">{verb}</Button>
      </div>
    </EditForm>
  )
}
