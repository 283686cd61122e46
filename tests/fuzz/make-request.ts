import { z } from 'zod'
import type { Endpoint } from '#app/server/api/contract/endpoint.ts'
import type { Dictionary } from './dictionary.ts'
import { oddText, oddValue } from './odd-values.ts'
import type { Random } from './random.ts'
import type { Sent } from './send.ts'
import type { Target } from './targets.ts'

type Parts = Dictionary & { random: Random; host: string }

/** A request to this address that is right in part: what is wrong with all of it would only be refused at the door. */
export function makeRequest(parts: Parts, target: Target): Sent {
  const { random } = parts
  const method = random.chance(0.05)
    ? random.pick(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'FOO'])
    : random.pick(target.methods)
  const path = pathFor(parts, target)
  const { type, body } =
    method === 'GET' || method === 'HEAD' ? { type: null, body: Buffer.alloc(0) } : bodyFor(parts, target)
  const framing: [string, string][] =
    body.length > 0 || method === 'POST' ? [['Content-Length', String(body.length)]] : []
  return {
    method,
    path,
    headers: [...headersFor(parts), ...(type === null ? [] : [['Content-Type', type] as const]), ...framing],
    body,
  }
}

function pathFor(parts: Parts, { pattern, call }: Target): string {
  const { random } = parts
  const filled = pattern.replaceAll(/\/(:\w+\??|\*)/g, () => `/${pathPart(parts)}`)
  const page = call === null && random.chance(0.2) ? `${filled === '/' ? '/_root' : filled}.data` : filled
  const oddly = random.chance(0.04)
    ? `${page}${random.pick(['/', '//', '%2f', '%00', '%', '.data.data', ';x', '\\', '%C0%AF'])}`
    : page
  return random.chance(0.7) ? `${oddly}?${queryFor(parts, call)}` : oddly
}

/** A number that may lead somewhere, a word, or anything. */
function pathPart({ random, words }: Parts): string {
  const kind = random.int(3)
  if (kind <= 1) return `${random.int(30)}${random.chance(0.5) ? '-x' : ''}`
  return encode(kind === 2 ? random.pick(words) : oddText(random))
}

function queryFor(parts: Parts, call: Endpoint | null): string {
  const { random, words } = parts
  const names = Object.keys(call?.query?.shape ?? {})
  const anyName = () => (random.chance(0.9) ? random.pick(parts.names) : random.pick(words))
  return Array.from({ length: 1 + random.int(3) }, () => {
    const name = names[random.int(names.length)] ?? anyName()
    const value = random.chance(0.5) ? oddText(random) : random.pick(words)
    return `${encode(name)}${random.chance(0.95) ? `=${encode(value)}` : ''}`
  }).join('&')
}

/** Most forms say by `intent` which of their buttons was pressed. */
function formFor(parts: Parts): string {
  const { random, intents } = parts
  const intent = random.chance(0.7) ? `intent=${random.pick(intents)}&` : ''
  return intent + [queryFor(parts, null), queryFor(parts, null)].join('&')
}

/** A lone surrogate has no UTF-8; some programs send its three bytes all the same. */
function encode(text: string): string {
  return wellFormed(text) === text
    ? encodeURIComponent(text)
    : `%ED%A0%80${encodeURIComponent(wellFormed(text))}`
}

const wellFormed = (text: string) => Buffer.from(text, 'utf8').toString('utf8')

function headersFor({ random, host }: Parts): (readonly [string, string])[] {
  const odd = () => wellFormed(oddText(random).replaceAll(/[\r\n\0]/g, ''))
  const named = random.pick([
    'Cookie',
    'Accept-Language',
    'Accept',
    'Accept-Encoding',
    'If-None-Match',
    'If-Modified-Since',
    'Range',
    'Referer',
    'User-Agent',
    'Authorization',
  ])
  const prefix =
    named === 'Cookie'
      ? `${random.pick(['reelmark_session', 'reelmark_flash', 'reelmark_formats', 'reelmark_theme', 'trakt_state'])}=`
      : ''
  return [
    ['Host', random.chance(0.03) ? odd() : host],
    ['Connection', 'close'],
    ...(random.chance(0.3) ? [[named, prefix + odd()] as const] : []),
    ...(random.chance(0.03) ? [['Expect', '100-continue'] as const] : []),
  ]
}

function bodyFor(parts: Parts, { call }: Target): { type: string | null; body: Buffer } {
  const { random } = parts
  const kind = random.chance(0.75)
    ? call
      ? 'json'
      : 'form'
    : random.pick(['json', 'form', 'multipart', 'broken', 'bytes', 'none'])
  switch (kind) {
    case 'form':
      return { type: 'application/x-www-form-urlencoded', body: Buffer.from(formFor(parts)) }
    case 'json':
      return { type: 'application/json', body: Buffer.from(jsonFor(parts, call)) }
    case 'multipart':
      return multipart(parts, '--b--\r\n')
    case 'broken':
      return multipart(
        parts,
        random.pick(['', '--b', '--b\r\nContent-Disposition: form-data', '--b\r\n\r\n', '--x--']),
      )
    case 'bytes':
      return {
        type: random.pick([
          'application/x-www-form-urlencoded',
          'multipart/form-data',
          'multipart/form-data; boundary=',
          'text/plain',
          'x',
          '',
        ]),
        body: Buffer.from(Array.from({ length: random.int(200) }, () => random.int(255))),
      }
    default:
      return { type: null, body: Buffer.alloc(0) }
  }
}

function multipart({ random, words }: Parts, end: string): { type: string; body: Buffer } {
  const file = random.chance(0.5)
    ? `; filename="${random.pick(['a.csv', 'a.zip', 'a.json', '../../x', ''])}"`
    : ''
  const name = random.chance(0.5) ? 'file' : random.pick(words)
  const content = random.pick([
    'Title,Date\nAlien,2024-05-04\n',
    'PK\u0003\u0004',
    '[{"a":',
    '{"format":"reelmark-export"}',
    '',
    oddText(random),
  ])
  const text = `--b\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${content}\r\n${end}`
  return { type: 'multipart/form-data; boundary=b', body: Buffer.from(text) }
}

function jsonFor({ random }: Parts, call: Endpoint | null): string {
  if (!call?.body || random.chance(0.2))
    return random.chance(0.5) ? JSON.stringify(oddValue(random)) : oddText(random)
  const schema = z.toJSONSchema(call.body, { io: 'input', unrepresentable: 'any' }) as Schema
  const made = valueFor(random, schema)
  return JSON.stringify(
    random.chance(0.1) && made !== null ? { ...(made as object), [oddText(random)]: oddValue(random) } : made,
  )
}

type Schema = {
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
}

/** What the schema asks for, now and then something else. */
function valueFor(random: Random, schema: Schema): unknown {
  if (random.chance(0.15)) return oddValue(random)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[random.int(schema.enum.length - 1)]
  if (schema.anyOf) return valueFor(random, schema.anyOf[random.int(schema.anyOf.length - 1)] ?? {})
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(() => random.chance(0.8))
          .map(([name, member]) => [name, valueFor(random, member)]),
      )
    case 'array':
      return Array.from({ length: random.int(3) }, () => valueFor(random, schema.items ?? {}))
    case 'integer':
    case 'number':
      return random.pick([random.int(10), random.int(2 ** 31), -1, 2 ** 53])
    case 'boolean':
      return random.chance(0.5)
    default:
      return oddText(random)
  }
}
