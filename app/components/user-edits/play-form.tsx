import type { TitlePlay } from '#app/domain/title-details.ts'
import { commonWords, playFormWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { ScreenReaderText } from '#app/components/ui/screen-reader-text.tsx'
import { EditForm } from './edit-form.tsx'
import { NoteForm } from './note-form.tsx'
import { WhenForm } from './when-form.tsx'

type PlayFormProps = {
  play: TitlePlay
  /** Its day in words. */
  day: string
  today: string
  timeZone: string
  returnTo?: string | undefined
}

/** Another date for one play, or its end. */
export function PlayForm({ play, day, today, timeZone, returnTo }: PlayFormProps) {
  const fields = { playId: play.id }
  return (
    <details className="play-edit" data-folds="">
      <summary>
        <ScreenReaderText words={words.change(day)} />
        <Icon name="chevron-down" />
      </summary>
      <div className="fold-body">
        <WhenForm
          // What is held now stands in the fields, not what was typed before.
          key={`${play.watchedAt} ${play.day} ${play.year}`}
          intent="redate-play"
          fields={fields}
          verb={commonWords.save}
          play={play}
          today={today}
          timeZone={timeZone}
          returnTo={returnTo}
        />
        <NoteForm fields={fields} name={words.thePlay(day)} note={play.note ?? null} returnTo={returnTo} />
        <EditForm
          intent="remove-play"
          fields={fields}
          className="play-remove"
          {...(returnTo !== undefined && { returnTo })}
        >
          <Button tone="danger">{words.remove}</Button>
          {play.source === 'trakt' && <span className="small muted">{words.traktKeepsIt}</span>}
        </EditForm>
      </div>
    </details>
  )
}
