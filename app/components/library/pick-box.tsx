import type { PosterTitle } from '#app/domain/poster-title.ts'

/** The box that picks a title (bulk-form.tsx). */
export function PickBox({ title, isPicked }: { title: PosterTitle; isPicked: boolean }) {
  return (
    <label className="pick-box">
      <input type="checkbox" name="title" value={title.id} defaultChecked={isPicked} />
      <span className="visually-hidden">
        {title.name}
        {title.year !== null && `, ${title.year}`}
      </span>
    </label>
  )
}
