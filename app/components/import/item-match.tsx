import { Link } from '@remix-run/react'
import type { NameMatch } from '#app/domain/name-match.ts'

type ItemMatchProps = { runId: string; itemId: number; title: string; match: NameMatch }

/** What a name was found to mean, and the way to say otherwise. */
export function ItemMatch({ runId, itemId, title, match }: ItemMatchProps) {
  const { state } = match
  const words = wordsFor(match)
  const group = state === 'ambiguous' ? '' : `&group=${state === 'none' ? 'decided' : state}`
  return (
    <span className="muted small">
      {words}{' '}
      {state !== 'waiting' && (
        <Link to={`/import/${runId}/doubts?at=${itemId}${group}`} className="preview-link">
          {state === 'ambiguous' || state === 'nothing' ? 'Decide' : 'Change'}
          <span className="visually-hidden">: {title}</span>
        </Link>
      )}
    </span>
  )
}

function wordsFor({ state, name, year, percent, reasons }: NameMatch): string {
  const found = name === null ? 'this title' : year === null ? name : `${name} (${year})`
  switch (state) {
    case 'waiting':
      return 'Not looked up yet.'
    case 'sure':
      return `Found: ${found}, ${percent ?? 100} % alike. ${reasons.join(' · ')}.`
    case 'ambiguous':
      return `Several may be meant; the nearest is ${found}.`
    case 'nothing':
      return 'TMDB has nothing of this name and year.'
    case 'decided':
    case 'none':
      return ''
  }
}
