import type { TitleDetails } from '#app/domain/title-details.ts'
import { noteWords } from '#app/words/en.ts'
import { NoteLine, NoteText } from '#app/components/user-edits/note-form.tsx'

/** The person's own note, where there is one, with a way to change it. */
export function OwnWords({ title }: { title: TitleDetails }) {
  if (title.own.note === null) return null
  return (
    <section className="own-words" aria-label={noteWords.yours}>
      <NoteText note={title.own.note} />
      <NoteLine fields={{ titleId: title.id }} name={title.name} note={title.own.note} />
    </section>
  )
}
