import type { MediaKind } from '#app/domain/media.ts'
import { commonWords, foundActionsWords as words } from '#app/words/en.ts'
import { Icon, type IconName } from '#app/components/ui/icon.tsx'

type FoundTitle = { kind: MediaKind; tmdbId: number; name: string; year: number | null }

/** What one does with a title that is not in the library: list it, or say that it was watched. */
export function FoundActions({ title }: { title: FoundTitle }) {
  return (
    <div className="found-actions">
      <FoundForm title={title} intent="list" icon="bookmark" spoken={words.list(title.name)}>
        {words.watchlist}
      </FoundForm>
      <FoundForm
        title={title}
        intent="watch"
        icon="check"
        spoken={title.kind === 'movie' ? words.watchMovie(title.name) : words.watchSeries(title.name)}
      >
        {words.watched}
      </FoundForm>
    </div>
  )
}

/** Takes a title off the watchlist by its number at TMDB. */
export function UnlistButton({ title }: { title: FoundTitle }) {
  return (
    <div className="found-actions">
      <FoundForm title={title} intent="unlist" icon="bookmark" spoken={words.unlist(title.name)} isOn>
        {commonWords.onWatchlist}
      </FoundForm>
    </div>
  )
}

type FoundFormProps = {
  title: FoundTitle
  intent: 'list' | 'unlist' | 'watch'
  icon: IconName
  /** For those who do not see where this stands. */
  spoken: string
  isOn?: boolean
  children: string
}

/** A plain form (routes/mark-found.ts). */
function FoundForm({ title, intent, icon, spoken, isOn = false, children }: FoundFormProps) {
  return (
    <form method="post" action="/mark-found" data-soft="" data-intent={intent}>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="kind" value={title.kind} />
      <input type="hidden" name="tmdbId" value={title.tmdbId} />
      <input type="hidden" name="name" value={title.name} />
      <input type="hidden" name="year" value={title.year ?? ''} />
      <button type="submit" className="found-button" data-on={isOn ? '' : undefined}>
        <Icon name={icon} filled={isOn} />
        {children}
        <span className="visually-hidden">{spoken}</span>
      </button>
    </form>
  )
}
