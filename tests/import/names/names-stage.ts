import { setTimeout as sleep } from 'node:timers/promises'
import { uploadFile } from '#tests/builders/import-upload.ts'
import type { Reelmark } from '#tests/builders/start-reelmark.ts'
import { OWNER } from '#tests/builders/owner.ts'

/** A list of names as Letterboxd writes it. */
export const namesFile = (rows: readonly (readonly [name: string, year: number])[]) =>
  ['Date,Name,Year,Letterboxd URI', ...rows.map(([name, year]) => `2024-05-04,${name},${year},x`)].join('\n')

/** A file of names at its preview, each of them looked up. @returns the id of its run */
export async function lookedUp(app: Reelmark, content: string, name = 'watched.csv'): Promise<string> {
  const run = await uploadFile(app, name, content)
  app.names.begin(OWNER, run.id)
  while (app.names.stateOf(run.id).isUnderWay) await sleep(5)
  return run.id
}

export async function itemNamed(app: Reelmark, runId: string, title: string) {
  return app.db
    .selectFrom('run_item')
    .selectAll()
    .where('run_id', '=', runId)
    .where('title', '=', title)
    .executeTakeFirstOrThrow()
}
