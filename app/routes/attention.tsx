import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LeftWatchlist } from '#app/components/library/left-watchlist.tsx'
import { AttentionRow } from '#app/components/match/attention-row.tsx'
import { RichText } from '#app/components/ui/rich-text.tsx'
import type { AttentionTitle } from '#app/domain/attention.ts'
import { dayIn } from '#app/domain/calendar-day.ts'
import { listAlike } from '#app/domain/name-group.ts'
import { formatNumber } from '#app/locale/plural.ts'
import { listLeftWatchlist } from '#app/server/user-edits/left-watchlist.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import { attentionPage } from '#app/server/matching/attention-page.ts'
import { listMissingFromTmdb } from '#app/server/matching/missing-from-tmdb.ts'
import { runtime } from '#app/server/runtime.ts'
import { attentionReasonWords, attentionWords as words, commonWords } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, clock } = runtime()
  const today = dayIn(await userTimeZone(runtime(), viewerOf(request)), clock.now())
  return {
    groups: await attentionPage(db, viewerOf(request), today),
    notAtTmdb: await listMissingFromTmdb(db, viewerOf(request)),
    left: await listLeftWatchlist(db, viewerOf(request)),
  }
}

export const meta: MetaFunction = () => [{ title: words.pageTitle }]

/** Movies of which TMDB knows nothing, with names that begin alike. */
const mayBeEpisodes = (titles: readonly AttentionTitle[]) =>
  listAlike(
    titles.flatMap(({ kind, name, year }) => (kind === 'movie' && year === null && name ? [{ name }] : [])),
  ).length > 0

const marks = { a: (there: string) => <Link to="/unplaced">{there}</Link> }

export default function Attention() {
  const { groups, notAtTmdb, left } = useLoaderData<typeof loader>()
  return (
    <div className="page page-narrow stack-l">
      <div className="stack">
        <h1>{words.heading}</h1>
        <p className="muted prose">{words.intro}</p>
      </div>
      {left.count > 0 && (
        <div id="left-watchlist">
          <LeftWatchlist {...left} returnTo="/attention" />
        </div>
      )}
      {groups.length === 0 && left.count === 0 && (
        <EmptyState
          icon="check"
          heading={words.emptyHeading}
          actions={<ButtonLink to="/library">{commonWords.openLibrary}</ButtonLink>}
        >
          <p>{words.empty}</p>
        </EmptyState>
      )}
      {groups.map(({ reason, total, titles }) => (
        <section key={reason} id={reason} className="stack" aria-labelledby={`${reason}-heading`}>
          <h2 id={`${reason}-heading`}>
            {attentionReasonWords[reason].heading} <span className="faint">{formatNumber(total)}</span>
          </h2>
          <p className="muted prose">{attentionReasonWords[reason].text}</p>
          {(reason === 'ambiguous' || (reason === 'unmatched' && mayBeEpisodes(titles))) && (
            <div className="row">
              <ButtonLink to="/attention/doubts" tone="primary" icon="search">
                {words.oneByOne}
              </ButtonLink>
            </div>
          )}
          <ul className="attention-list">
            {titles.map((title) => (
              <AttentionRow key={title.id} title={title} />
            ))}
          </ul>
          {total > titles.length && <p className="muted small">{words.mostPlaysShown(titles.length)}</p>}
        </section>
      ))}
      <p className="muted">
        <RichText words={words.unplaced} marks={marks} />
      </p>
      {notAtTmdb.length > 0 && (
        <details className="fold">
          <summary>{words.notAtTmdb(notAtTmdb.length)}</summary>
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
