import { Form } from '@remix-run/react'
import type { DoubtCandidate } from '#app/domain/doubt.ts'
import { matchWords } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Poster } from '#app/components/ui/poster.tsx'
import { ScreenReaderText } from '#app/components/ui/screen-reader-text.tsx'

const words = matchWords.candidate

export type CandidateRowProps = {
  candidate: DoubtCandidate & { isCurrent: boolean }
  kind: 'movie' | 'series'
}

/** One TMDB title that may be meant, why, and the button that says it is. */
export function CandidateRow({ candidate, kind }: CandidateRowProps) {
  const { tmdbId, name, year, overview, percent, reasons, isCurrent, isHeld } = candidate
  return (
    <li className="candidate">
      <a
        className="candidate-poster"
        href={`https://www.themoviedb.org/${kind === 'movie' ? 'movie' : 'tv'}/${tmdbId}`}
        rel="noopener noreferrer"
        aria-label={words.onTmdb(name)}
      >
        <Poster name={name} year={year} path={candidate.posterPath} sizes="7rem" />
      </a>
      <div className="candidate-words">
        <h3>
          {name} {year !== null && <span className="faint">{year}</span>}
        </h3>
        <div className="row">
          {percent > 0 && <Pill tone={percent >= 80 ? 'good' : 'plain'}>{words.alike(percent)}</Pill>}
          <span className="muted small">{reasons.join(' · ')}</span>
        </div>
        {overview !== null && <p className="muted candidate-overview">{overview}</p>}
        {isHeld && !isCurrent && <p className="small muted">{words.isHeld}</p>}
        <Form method="post">
          <input type="hidden" name="tmdbId" value={tmdbId} />
          <input type="hidden" name="name" value={year === null ? name : `${name} (${year})`} />
          <Button
            tone={percent >= 80 && !isCurrent ? 'primary' : 'quiet'}
            icon={isCurrent ? 'check' : 'link'}
          >
            <ScreenReaderText words={isCurrent ? words.keep(name) : words.choose(name)} />
          </Button>
        </Form>
      </div>
    </li>
  )
}
