import type { PosterTitle } from '#app/domain/poster-title.ts'
import { Poster } from '#app/components/ui/poster.tsx'

/** The titles as posters to be picked: each is a box one ticks. */
export function PickGrid({ titles, arePicked }: { titles: PosterTitle[]; arePicked: boolean }) {
  return (
    <ul className="poster-grid">
      {titles.map((title) => (
        <li key={title.id}>
          <label className="pick-card">
            <input type="checkbox" name="title" value={title.id} defaultChecked={arePicked} />
            <Poster
              name={title.name}
              year={title.year}
              path={title.posterPath}
              art={title.art}
              sizes="(min-width: 80rem) 12rem, (min-width: 40rem) 10rem, 30vw"
            />
            <span className="poster-card-name">{title.name}</span>
            <span className="poster-card-note">{title.year ?? '\u00a0'}</span>
          </label>
        </li>
      ))}
    </ul>
  )
}
