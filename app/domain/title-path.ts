import type { MediaKind } from './media.ts'

/** A name as a part of an address: lower-case a–z and 0–9, accents folded; `title` where nothing of it is left. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return slug || 'title'
}

const FOLDERS: Record<MediaKind, string> = { movie: 'movies', series: 'series' }

/** The address of a title's page, `/movies/12-inception`. The number decides, the name is decoration. */
export function titlePath(kind: MediaKind, id: number, name: string): string {
  return `/${FOLDERS[kind]}/${id}-${slugOf(name)}`
}

/** The number in `12-inception` or `12`; null where there is none. */
export function idFromParam(param: string | undefined): number | null {
  const match = /^(\d{1,15})(?:-.*)?$/.exec(param ?? '')
  return match ? Number(match[1]) : null
}
