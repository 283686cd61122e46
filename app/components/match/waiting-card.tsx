import { Link } from '@remix-run/react'
import type { WaitingTitle } from '#app/domain/waiting-title.ts'
import { commonWords, waitingWords as words } from '#app/words/en.ts'
import { Icon } from '#app/components/ui/icon.tsx'
import { Poster } from '#app/components/ui/poster.tsx'
import { ScreenReaderText } from '#app/components/ui/screen-reader-text.tsx'

/** A title without a match: it has no page of its own yet, so the whole card leads to its match. */
export function WaitingCard({ title, note }: { title: WaitingTitle; note?: string | undefined }) {
  const name = title.name ?? commonWords.titleWithoutName
  return (
    <div className="poster-card waiting-card" data-item="">
      <Poster name={name} year={title.year} path={null} />
      <span className="poster-card-name">{name}</span>
      <span className="poster-card-note">{note ?? words.note(words.kinds[title.kind], title.plays)}</span>
      <Link to={`/match/${title.id}`} className="chip" prefetch="intent">
        <Icon name="link" />
        <ScreenReaderText words={words.match(name)} />
      </Link>
    </div>
  )
}
