import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { AttentionRow } from '#app/components/match/attention-row.tsx'
import type { AttentionReason } from '#app/domain/attention.ts'
import { formatNumber, plural } from '#app/domain/format/plural.ts'
import { attentionPage } from '#app/server/matching/attention-page.ts'
import { listNotAtTmdb } from '#app/server/matching/not-at-tmdb.ts'
import { runtime } from '#app/server/runtime.ts'

export async function loader() {
  const { db } = runtime()
  return { groups: await attentionPage(db), notAtTmdb: await listNotAtTmdb(db) }
}

export const meta: MetaFunction = () => [{ title: 'Needs attention · Reelmark' }]

const words: Record<AttentionReason, { heading: string; text: string }> = {
  unmatched: {
    heading: 'Unknown to TMDB',
    text: 'Their plays are kept and exported. They become titles of the library once you say which they are.',
  },
  ambiguous: {
    heading: 'Several may be meant',
    text: 'Nothing was guessed. Choose the right one.',
  },
  'not-found': {
    heading: 'Gone from TMDB',
    text: 'They stay in the library, and TMDB is asked again from time to time. Perhaps there is a new entry.',
  },
  'unlisted-episodes': {
    heading: 'Episodes TMDB does not have',
    text: 'Trakt and TMDB may count them differently, or the series is matched to another one.',
  },
  'too-early': {
    heading: 'Watched before it was out',
    text: 'A preview, a wrong date, or a remake taken for the original.',
  },
}

export default function Attention() {
  const { groups, notAtTmdb } = useLoaderData<typeof loader>()
  return (
    <div className="page page-narrow stack-l">
      <div className="stack">
        <h1>Needs attention</h1>
        <p className="muted prose">
          None of this is urgent, and nothing is lost: what you watched is all here. These are the places
          where only you can know better.
        </p>
      </div>
      {groups.length === 0 && (
        <EmptyState
          icon="check"
          heading="Everything is in its place"
          actions={<ButtonLink to="/library">Open the library</ButtonLink>}
        >
          <p>Every title is matched, and every date is plausible.</p>
        </EmptyState>
      )}
      {groups.map(({ reason, total, titles }) => (
        <section key={reason} id={reason} className="stack" aria-labelledby={`${reason}-heading`}>
          <h2 id={`${reason}-heading`}>
            {words[reason].heading} <span className="faint">{formatNumber(total)}</span>
          </h2>
          <p className="muted prose">{words[reason].text}</p>
          {reason === 'ambiguous' && (
            <div className="row">
              <ButtonLink to="/attention/doubts" tone="primary" icon="search">
                Go through them one by one
              </ButtonLink>
            </div>
          )}
          <ul className="attention-list">
            {titles.map((title) => (
              <AttentionRow key={title.id} title={title} />
            ))}
          </ul>
          {total > titles.length && (
            <p className="muted small">The {titles.length} with the most plays are shown.</p>
          )}
        </section>
      ))}
      <p className="muted">
        A file may name episodes in a way that fits none at TMDB:{' '}
        <Link to="/unplaced">plays without an episode</Link>.
      </p>
      {notAtTmdb.length > 0 && (
        <details className="fold">
          <summary>{plural(notAtTmdb.length, 'title')} of which you said that TMDB does not have it</summary>
          <ul className="attention-list">
            {notAtTmdb.map((title) => (
              <AttentionRow key={title.id} title={title} />
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
