import { existsSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { dispatch } from '#app/server/api/dispatch.ts'
import { PATIENCE } from '#tests/builders/patience.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { archiveOf } from '#tests/builders/uploaded-file.ts'
import { OWNER } from '#tests/builders/owner.ts'

const uploadsLeft = (app: Reelmark) => {
  const folder = join(app.config.dataDir, 'uploads')
  return existsSync(folder) ? readdirSync(folder) : []
}

function post(app: Reelmark, form: FormData | string, headers: Record<string, string> = {}) {
  return dispatch(
    app,
    new Request('http://localhost/api/v1/import-runs', { method: 'POST', body: form, headers }),
  )
}

function formWith(name: string, content: string | Uint8Array, fields: Record<string, string> = {}) {
  const form = new FormData()
  for (const [key, value] of Object.entries(fields)) form.set(key, value)
  form.set('file', new Blob([content as Uint8Array<ArrayBuffer>]), name)
  return form
}

const diary =
  'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n2024-05-05,Alien,1979,x,,,,2024-05-04\n'

describe('POST /import-runs with a file', () => {
  test('answers with a run whose source was recognised', async () => {
    const app = await startReelmark()
    const answer = await post(app, formWith('my; diary=1 é.csv', diary))
    expect(answer.status).toBe(201)
    const run = (await answer.json()) as { id: string; source: string; file: unknown }
    expect(run).toMatchObject({ source: 'letterboxd', kind: 'import', phase: 'fetching' })
    const ready = await app.until(run.id, ['ready'])
    expect(ready).toMatchObject({ counts: { plays: { new: 1, existing: 0 }, unmatched: 1 } })
    expect(ready.file).toMatchObject({ name: 'my; diary=1 é.csv', rows: 1, taken: 1 })
    await vi.waitFor(() => expect(uploadsLeft(app)).toEqual([]), PATIENCE)
  })

  test('keeps an upload that is still coming in when another run begins meanwhile', async () => {
    const app = await startReelmark()
    const whole = new Response(formWith('slow.csv', diary))
    const bytes = new Uint8Array(await whole.arrayBuffer())
    let goOn = () => undefined as void
    const isWaited = new Promise<void>((resolve) => (goOn = resolve))
    const body = new ReadableStream<Uint8Array>({
      async start(controller) {
        controller.enqueue(bytes.subarray(0, -40))
        await isWaited
        controller.enqueue(bytes.subarray(-40))
        controller.close()
      },
    })
    const headers = { 'content-type': whole.headers.get('content-type') ?? '' }
    const init = { method: 'POST', headers, body, duplex: 'half' } as const
    const slow = dispatch(app, new Request('http://localhost/api/v1/import-runs', init))
    await vi.waitFor(() => expect(uploadsLeft(app)).toHaveLength(1), PATIENCE)
    const other = (await (await post(app, formWith('d.csv', diary))).json()) as { id: string }
    await app.until(other.id, ['ready'])
    await app.runs.cancel(OWNER, other.id)
    goOn()
    const answer = await slow
    expect(answer.status).toBe(201)
    await app.until(((await answer.json()) as { id: string }).id, ['ready'])
  })

  test('refuses a file that does not fit beside the uploads that are kept, and keeps nothing of it', async () => {
    const app = await startReelmark()
    const kept = join(app.config.dataDir, 'uploads', 'waiting')
    mkdirSync(join(app.config.dataDir, 'uploads'), { recursive: true })
    writeFileSync(kept, '')
    // Sparse: it takes up nothing on the disk of the machine that tests.
    truncateSync(kept, 1500 * 1024 * 1024 + 1)
    const full = await post(app, formWith('d.csv', diary))
    expect(full.status).toBe(422)
    expect(await full.json()).toMatchObject({ error: { code: 'too-large' } })
    expect(uploadsLeft(app)).toEqual(['waiting'])
    truncateSync(kept, 1480 * 1024 * 1024)
    // Says nothing of its size, and grows beyond the room that is left.
    const form = new Response(formWith('d.csv', new Uint8Array(40 * 1024 * 1024)))
    const headers = { 'content-type': form.headers.get('content-type') ?? '' }
    const init = { method: 'POST', headers, body: form.body, duplex: 'half' } as const
    const grown = await dispatch(app, new Request('http://localhost/api/v1/import-runs', init))
    expect(await grown.json()).toMatchObject({ error: { code: 'too-large' } })
    expect(uploadsLeft(app)).toEqual(['waiting'])
  })

  test('takes the word of the person where it can be true, and refuses it where it cannot', async () => {
    const app = await startReelmark()
    const named = await post(app, formWith('d.csv', diary, { source: 'letterboxd' }))
    expect(named.status).toBe(201)
    const { id } = (await named.json()) as { id: string }
    await app.until(id, ['ready'])
    await app.runs.cancel(OWNER, id)
    const wrong = await post(app, formWith('d.csv', diary, { source: 'imdb' }))
    expect(wrong.status).toBe(422)
    expect(await wrong.json()).toMatchObject({ error: { code: 'unrecognised-file' } })
  })

  test.each([
    [
      'what is of no kind',
      'photo.jpg',
      'just some words',
      'unrecognised-file',
      /Reelmark understands .*Letterboxd.*IMDb/,
    ],
    ['an empty file', 'diary.csv', '', 'empty-file', /empty/],
    [
      'half an archive',
      'x.zip',
      archiveOf({ 'diary.csv': diary }).subarray(0, 80),
      'damaged-file',
      /incomplete/,
    ],
  ])('refuses %s with a sentence, and keeps nothing', async (_, name, content, code, sentence) => {
    const app = await startReelmark()
    const answer = await post(app, formWith(name, content))
    expect(answer.status).toBe(422)
    const { error } = (await answer.json()) as { error: { code: string; message: string } }
    expect(error.code).toBe(code)
    expect(error.message).toMatch(sentence)
    expect(uploadsLeft(app)).toEqual([])
    expect(await app.db.selectFrom('import_run').selectAll().execute()).toEqual([])
  })

  test('refuses a second import while one waits, and a form that breaks off', async () => {
    const app = await startReelmark()
    const { id } = (await (await post(app, formWith('diary.csv', diary))).json()) as { id: string }
    await app.until(id, ['ready'])
    const second = await post(app, formWith('diary.csv', diary))
    expect(second.status).toBe(409)
    expect(await second.json()).toMatchObject({ error: { code: 'run-in-progress' } })
    const half = '--x\r\nContent-Disposition: form-data; name="file"; filename="diary.csv"\r\n\r\nDate,Na'
    const broken = await post(app, half, { 'content-type': 'multipart/form-data; boundary=x' })
    expect(broken.status).toBe(400)
    await vi.waitFor(() => expect(uploadsLeft(app)).toEqual([]), PATIENCE)
  })

  // An error of a stream that nobody hears would end the process; here it fails the test.
  test.each(['file', 'other', 'second'])(
    'refuses a form that breaks off within its %s file',
    async (which) => {
      const app = await startReelmark()
      const part = (name: string) =>
        `--x\r\nContent-Disposition: form-data; name="${name}"; filename="a.csv"\r\n\r\nDate,Na`
      const half = which === 'second' ? `${part('file')}\r\n${part('file')}` : part(which)
      const broken = await post(app, half, { 'content-type': 'multipart/form-data; boundary=x' })
      expect(broken.status).toBe(400)
      expect(uploadsLeft(app)).toEqual([])
    },
  )
})
