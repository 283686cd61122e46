import { foldedText } from '#app/domain/folded-text.ts'
import type { FoundEntry } from '#app/domain/found-entry.ts'
import type { Theme } from '#app/domain/theme.ts'
import type { IconName } from '../icon.tsx'

export type PaletteAction =
  { do: 'sync' } | { do: 'check' } | { do: 'theme'; theme: Theme } | { do: 'show-keys' }

/** One line of the palette: it leads somewhere or does something. */
export type PaletteOption = {
  id: string
  label: string
  note: string | null
  /** What else one may call it. */
  words?: string
} & (
  | { kind: 'page'; to: string; icon: IconName }
  | { kind: 'action'; action: PaletteAction; icon: IconName }
  | ({ kind: FoundEntry['kind']; to: string } & Pick<FoundEntry, 'imagePath'>)
)

export type PaletteGroup = { heading: string; options: PaletteOption[] }

const page = (to: string, label: string, icon: IconName, words = ''): PaletteOption => ({
  id: `page:${to}`,
  kind: 'page',
  to,
  label,
  icon,
  words,
  note: null,
})
const action = (label: string, icon: IconName, what: PaletteAction, words = ''): PaletteOption => ({
  id: `action:${Object.values(what).join(':')}`,
  kind: 'action',
  action: what,
  label,
  icon,
  words,
  note: null,
})

export const pages: readonly PaletteOption[] = [
  page('/', 'Home', 'home', 'up next start'),
  page('/library', 'Library', 'library', 'titles shelves'),
  page('/library?kind=movie', 'Movies', 'film', 'library films'),
  page('/library?kind=series', 'Series', 'television', 'library shows tv'),
  page('/history', 'History', 'history', 'diary plays watched'),
  page('/watchlist', 'Watchlist', 'bookmark', 'want to see'),
  page('/upcoming', 'Upcoming', 'calendar', 'agenda air dates new episodes releases'),
  page('/lists', 'Lists', 'list', 'favourites collections of mine'),
  page('/stats', 'Stats', 'stats', 'statistics figures year'),
  page('/discover', 'Discover', 'star', 'trending recommendations'),
  page('/people', 'People', 'people', 'cast crew actors directors'),
  page('/collections', 'Collections', 'collections', 'franchises genres studios'),
  page('/search', 'Search', 'search', 'find'),
  page('/import', 'Import', 'import', 'trakt file bring in'),
  page('/import/runs', 'Earlier imports', 'import', 'runs syncs'),
  page('/import/vanished', 'Gone from Trakt', 'info', 'vanished deletions inbox'),
  page('/export', 'Export', 'external', 'take your data csv json backup letterboxd'),
  page('/attention', 'Needs attention', 'alert', 'unmatched errors'),
  page('/settings', 'Settings', 'settings', 'time zone password tokens'),
  page('/settings/metadata', 'Metadata settings', 'settings', 'tmdb language images'),
  page('/about', 'About', 'info', 'version licence'),
]

export const actions: readonly PaletteOption[] = [
  action('Sync now', 'sync', { do: 'sync' }, 'trakt refresh'),
  action('Check everything against Trakt', 'check', { do: 'check' }, 'proof compare'),
  action('Dark appearance', 'moon', { do: 'theme', theme: 'dark' }, 'theme night'),
  action('Light appearance', 'sun', { do: 'theme', theme: 'light' }, 'theme day paper'),
  action('Appearance as the system', 'screen', { do: 'theme', theme: 'system' }, 'theme automatic'),
  action('Keys', 'info', { do: 'show-keys' }, 'keyboard shortcuts help'),
]

const MOST_COMMANDS = 3

/** What the palette shows: with nothing typed what was chosen lately, and the pages; else what fits, best first. */
export function paletteGroups(
  text: string,
  found: readonly FoundEntry[],
  recent: readonly PaletteOption[],
): PaletteGroup[] {
  const query = foldedText(text)
  if (query === '')
    return groupsOf([
      ['Lately', recent],
      ['Go to', pages.filter(({ id }) => !recent.some((each) => each.id === id))],
      ['Do', actions],
    ])
  const commands = [...pages, ...actions].filter((option) => fits(option, query)).slice(0, MOST_COMMANDS)
  const entries = found.map(optionOf)
  const ofKinds = (...kinds: PaletteOption['kind'][]) => entries.filter(({ kind }) => kinds.includes(kind))
  return groupsOf([
    ['Go to or do', commands],
    ['In your library', ofKinds('movie', 'series')],
    ['People', ofKinds('person')],
    ['Collections', ofKinds('collection')],
    [
      'More',
      [
        page(
          `/search?q=${encodeURIComponent(text.trim())}`,
          `Search everywhere for “${text.trim()}”`,
          'search',
        ),
      ],
    ],
  ])
}

const groupsOf = (groups: [heading: string, options: readonly PaletteOption[]][]): PaletteGroup[] =>
  groups.flatMap(([heading, options]) => (options.length > 0 ? [{ heading, options: [...options] }] : []))

function optionOf({ kind, name, note, to, imagePath }: FoundEntry): PaletteOption {
  return { id: `found:${to}`, kind, label: name, note, to, imagePath }
}

/** Each word typed begins a word of it. */
function fits({ label, words = '' }: PaletteOption, query: string): boolean {
  const own = foldedText(`${label} ${words}`).split(' ')
  return query.split(' ').every((word) => own.some((each) => each.startsWith(word)))
}
