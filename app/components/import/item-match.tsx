import { Link } from '@remix-run/react'
import type { NameMatch } from '#app/domain/name-match.ts'
import { nameMatchWords as words, metadataProblemWords } from '#app/words/en.ts'
import { ScreenReaderText } from '#app/components/ui/screen-reader-text.tsx'

type ItemMatchProps = { runId: string; itemId: number; title: string; match: NameMatch }

/** What a name was found to mean, and the way to say otherwise. */
export function ItemMatch({ runId, itemId, title, match }: ItemMatchProps) {
  const { state } = match
  const group = state === 'ambiguous' ? '' : `&group=${state === 'none' ? 'decided' : state}`
  return (
    <span className="muted small">
      {wordsFor(match)}{' '}
      {state !== 'waiting' && (
        <Link to={`/import/${runId}/doubts?at=${itemId}${group}`} className="preview-link">
          <ScreenReaderText
            words={state === 'ambiguous' || state === 'nothing' ? words.decide(title) : words.change(title)}
          />
        </Link>
      )}
    </span>
  )
}

function wordsFor({ state, name, year, percent, reasons }: NameMatch): string {
  const found = name === null ? words.thisTitle : year === null ? name : `${name} (${year})`
  switch (state) {
    case 'waiting':
      return words.waiting
    case 'sure':
      return words.sure(found, percent ?? 100, reasons)
    case 'ambiguous':
      return words.ambiguous(found)
    case 'nothing':
      return metadataProblemWords['unknown-name']
    case 'decided':
    case 'none':
      return ''
  }
}
