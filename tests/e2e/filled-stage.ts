import { setTimeout as sleep } from 'node:timers/promises'
import type { RunRecord } from '#app/server/import/run/run-record.ts'
import { setStage, type Stage } from './harness.ts'
import { PATIENCE_MS } from './patience.ts'

export type FilledStage = Stage & {
  api: <T>(method: 'GET' | 'POST', path: string, body?: object) => Promise<T>
  /** Syncs, and waits for the end of it. */
  sync: () => Promise<void>
  /** Imports a file, and waits for the end of it. */
  importFile: (name: string, content: string) => Promise<void>
}

/** A stage whose library holds all of the sandbox's history. */
export async function setFilledStage(): Promise<FilledStage> {
  const stage = await setStage({ env: { TRAKT_MIN_INTERVAL_MS: '0', TMDB_MIN_INTERVAL_MS: '0' } })
  const api = async <T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> => {
    const init = { method, ...(body && { body: JSON.stringify(body) }) }
    const answer = await fetch(`${stage.server.origin}/api/v1${path}`, init)
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  const phaseOf = (id: string, phase: RunRecord['phase']) =>
    until(stage, async () => (await api<RunRecord>('GET', `/import-runs/${id}`)).phase === phase)
  const bringIn = async ({ id }: RunRecord) => {
    await phaseOf(id, 'ready')
    await api('POST', `/import-runs/${id}/start`, {})
    await phaseOf(id, 'completed')
  }
  try {
    await connect(stage)
    await bringIn(await api<RunRecord>('POST', '/import-runs', { source: 'trakt' }))
  } catch (error) {
    await stage.close()
    throw error
  }
  const sync = async () => phaseOf((await api<RunRecord>('POST', '/sync')).id, 'completed')
  const importFile = async (name: string, content: string) => {
    const body = new FormData()
    body.set('file', new File([content], name))
    const answer = await fetch(`${stage.server.origin}/api/v1/import-runs`, { method: 'POST', body })
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`)
    await bringIn((await answer.json()) as RunRecord)
  }
  return { ...stage, api, sync, importFile }
}

/** As a person's browser goes: to Trakt and back, with the cookie. */
async function connect({ server }: Stage): Promise<void> {
  const begun = await fetch(`${server.origin}/trakt/connect`, { method: 'POST', redirect: 'manual' })
  const allowed = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' })
  const cookie = begun.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const back = new URL(allowed.headers.get('location') ?? '')
  await fetch(`${server.origin}${back.pathname}${back.search}`, { headers: { cookie }, redirect: 'manual' })
}

async function until(stage: Stage, isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(50)) if (await isSo()) return
  throw new Error(`It did not come to be so.\n${stage.server.output()}`)
}
