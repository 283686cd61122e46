import { type Markup, asMarkup } from './markup.ts'

/** Within 24 by 24, as markup: forty of them are on a page, and as elements of React's they take their time. */
const shapes = {
  home: '<path d="M4 11.2 12 4.5l8 6.7V19a1 1 0 0 1-1 1h-4.5v-5.5h-5V20H5a1 1 0 0 1-1-1z"/>',
  library: '<rect x="3.75" y="4" width="6.5" height="16" rx="1.5"/><path d="M13.75 5.5v13M17.3 5.3l2.9 13"/>',
  history: '<path d="M4.2 9.6A8.2 8.2 0 1 1 3.8 12"/><path d="M3.6 5.2v4.6h4.6M12 7.6V12l3 1.9"/>',
  bookmark: '<path d="M6.5 4.8a1 1 0 0 1 1-1h9a1 1 0 0 1 1 1V20L12 16.1 6.5 20z"/>',
  stats: '<path d="M5 20v-6.5M12 20V4.5M19 20v-10"/>',
  search: '<circle cx="10.8" cy="10.8" r="6.3"/><path d="m15.6 15.6 4.4 4.4"/>',
  import: '<path d="M12 4v10.5m0 0-4-4m4 4 4-4M4.5 15.5V18a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2v-2.5"/>',
  settings: '<path d="M4 7.5h9m5 0h2M4 16.5h2m5 0h9M15.5 5v5M8.5 14v5"/>',
  more: '<path d="M5.5 12h.01M12 12h.01M18.5 12h.01" stroke-width="2.8"/>',
  grid: '<rect x="4" y="4" width="6.5" height="16" rx="1.2"/><rect x="13.5" y="4" width="6.5" height="16" rx="1.2"/>',
  'small-grid':
    '<path d="M5 5h3v3H5zM11 5h3v3h-3zM17 5h3v3h-3zM5 11h3v3H5zM11 11h3v3h-3zM17 11h3v3h-3zM5 17h3v3H5zM11 17h3v3h-3zM17 17h3v3h-3z"/>',
  rows: '<path d="M4 6h16M4 12h16M4 18h16"/>',
  check: '<path d="m5 12.8 4.4 4.4L19 7.2"/>',
  close: '<path d="m6.5 6.5 11 11m0-11-11 11"/>',
  'chevron-left': '<path d="m14.5 5.5-6.5 6.5 6.5 6.5"/>',
  'chevron-right': '<path d="m9.5 5.5 6.5 6.5-6.5 6.5"/>',
  'chevron-down': '<path d="m5.5 9.5 6.5 6.5 6.5-6.5"/>',
  play: '<path d="M8 5.3v13.4a.6.6 0 0 0 .9.5l10.6-6.7a.6.6 0 0 0 0-1L8.9 4.8a.6.6 0 0 0-.9.5z"/>',
  sync: '<path d="M19.8 10.5A8 8 0 0 0 5.6 7.2L4 9m0-4.5V9h4.5M4.2 13.5a8 8 0 0 0 14.2 3.3L20 15m0 4.5V15h-4.5"/>',
  sun: '<circle cx="12" cy="12" r="3.8"/><path d="M12 3v1.8M12 19.2V21M3 12h1.8M19.2 12H21M5.6 5.6l1.3 1.3M17.1 17.1l1.3 1.3M5.6 18.4l1.3-1.3M17.1 6.9l1.3-1.3"/>',
  moon: '<path d="M20 14.2A8.3 8.3 0 0 1 9.8 4a8.3 8.3 0 1 0 10.2 10.2z"/>',
  screen: '<path d="M4.5 5h15a1 1 0 0 1 1 1v9.5a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM9 20h6"/>',
  star: '<path d="m12 4 2.4 5.1 5.6.7-4.1 3.8 1.1 5.5L12 16.4l-5 2.7 1.1-5.5L4 9.8l5.6-.7z"/>',
  film: '<path d="M5 4.5h14a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1v-13a1 1 0 0 1 1-1zM8 4.5v15M16 4.5v15M4 9.5h4M4 14.5h4M16 9.5h4M16 14.5h4"/>',
  television:
    '<path d="M4.5 7h15a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1zM8.5 3.5 12 7l3.5-3.5"/>',
  external:
    '<path d="M13.5 4.5h6v6M19 5l-8.5 8.5M17.5 13.5v5a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1h5"/>',
  calendar:
    '<path d="M5 5.5h14a1 1 0 0 1 1 1V19a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6.5a1 1 0 0 1 1-1zM4 10h16M8.5 3.5v4M15.5 3.5v4"/>',
  stop: '<circle cx="12" cy="12" r="8.2"/><path d="m6.3 6.3 11.4 11.4"/>',
  alert:
    '<path d="M12 8.5v4.2m0 3.3h.01M10.6 4.6 3.3 17.2a1.6 1.6 0 0 0 1.4 2.4h14.6a1.6 1.6 0 0 0 1.4-2.4L13.4 4.6a1.6 1.6 0 0 0-2.8 0z"/>',
  info: '<circle cx="12" cy="12" r="8.2"/><path d="M12 11.2V16m0-8h.01"/>',
  undo: '<path d="M8.5 5 4 9.5 8.5 14M4.5 9.5H14a5.5 5.5 0 0 1 0 11h-2.5"/>',
  link: '<path d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.2 1.2M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.2-1.2"/>',
  descending: '<path d="M7 5v14m0 0-3.5-3.5M7 19l3.5-3.5M13.5 7H21M13.5 12H19M13.5 17H17"/>',
  ascending: '<path d="M7 19V5m0 0L3.5 8.5M7 5l3.5 3.5M13.5 7H17M13.5 12H19M13.5 17H21"/>',
  people:
    '<circle cx="9" cy="8.2" r="3.4"/><path d="M3 19.5c.4-3.6 2.8-5.6 6-5.6s5.6 2 6 5.6M15.8 5.3a3.2 3.2 0 0 1 0 5.9M17.6 14.4c2 .7 3.2 2.4 3.4 5.1"/>',
  collections:
    '<path d="M5 9.5h14a1 1 0 0 1 1 1V19a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1v-8.5a1 1 0 0 1 1-1zM6 6.75h12M8 4h8"/>',
  heart:
    '<path d="M12 19.5 5.2 12.9a4.4 4.4 0 0 1 0-6.3 4.5 4.5 0 0 1 6.3 0l.5.5.5-.5a4.5 4.5 0 0 1 6.3 0 4.4 4.4 0 0 1 0 6.3z"/>',
  note: '<path d="M6 4.5h12a1 1 0 0 1 1 1v9l-5 5H6a1 1 0 0 1-1-1v-13a1 1 0 0 1 1-1zM14 19.5v-5h5M8.5 9h7M8.5 12.5h4"/>',
  list: '<path d="M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.01M4.5 12h.01M4.5 17.5h.01"/>',
  'chevron-up': '<path d="m5.5 14.5 6.5-6.5 6.5 6.5"/>',
  filter: '<path d="M4 6.5h16M7 12h10M10 17.5h4"/>',
} satisfies Record<string, string>

export type IconName = keyof typeof shapes

/** A drawing beside or instead of a word. It is hidden from assistive technology: the word or a label speaks. */
export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return (
    <svg
      aria-hidden="true"
      className={filled ? 'icon icon-filled' : 'icon'}
      viewBox="0 0 24 24"
      dangerouslySetInnerHTML={{ __html: shapes[name] }}
    />
  )
}

/** The same as markup. */
export const iconMarkup = (name: IconName): Markup =>
  asMarkup(`<svg aria-hidden="true" class="icon" viewBox="0 0 24 24">${shapes[name]}</svg>`)
