import { Link } from '@remix-run/react'
import type { SeasonOverview } from '#app/domain/title-details.ts'
import { partWords, seriesWords } from '#app/words/en.ts'
import { ScreenReaderText } from '#app/components/ui/screen-reader-text.tsx'

const shortName = ({ number }: SeasonOverview) => (number === 0 ? partWords.specials : `S${number}`)

/** The whole series at a glance: a row a season, a square an episode. */
export function SeasonSquares({ seasons }: { seasons: SeasonOverview[] }) {
  return (
    <section className="squares" aria-labelledby="squares-heading">
      <h2 id="squares-heading">{seriesWords.atAGlance}</h2>
      <ul className="squares-seasons">
        {seasons.map((season) => (
          <li key={season.number} className="squares-season">
            <Link to={`?season=${season.number}`} preventScrollReset className="squares-name">
              <ScreenReaderText
                words={seriesWords.seasonSeen(shortName(season), season.watched, season.aired)}
              />
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
