import type { PosterTitle } from '#app/domain/poster-title.ts'
import { PosterCard } from './poster-card.tsx'

/** How many posters are on the first screen of most windows. */
const ON_FIRST_SCREEN = 8

type PosterGridProps<T extends PosterTitle> = { titles: T[]; noteOf?: (title: T) => string | undefined }

export function PosterGrid<T extends PosterTitle>({ titles, noteOf }: PosterGridProps<T>) {
  return (
    <ul className="poster-grid" data-soft="">
      {titles.map((title, index) => {
        const note = noteOf?.(title)
        return (
          <li key={title.id}>
            <PosterCard
              title={title}
              eager={index < ON_FIRST_SCREEN}
              sizes="(min-width: 80rem) 12rem, (min-width: 40rem) 10rem, 30vw"
              {...(note !== undefined && { note })}
            />
          </li>
        )
      })}
    </ul>
  )
}
