import { foldedText } from '#app/domain/folded-text.ts'
import type { FoundEntry } from '#app/domain/found-entry.ts'
import type { Theme } from '#app/domain/theme.ts'
import { paletteWords as words } from '#app/words/en.ts'
import type { IconName } from '#app/components/ui/icon.tsx'

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

const page = (to: string, name: keyof typeof words.pages, icon: IconName): PaletteOption => ({
  id: `page:${to}`,
  kind: 'page',
  to,
  label: words.pages[name],
  icon,
  words: words.alsoCalled[name],
  note: null,
})
const action = (name: keyof typeof words.actions, icon: IconName, what: PaletteAction): PaletteOption => ({
  id: `action:${Object.values(what).join(':')}`,
  kind: 'action',
  action: what,
  label: words.actions[name],
  icon,
  words: words.alsoCalled[name],
  note: null,
})

export const pages: readonly PaletteOption[] = [
  page('/', 'home', 'home'),
  page('/library', 'library', 'library'),
  page('/library?kind=movie', 'movies', 'film'),
  page('/library?kind=series', 'series', 'television'),
  page('/history', 'history', 'history'),
  page('/watchlist', 'watchlist', 'bookmark'),
  page('/upcoming', 'upcoming', 'calendar'),
  page('/lists', 'lists', 'list'),
  page('/stats', 'stats', 'stats'),
  page('/discover', 'discover', 'star'),
  page('/people', 'people', 'people'),
  page('/collections', 'collections', 'collections'),
  page('/search', 'search', 'search'),
  page('/import', 'import', 'import'),
  page('/import/runs', 'runs', 'import'),
  page('/activity', 'activity', 'undo'),
  page('/import/vanished', 'vanished', 'info'),
  page('/export', 'export', 'external'),
  page('/attention', 'attention', 'alert'),
  page('/settings', 'settings', 'settings'),
  page('/settings/metadata', 'metadata', 'settings'),
  page('/about', 'about', 'info'),
]

export const actions: readonly PaletteOption[] = [
  action('sync', 'sync', { do: 'sync' }),
  action('check', 'check', { do: 'check' }),
  action('dark', 'moon', { do: 'theme', theme: 'dark' }),
  action('light', 'sun', { do: 'theme', theme: 'light' }),
  action('system', 'screen', { do: 'theme', theme: 'system' }),
  action('keys', 'info', { do: 'show-keys' }),
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
      [words.groups.lately, recent],
      [words.groups.goTo, pages.filter(({ id }) => !recent.some((each) => each.id === id))],
      [words.groups.do, actions],
    ])
  const commands = [...pages, ...actions].filter((option) => fits(option, query)).slice(0, MOST_COMMANDS)
  const entries = found.map(optionOf)
  // “star” is the beginning of many titles, and of the start page only by another name.
  const first = commands.filter((option) => entries.length === 0 || fits({ ...option, words: '' }, query))
  const ofKinds = (...kinds: PaletteOption['kind'][]) => entries.filter(({ kind }) => kinds.includes(kind))
  return groupsOf([
    [words.groups.goToOrDo, first],
    [words.groups.inLibrary, ofKinds('movie', 'series')],
    [words.groups.people, ofKinds('person')],
    [words.groups.collections, ofKinds('collection')],
    [words.groups.more, [everywhere(text.trim()), ...commands.filter((option) => !first.includes(option))]],
  ])
}

const everywhere = (text: string): PaletteOption => {
  const to = `/search?q=${encodeURIComponent(text)}`
  return {
    id: `page:${to}`,
    kind: 'page',
    to,
    label: words.everywhere(text),
    icon: 'search',
    words: '',
    note: null,
  }
}

const groupsOf = (groups: [heading: string, options: readonly PaletteOption[]][]): PaletteGroup[] =>
  groups.flatMap(([heading, options]) => (options.length > 0 ? [{ heading, options: [...options] }] : []))

function optionOf({ kind, name, note, to, imagePath }: FoundEntry): PaletteOption {
  return { id: `found:${to}`, kind, label: name, note, to, imagePath }
}

/** Each word typed begins a word of it. */
function fits({ label, words: alsoCalled = '' }: PaletteOption, query: string): boolean {
  const own = foldedText(`${label} ${alsoCalled}`).split(' ')
  return query.split(' ').every((word) => own.some((each) => each.startsWith(word)))
}
