import { useLocation } from '@remix-run/react'
import { useRef } from 'react'
import type { Theme } from '#app/domain/theme.ts'
import { navigationWords as words } from '#app/words/en.ts'
import { BrandMark } from '#app/components/ui/brand.tsx'
import { Icon, type IconName } from '#app/components/ui/icon.tsx'
import { useKeysOn } from '#app/components/behaviour/keys-on.ts'
import { ThemeSwitch } from './theme-switch.tsx'

type Place = { to: string; label: string; icon: IconName; onBar: boolean }

/** Reached from the sheet and from the pages that lead to them; the rail stays short. */
const morePlaces: Omit<Place, 'onBar'>[] = [
  { to: '/discover', label: words.places.discover, icon: 'star' },
  { to: '/people', label: words.places.people, icon: 'people' },
  { to: '/collections', label: words.places.collections, icon: 'collections' },
  { to: '/lists', label: words.places.lists, icon: 'list' },
  { to: '/activity', label: words.places.activity, icon: 'undo' },
]

const places: Place[] = [
  { to: '/', label: words.places.home, icon: 'home', onBar: true },
  { to: '/library', label: words.places.library, icon: 'library', onBar: true },
  { to: '/history', label: words.places.history, icon: 'history', onBar: true },
  { to: '/watchlist', label: words.places.watchlist, icon: 'bookmark', onBar: false },
  { to: '/stats', label: words.places.stats, icon: 'stats', onBar: false },
  { to: '/search', label: words.places.search, icon: 'search', onBar: true },
  { to: '/import', label: words.places.import, icon: 'import', onBar: false },
  { to: '/settings', label: words.places.settings, icon: 'settings', onBar: false },
]
const MORE_SHEET = 'more-places'

/** A rail at the side; on narrow screens a bar along the lower edge, with a sheet for what has no room on it. */
export function Navigation({ theme }: { theme: Theme }) {
  return (
    <header className="nav" data-soft="">
      <a href="/" className="brand" aria-label={words.homeLink}>
        <BrandMark />
      </a>
      <nav aria-label={words.main} style={{ display: 'contents' }}>
        <ul className="nav-list">
          {places.map((place) => (
            <li
              key={place.to}
              className={[place.onBar ? '' : 'nav-wide', place.to === '/import' ? 'nav-last' : '']
                .join(' ')
                .trim()}
            >
              <PlaceLink place={place} className="nav-item" />
            </li>
          ))}
          <li className="nav-narrow">
            <MoreButton />
          </li>
        </ul>
        <MoreSheet theme={theme} />
      </nav>
    </header>
  )
}

type PlaceLinkProps = { place: Omit<Place, 'onBar'>; className: string; onClick?: () => void }

function PlaceLink({ place, className, onClick }: PlaceLinkProps) {
  const { pathname } = useLocation()
  const areKeysOn = useKeysOn()
  const isHere = pathname === place.to || (place.to !== '/' && pathname.startsWith(`${place.to}/`))
  return (
    <a
      href={place.to}
      className={className}
      aria-current={isHere ? 'page' : undefined}
      title={place.to === '/search' && areKeysOn ? words.searchKeys : undefined}
      onClick={onClick}
    >
      <Icon name={place.icon} />
      {place.label}
    </a>
  )
}

// React 18 does not know the popover attributes by their names in camel case.
const opensSheet = { popovertarget: MORE_SHEET }
const isSheet = { popover: 'auto' }

function MoreButton() {
  return (
    <button type="button" className="nav-item" {...opensSheet}>
      <Icon name="more" />
      {words.more}
    </button>
  )
}

function MoreSheet({ theme }: { theme: Theme }) {
  const sheet = useRef<HTMLDivElement>(null)
  return (
    <div id={MORE_SHEET} className="sheet" ref={sheet} {...isSheet}>
      <div className="sheet-handle" />
      <ul>
        {[...places.filter((place) => !place.onBar), ...morePlaces].map((place) => (
          <li key={place.to}>
            <PlaceLink place={place} className="sheet-item" onClick={() => sheet.current?.hidePopover()} />
          </li>
        ))}
      </ul>
      <div className="sheet-theme">
        <span>{words.appearance}</span>
        <ThemeSwitch theme={theme} />
      </div>
    </div>
  )
}
