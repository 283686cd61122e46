import type { MediaKind } from '#app/domain/media.ts'
import type { NameState } from '#app/domain/name-match.ts'
import type { PreviewAction } from './preview-item.ts'

/** What of a plan is shown. */
export type PreviewFilter = {
  action: PreviewAction | null
  q: string
  kind: MediaKind | null
  match: NameState | null
}

export type PreviewPlace = PreviewFilter & { page?: number; item?: number | null }

export function previewPath(runId: string, { action, q, kind, match, page = 1, item }: PreviewPlace): string {
  const query = new URLSearchParams()
  if (action !== null) query.set('action', action)
  if (match !== null) query.set('match', match)
  if (kind !== null) query.set('kind', kind)
  if (q !== '') query.set('q', q)
  if (page > 1) query.set('page', String(page))
  if (item != null) query.set('item', String(item))
  const text = query.toString()
  return `/import/${runId}${text ? `?${text}` : ''}`
}
