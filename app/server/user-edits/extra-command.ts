import type { Edit, EditDeps } from './record-edit.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { createList, deleteList, renameList } from './change-list.ts'
import { addToList, moveOnList, noteOnList, takeFromList } from './list-entries.ts'
import { markTitle, unmarkTitle } from './mark-title.ts'
import { beginRewatch, endRewatch } from './rewatch.ts'
import { type NoteSubject, writeNote } from './write-note.ts'

type OfTitle = { titleId: number }
type ListWords = { name: string; description: string | null }

/** What can be done by hand beside plays, ratings and the watchlist. */
export type ExtraCommand =
  | ({
      intent: 'favourite' | 'unfavourite' | 'resume' | 'hide' | 'unhide' | 'begin-rewatch' | 'end-rewatch'
    } & OfTitle)
  | ({ intent: 'abandon'; reason: string | null } & OfTitle)
  | ({ intent: 'write-note'; text: string } & NoteSubject)
  | ({ intent: 'create-list'; titleId: number | null } & ListWords)
  | ({ intent: 'rename-list'; listId: number } & ListWords)
  | { intent: 'delete-list'; listId: number }
  | ({ intent: 'add-to-list'; listId: number; season: number | null; number: number | null } & OfTitle)
  | { intent: 'take-from-list' | 'move-up' | 'move-down'; entryId: number }
  | { intent: 'note-on-list'; entryId: number; text: string }

/** @throws AppError 400, 404, 409 */
export function runExtraCommand(deps: EditDeps, viewer: Viewer, command: ExtraCommand): Promise<Edit> {
  switch (command.intent) {
    case 'favourite':
      return markTitle(deps, viewer, { titleId: command.titleId, mark: 'favourite' })
    case 'unfavourite':
      return unmarkTitle(deps, viewer, { titleId: command.titleId, mark: 'favourite' })
    case 'abandon':
      return markTitle(deps, viewer, { titleId: command.titleId, mark: 'abandoned', reason: command.reason })
    case 'resume':
      return unmarkTitle(deps, viewer, { titleId: command.titleId, mark: 'abandoned' })
    case 'hide':
      return markTitle(deps, viewer, { titleId: command.titleId, mark: 'hidden' })
    case 'unhide':
      return unmarkTitle(deps, viewer, { titleId: command.titleId, mark: 'hidden' })
    case 'begin-rewatch':
      return beginRewatch(deps, viewer, command)
    case 'end-rewatch':
      return endRewatch(deps, viewer, command)
    case 'write-note':
      return writeNote(deps, viewer, command)
    case 'create-list':
      return createList(deps, viewer, command)
    case 'rename-list':
      return renameList(deps, viewer, command)
    case 'delete-list':
      return deleteList(deps, viewer, command)
    case 'add-to-list':
      return addToList(deps, viewer, command)
    case 'take-from-list':
      return takeFromList(deps, viewer, command)
    case 'move-up':
      return moveOnList(deps, viewer, { entryId: command.entryId, by: -1 })
    case 'move-down':
      return moveOnList(deps, viewer, { entryId: command.entryId, by: 1 })
    case 'note-on-list':
      return noteOnList(deps, viewer, command)
  }
}
