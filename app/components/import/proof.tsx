import { Link } from '@remix-run/react'
import type { ProofScope } from '#app/domain/proof.ts'
import type { ShownProof } from '#app/format/proof-words.ts'
import { proofWords as words } from '#app/words/en.ts'
import { Icon } from '#app/components/ui/icon.tsx'

export type ProofProps = {
  proof: ShownProof
  source: string
  scope: ProofScope
  /** How much of what is gone waits for a decision. */
  waiting: number
}

/** The source's plays held against ours, and by title what does not agree. */
export function Proof({ proof, source, scope, waiting }: ProofProps) {
  const { isWhole, sentences } = proof
  const isProof = scope !== 'news' && scope !== 'no plays'
  return (
    <>
      {isProof ? (
        <div className="proof" data-whole={isWhole ? '' : undefined}>
          <Icon name={isWhole ? 'check' : 'alert'} />
          <p>{sentences.join(' ')}</p>
        </div>
      ) : (
        <p className="muted">{sentences.join(' ')}</p>
      )}
      <Titles titles={proof.missing} headingOf={words.titles.missing} />
      <Titles titles={proof.extra} headingOf={(count) => words.titles.unlisted(source, count)}>
        {waiting > 0 && (
          <p>
            <Link to="/import/vanished">{words.decide}</Link>
          </p>
        )}
      </Titles>
    </>
  )
}

const OPEN_UP_TO = 12

function Titles({
  headingOf,
  titles,
  children,
}: {
  headingOf: (count: number) => string
  titles: { title: string; plays: number }[]
  children?: React.ReactNode
}) {
  if (titles.length === 0) return null
  return (
    <details className="proof-titles" open={titles.length <= OPEN_UP_TO}>
      <summary>{headingOf(titles.length)}</summary>
      <ul className="look-list">
        {titles.map(({ title, plays }) => (
          <li key={title}>
            <strong>{title}</strong>
            <span className="muted small">{words.titles.plays(plays)}</span>
          </li>
        ))}
      </ul>
      {children}
    </details>
  )
}
