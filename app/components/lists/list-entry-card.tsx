import { useId } from 'react'
import { episodeCode, seasonName } from '#app/format/episode-code.ts'
import type { ListEntry } from '#app/domain/list-summary.ts'
import { commonWords, listEntryWords as words } from '#app/words/en.ts'
import { EditForm } from '#app/components/user-edits/edit-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { PosterCard } from '#app/components/cards/poster-card.tsx'
import { ScreenReaderText } from '#app/components/ui/screen-reader-text.tsx'

type ListEntryCardProps = { entry: ListEntry; place: number; isLast: boolean }

/** A place on a list, with the buttons that move it, and what is said of it. */
export function ListEntryCard({ entry, place, isLast }: ListEntryCardProps) {
  const { title } = entry
  const part = partOf(entry)
  const name = part === null ? title.name : words.partOf(title.name, part)
  const fields = { entryId: entry.id }
  return (
    <li className="list-entry">
      <PosterCard
        title={title}
        sizes="(min-width: 80rem) 12rem, (min-width: 40rem) 10rem, 30vw"
        {...(part !== null && { note: part })}
      />
      {entry.note !== null && <p className="small list-entry-note">{entry.note}</p>}
      <div className="list-entry-tools">
        <span className="list-place figures">
          <span className="visually-hidden">{words.place}</span>
          {place}
        </span>
        <Move intent="move-up" fields={fields} label={words.moveUp(name)} isOff={place === 1} />
        <Move intent="move-down" fields={fields} label={words.moveDown(name)} isOff={isLast} />
        <EntryMenu entry={entry} name={name} />
      </div>
    </li>
  )
}

function partOf({ season, episode }: ListEntry): string | null {
  if (season === null) return null
  return episode === null ? seasonName(season) : episodeCode({ season, number: episode })
}

type MoveProps = {
  intent: 'move-up' | 'move-down'
  fields: { entryId: number }
  label: string
  isOff: boolean
}

function Move({ intent, fields, label, isOff }: MoveProps) {
  return (
    <EditForm intent={intent} fields={fields}>
      <button type="submit" className="icon-button" disabled={isOff}>
        <Icon name={intent === 'move-up' ? 'chevron-up' : 'chevron-down'} />
        <span className="visually-hidden">{label}</span>
      </button>
    </EditForm>
  )
}

function EntryMenu({ entry, name }: { entry: ListEntry; name: string }) {
  const id = useId()
  const fields = { entryId: entry.id }
  return (
    <details className="list-entry-more" name="fold" data-folds="">
      <summary className="icon-button">
        <Icon name="more" />
        <span className="visually-hidden">{words.more(name)}</span>
      </summary>
      <div className="fold-body">
        <EditForm key={entry.note} intent="note-on-list" fields={fields} className="note-form">
          <label htmlFor={id} className="field-label">
            {words.note}
          </label>
          <textarea
            id={id}
            name="text"
            className="input"
            rows={3}
            maxLength={5000}
            defaultValue={entry.note ?? ''}
          />
          <Button>{commonWords.save}</Button>
        </EditForm>
        <EditForm intent="take-from-list" fields={fields}>
          <Button tone="danger">
            <ScreenReaderText words={words.takeOff(name)} />
          </Button>
        </EditForm>
      </div>
    </details>
  )
}
