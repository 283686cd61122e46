import { Link } from '@remix-run/react'
import { titlePath } from '#app/domain/title-path.ts'
import type { MediaKind } from '#app/domain/media.ts'
import { leftWatchlistWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'

export type LeftWatchlistProps = {
  count: number
  /** On the page that names them. */
  titles?: { id: number; kind: MediaKind; name: string; year: number | null; isInLibrary: boolean }[]
  returnTo: string
}

/** That many titles left the watchlist on Trakt at once, and the decision about them; nothing where none did. */
export function LeftWatchlist({ count, titles, returnTo }: LeftWatchlistProps) {
  if (count === 0) return null
  return (
    <Notice tone="warning">
      <div className="stack">
        <p>
          <strong>{words.left(count)}</strong> {words.untilConfirmed}{' '}
          {!titles && <Link to="/attention#left-watchlist">{words.which}</Link>}
        </p>
        {titles && (
          <ul className="look-list">
            {titles.map((title) => (
              <li key={title.id}>
                {title.isInLibrary ? (
                  <Link to={titlePath(title.kind, title.id, title.name)}>{title.name}</Link>
                ) : (
                  title.name
                )}
                {title.year !== null && <span className="faint"> {title.year}</span>}
              </li>
            ))}
          </ul>
        )}
        {titles && titles.length < count && <p className="muted small">{words.firstShown(titles.length)}</p>}
        <form method="post" action="/left-watchlist" className="row">
          <input type="hidden" name="returnTo" value={returnTo} />
          <Button name="decision" value="follow" tone="primary">
            {words.follow}
          </Button>
          <Button name="decision" value="keep">
            {words.keep}
          </Button>
        </form>
      </div>
    </Notice>
  )
}
