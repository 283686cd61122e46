import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readForm } from '#app/server/edge/read-form.ts'

const post = (body: BodyInit, type?: string) =>
  new Request('http://127.0.0.1:3000/theme', {
    method: 'POST',
    body,
    headers: type === undefined ? {} : { 'content-type': type },
  })

test('the fields of a form are read, however it was sent', async () => {
  expect((await readForm(post(new URLSearchParams({ theme: 'dark' })))).get('theme')).toBe('dark')
  const form = new FormData()
  form.set('theme', 'light')
  expect((await readForm(post(form))).get('theme')).toBe('light')
})

test.each([
  ['JSON', '{"theme":"dark"}', 'application/json'],
  ['text', 'theme=dark', 'text/plain'],
  ['a form without its boundary', '--b\r\n', 'multipart/form-data'],
  [
    'a form that breaks off',
    '--b\r\nContent-Disposition: form-data; name="theme"\r\n\r\nda',
    'multipart/form-data; boundary=b',
  ],
  ['bytes', Buffer.from([0, 255, 254]), ''],
])('%s is no form, and is answered with 400', async (_, body, type) => {
  const refusal: unknown = await readForm(post(body, type)).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(Response)
  expect((refusal as Response).status).toBe(400)
})

test('what the server refused is not taken for a broken form', async () => {
  const refused = Object.assign(new Error('The request body is too large.'), { name: 'BodyRefused' })
  const body = new ReadableStream({
    pull: (controller) => {
      controller.error(refused)
    },
  })
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const request = new Request('http://127.0.0.1:3000/', { method: 'POST', body, headers, duplex: 'half' })
  await expect(readForm(request)).rejects.toBe(refused)
})

test('every route reads its form through it', () => {
  for (const name of readdirSync('app/routes'))
    expect(readFileSync(join('app/routes', name), 'utf8'), name).not.toMatch(/\.formData\(\)/)
})
