import type { PosterTitle } from '#app/domain/poster-title.ts'
import { bulkWords } from '#app/words/en.ts'

/** The box that picks a title (bulk-form.tsx). */
export function PickBox({ title, isPicked }: { title: PosterTitle; isPicked: boolean }) {
  return (
    <label className="pick-box">
      <input type="checkbox" name="title" value={title.id} defaultChecked={isPicked} />
      <span className="visually-hidden">{bulkWords.titleOfYear(title.name, title.year)}</span>
    </label>
  )
}
