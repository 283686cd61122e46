import { Link } from '@remix-run/react'
import { plural } from '#app/domain/format/plural.ts'
import { byTitle, type PlayProof, type ProofScope, proofWords } from '#app/domain/proof-words.ts'
import { Icon } from '../icon.tsx'

export type ProofProps = {
  proof: PlayProof
  source: string
  scope: ProofScope
  /** How much of what is gone waits for a decision, and how many plays are kept by one. */
  vanished: { waiting: number; kept: number }
}

/** The source's plays held against ours, and by title what does not agree. */
export function Proof({ proof, source, scope, vanished }: ProofProps) {
  const { isWhole, sentences } = proofWords(proof, { source, scope, kept: vanished.kept })
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
      <Titles heading="Missing here" titles={byTitle(proof.missing)} />
      <Titles heading={`Here, and no longer listed by ${source}`} titles={byTitle(proof.extra)}>
        {vanished.waiting > 0 && (
          <p>
            <Link to="/import/vanished">Decide what becomes of them</Link>
          </p>
        )}
      </Titles>
    </>
  )
}

const OPEN_UP_TO = 12

function Titles({
  heading,
  titles,
  children,
}: {
  heading: string
  titles: { title: string; plays: number }[]
  children?: React.ReactNode
}) {
  if (titles.length === 0) return null
  return (
    <details className="proof-titles" open={titles.length <= OPEN_UP_TO}>
      <summary>
        {heading}: {plural(titles.length, 'title')}
      </summary>
      <ul className="look-list">
        {titles.map(({ title, plays }) => (
          <li key={title}>
            <strong>{title}</strong>
            <span className="muted small">{plural(plays, 'play')}</span>
          </li>
        ))}
      </ul>
      {children}
    </details>
  )
}
