import { Link } from '@remix-run/react'
import type { DoubtAnswer } from '#app/domain/doubt.ts'
import { matchWords } from '#app/words/en.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { RichText } from '#app/components/ui/rich-text.tsx'

const keyMarks = { a: (there: string) => <Link to="/settings#tmdb">{there}</Link> }

/** Why there is nothing to choose from. */
export function NoCandidates({ answer, nothing }: { answer: DoubtAnswer; nothing: string }) {
  if (answer.kind === 'not-configured')
    return (
      <Notice>
        <RichText words={matchWords.answer.needsKey} marks={keyMarks} />
      </Notice>
    )
  if (answer.kind === 'nothing-asked') return null
  if (answer.kind === 'away') return <Notice tone="warning">{matchWords.answer.away(answer.reason)}</Notice>
  return <Notice>{nothing}</Notice>
}
