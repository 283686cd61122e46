import type { Viewer } from './db/profile.ts'
import { runtime, type Runtime } from './runtime.ts'

/** @returns for whom a page, an action or a call answers: the profile of the session, of which there is one so far */
export function viewerOf(_request: Request, { owner }: Pick<Runtime, 'owner'> = runtime()): Viewer {
  return owner
}
