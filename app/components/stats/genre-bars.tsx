import { Link } from '@remix-run/react'
import { hoursOf } from '#app/format/hours.ts'
import { commonWords, genreBarWords as words } from '#app/words/en.ts'
import { shareOf } from '#app/components/ui/title-colours.ts'

type Genre = { genre: string; titles: number; plays: number; minutes: number }

/** Genres by hours; each leads to its titles in the library. */
export function GenreBars({ genres }: { genres: Genre[] }) {
  const most = Math.max(1, ...genres.map((genre) => genre.minutes))
  return (
    <ol className="bars bars-wide" aria-label={words.label}>
      {genres.map((genre) => (
        <li key={genre.genre} title={words.genre(genre.titles, genre.plays)}>
          <Link className="bar-label" to={`/library?genre=${encodeURIComponent(genre.genre)}`}>
            {genre.genre}
          </Link>
          <span className="bar" aria-hidden="true" style={shareOf(genre.minutes, most)} />
          <span className="bar-value">
            {hoursOf(genre.minutes)}
            <small>{commonWords.titles(genre.titles)}</small>
          </span>
        </li>
      ))}
    </ol>
  )
}
