import { useFetcher, useLocation } from '@remix-run/react'
import type { MediaKind } from '#app/domain/media.ts'
import { Icon } from '../icon.tsx'
import { useKey } from '../keys/use-key.ts'

type WatchlistButtonProps = {
  title: { kind: MediaKind; tmdbId: number; name: string; year: number | null }
  isListed: boolean
}

/** Puts a title on the watchlist, or takes it off again. A plain form, so that it works without a script too. */
export function WatchlistButton({ title, isListed }: WatchlistButtonProps) {
  const fetcher = useFetcher()
  const { pathname, search } = useLocation()
  const intent = fetcher.formData?.get('intent')
  const listed = intent === undefined ? isListed : intent === 'add'
  return (
    <fetcher.Form method="post" action="/watchlist/titles" className="watchlist-form">
      <input type="hidden" name="kind" value={title.kind} />
      <input type="hidden" name="tmdbId" value={title.tmdbId} />
      <input type="hidden" name="name" value={title.name} />
      <input type="hidden" name="year" value={title.year ?? ''} />
      <input type="hidden" name="returnTo" value={pathname + search} />
      <button
        type="submit"
        name="intent"
        value={listed ? 'remove' : 'add'}
        className="watchlist-button"
        {...useKey('l')}
        data-listed={listed ? '' : undefined}
        aria-busy={fetcher.state !== 'idle'}
      >
        <Icon name="bookmark" filled={listed} />
        {listed ? 'On the watchlist' : 'Watchlist'}
        <span className="visually-hidden">{listed ? `: take ${title.name} off` : `: add ${title.name}`}</span>
      </button>
    </fetcher.Form>
  )
}
