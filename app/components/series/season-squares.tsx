import { Link } from '@remix-run/react'
import type { SeasonOverview } from '#app/domain/title-details.ts'

/** The whole series at a glance: a row a season, a square an episode. */
export function SeasonSquares({ seasons }: { seasons: SeasonOverview[] }) {
  return (
    <section className="squares" aria-labelledby="squares-heading">
      <h2 id="squares-heading">At a glance</h2>
      <ul className="squares-seasons">
        {seasons.map((season) => (
          <li key={season.number} className="squares-season">
            <Link to={`?season=${season.number}`} preventScrollReset className="squares-name">
              {season.number === 0 ? 'Specials' : `S${season.number}`}
              <span className="visually-hidden">
                , {season.watched} of {season.aired} watched
              </span>
            </Link>
            <span className="squares-row" aria-hidden="true">
              {season.episodes.map((episode) => (
                <i key={episode.number} className="square" data-state={episode.state}>
                  {episode.number}
                </i>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
