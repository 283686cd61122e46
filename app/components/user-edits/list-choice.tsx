import { Link } from '@remix-run/react'
import type { TitleExtras } from '#app/domain/title-extras.ts'
import { titleActionWords } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { ScreenReaderText } from '#app/components/ui/screen-reader-text.tsx'
import { EditForm } from './edit-form.tsx'

const words = titleActionWords.lists

type ListChoiceProps = { titleId: number; name: string; lists: TitleExtras['lists'] }

/** Every list with a button that puts the title on it or takes it off, and a field for a new one. */
export function ListChoice({ titleId, name, lists }: ListChoiceProps) {
  return (
    <div className="list-choice">
      {lists.length > 0 && (
        <ul>
          {lists.map((list) => (
            <li key={list.id}>
              <EditForm
                intent={list.entryId === null ? 'add-to-list' : 'take-from-list'}
                fields={list.entryId === null ? { titleId, listId: list.id } : { entryId: list.entryId }}
              >
                <button type="submit" className="list-toggle" aria-pressed={list.entryId !== null}>
                  <span className="list-toggle-box">{list.entryId !== null && <Icon name="check" />}</span>
                  {list.name}
                </button>
              </EditForm>
            </li>
          ))}
        </ul>
      )}
      <EditForm intent="create-list" fields={{ titleId }} className="new-list">
        <Field
          // Empty again once the list is made.
          key={lists.length}
          label={words.newList}
          name="name"
          maxLength={200}
          required
          placeholder={words.example}
        />
        <Button>
          <ScreenReaderText words={words.make(name)} />
        </Button>
      </EditForm>
      {lists.length > 0 && (
        <p className="small">
          <Link to="/lists">{words.all}</Link>
        </p>
      )}
    </div>
  )
}
