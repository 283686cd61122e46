import { describe, expect, test } from 'vitest'
import { dispatch } from '#app/server/api/dispatch.ts'
import { endpoints } from '#app/server/api/endpoints.ts'
import { openApiDocument } from '#app/server/api/openapi.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { makeSmallWorld } from '#tests/upstreams/world/make-small-world.ts'
import { importedSmallWorld } from '#tests/builders/imported-small-world.ts'

const now = new Date('2026-10-15T00:00:00.000Z')

async function call(app: Reelmark, method: string, path: string, body?: unknown) {
  const request = new Request(`http://127.0.0.1/api/v1${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const answer = await dispatch(app, request)
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> }
}

describe('what is served is what is described', () => {
  test('every call that reads answers as its schema says', async () => {
    const app = await importedSmallWorld(now)
    const library = await app.library()
    const [run] = (await app.db.selectFrom('import_run').select('id').execute()).map((row) => row.id)
    const values: Record<string, string> = {
      '/import-runs/{id}': `/import-runs/${run}`,
      '/import-runs/{id}/items': `/import-runs/${run}/items`,
      '/movies/{id}': `/movies/${library.movies[0]?.id}`,
      '/series/{id}': `/series/${library.series[0]?.id}`,
      '/search': '/search?q=the',
    }
    for (const found of endpoints.filter((e) => e.method === 'GET' && e.contentType === undefined)) {
      const { status, json } = await call(app, 'GET', values[found.path] ?? found.path)
      expect(status, found.path).toBe(found.status)
      const parsed = found.answer.safeParse(json)
      expect(parsed.success ? [] : parsed.error.issues.slice(0, 3), found.path).toEqual([])
    }
  })

  test('every file is of the kind its description says, and to be saved', async () => {
    const app = await importedSmallWorld(now)
    // The copy of the database has tests of its own: this one is in memory.
    const files = endpoints.filter((e) => e.contentType !== undefined && !e.path.endsWith('.db'))
    expect(files.length).toBeGreaterThan(5)
    for (const found of files) {
      const answer = await dispatch(app, new Request(`http://127.0.0.1/api/v1${found.path}`))
      expect(answer.status, found.path).toBe(found.status)
      expect(answer.headers.get('content-type'), found.path).toBe(found.contentType)
      expect(answer.headers.get('content-disposition'), found.path).toMatch(
        /^attachment; filename="reelmark-/,
      )
      const text = await answer.text()
      expect(text.length, found.path).toBeGreaterThan(20)
      const content: unknown = found.contentType?.startsWith('application/json') ? JSON.parse(text) : text
      expect(found.answer.safeParse(content).error?.issues, found.path).toBeUndefined()
    }
  })

  test('calls that begin or end a run answer with the run', async () => {
    const app = await importedSmallWorld(now)
    const runSchema = endpoints.find((e) => e.path === '/import-runs/{id}')?.answer
    const started = await call(app, 'POST', '/import-runs', { source: 'trakt', include: ['movies'] })
    expect(started.status).toBe(201)
    expect(runSchema?.safeParse(started.json).error?.issues).toBeUndefined()
    const id = String(started.json['id'])
    await app.until(id, ['ready'])
    const cancelled = await call(app, 'POST', `/import-runs/${id}/cancel`)
    expect(cancelled).toMatchObject({ status: 202, json: { phase: 'cancelled' } })
    const synced = await call(app, 'POST', '/sync')
    expect(synced).toMatchObject({ status: 202, json: { kind: 'sync' } })
    await app.until(String(synced.json['id']), ['completed'])
  })

  test('every call stands in the document, with its parameters', () => {
    const { paths } = openApiDocument()
    for (const found of endpoints) expect(paths[found.path]).toHaveProperty(found.method.toLowerCase())
    expect(JSON.stringify(paths['/import-runs/{id}/items'])).toContain('"cursor"')
  })
})

describe('paging', () => {
  test('the history walks through every play once, newest first, the undated ones last', async () => {
    const app = await importedSmallWorld(now)
    const seen: { id: number; day: string | null }[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const { json } = await call(
        app,
        'GET',
        `/history?limit=7${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      )
      seen.push(...(json['plays'] as typeof seen))
      cursor = json['next'] as string | null
    }
    const plays = app.sandbox.world.plays.filter((play) => play.kind !== 'malformed').length
    expect(new Set(seen.map((play) => play.id)).size).toBe(plays)
    expect(seen).toHaveLength(plays)
    const days = seen.map((play) => play.day ?? '')
    expect(days).toEqual(days.toSorted().reverse())
  })

  test('the library walks through every title once', async () => {
    const app = await importedSmallWorld(now)
    const ids: number[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const { json } = await call(app, 'GET', `/library?limit=3${cursor && `&cursor=${cursor}`}`)
      ids.push(...(json['items'] as { id: number }[]).map((item) => item.id))
      cursor = json['next'] as string | null
    }
    const { movies, series } = await app.library()
    expect(ids.toSorted((a, b) => a - b)).toEqual(
      [...movies, ...series].map((title) => title.id).toSorted((a, b) => a - b),
    )
  })
})

describe('refusals', () => {
  test.each([
    ['GET', '/nothing', undefined, 404, 'not-found'],
    ['GET', '/movies/99999999', undefined, 404, 'not-found'],
    ['GET', '/movies/x', undefined, 404, 'not-found'],
    ['GET', '/import-runs/none', undefined, 404, 'not-found'],
    ['GET', '/library?colour=red', undefined, 400, 'invalid-query'],
    ['GET', '/library?limit=0', undefined, 400, 'invalid-query'],
    ['GET', '/history?from=yesterday', undefined, 400, 'invalid-query'],
    ['POST', '/import-runs', { source: 'trakt', colour: 'red' }, 400, 'invalid-body'],
    ['POST', '/import-runs', { source: 'elsewhere' }, 400, 'invalid-body'],
    ['POST', '/import-runs', { source: 'trakt', include: [] }, 400, 'invalid-body'],
    ['POST', '/import-runs', [], 400, 'invalid-body'],
    ['POST', '/import-runs', { source: 'trakt' }, 409, 'trakt-not-connected'],
    ['POST', '/sync', {}, 409, 'trakt-not-connected'],
    ['POST', '/import-runs/none/start', {}, 404, 'not-found'],
    ['POST', '/import-runs/none/start', { exclude: ['a'] }, 400, 'invalid-body'],
  ])('%s %s with %j is a %i', async (method, path, body, status, code) => {
    const app = await startReelmark({ sandbox: { world: makeSmallWorld(2, { now }) } })
    const answer = await call(app, method, path, body)
    expect(answer.status).toBe(status)
    expect(answer.json).toMatchObject({
      error: { code, message: expect.stringMatching(/\w+.*[.?]$/) as string },
    })
  })
})
