import type { MediaKind } from '#app/domain/media.ts'
import type { NameMatch } from '#app/domain/name-match.ts'

export type PreviewAction = 'add' | 'update' | 'unchanged' | 'unmatched' | 'malformed'

export type PreviewItem = {
  id: number
  kind: MediaKind | null
  title: string | null
  year: number | null
  posterPath: string | null
  action: PreviewAction
  reason: string
  isTaken: boolean
  titleId: number | null
  match: NameMatch | null
}
