import { Link } from '@remix-run/react'
import type { WaitingCounts } from '#app/domain/waiting-title.ts'
import { waitingWords } from '#app/words/en.ts'
import { Notice } from '#app/components/ui/notice.tsx'

const words = waitingWords.notice

/** Whether TMDB can be asked. */
export type TmdbReach = 'ok' | 'not-configured' | 'invalid-key' | 'paused' | 'unreachable'

type WaitingNoticeProps = { waiting: WaitingCounts; tmdb: TmdbReach; hasLink?: boolean }

/** How many titles wait for a match, why, and what helps. What TMDB has is said only where TMDB was asked. */
export function WaitingNotice({ waiting, tmdb, hasLink = true }: WaitingNoticeProps) {
  if (waiting.total === 0) return null
  const isMissing = tmdb === 'not-configured'
  return (
    <Notice tone={isMissing || waiting.notFound > 0 ? 'warning' : 'info'}>
      <p>
        <strong>{words.heading(waiting.total)}</strong>
      </p>
      <p>{reasonOf(waiting, tmdb)}</p>
      <p className="notice-links">
        {isMissing && <Link to="/settings#tmdb">{words.addKey}</Link>}
        {tmdb === 'invalid-key' && <Link to="/settings#tmdb">{words.openSettings}</Link>}
        {hasLink && <Link to="/library/waiting">{words.see}</Link>}
      </p>
    </Notice>
  )
}

function reasonOf({ total, notFound }: WaitingCounts, tmdb: TmdbReach): string {
  if (tmdb === 'not-configured') return words.noKey
  if (notFound === total) return words.notFound(notFound)
  switch (tmdb) {
    case 'invalid-key':
      return words.refused
    case 'unreachable':
      return words.away
    case 'ok':
    case 'paused':
      return words.lookingUp
  }
}
