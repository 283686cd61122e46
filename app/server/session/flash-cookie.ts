import { randomUUID } from 'node:crypto'
import type { Config } from '#app/server/base/config.ts'
import type { SecretBox } from '#app/server/base/secret-box.ts'
import { type SessionParts, isSignedIn } from './sessions.ts'

type CookieConfig = Pick<Config, 'publicUrl'>

const NAME = 'reelmark_flash'
/** The page that follows an action comes at once; a sentence nobody fetched must not turn up later. */
const SECONDS = 60

/** What an action has to say on the page it leads to. */
export type Flash = {
  /** Tells one from the next that says the same. */
  id: string
  message: string
  tone: 'done' | 'problem'
  /** A change in the journal that the toast offers to take back. */
  changeId: string | null
}

/**
 * Headers for the redirect that follows an action: the next page shows the sentence in a toast, with Undo where there
 * is a change to take back.
 */
export function flashHeaders(
  { config, secrets }: { config: CookieConfig; secrets: SecretBox },
  { message, tone = 'done', changeId = null }: Pick<Flash, 'message'> & Partial<Flash>,
): { 'Set-Cookie': string } {
  const flash: Flash = { id: randomUUID(), message, tone, changeId }
  return { 'Set-Cookie': cookie(config, secrets.seal(JSON.stringify({ flash })), SECONDS) }
}

/**
 * The sentence the last action left for this page, and the headers that take it out of the browser. Only for who may
 * see pages: the sign-in page gets nothing. What a browser fetches ahead leaves it for the page that is really shown.
 */
export async function takeFlash(
  parts: SessionParts,
  headers: Headers,
): Promise<{ flash: Flash | null; headers: Record<string, string> }> {
  const sealed = sealedFlash(headers.get('cookie'))
  const isAhead = /prefetch/.test(headers.get('sec-purpose') ?? headers.get('purpose') ?? '')
  if (sealed === null || isAhead) return { flash: null, headers: {} }
  const maySee = parts.config.appPassword === null || (await isSignedIn(parts, headers))
  if (!maySee) return { flash: null, headers: {} }
  return { flash: opened(parts.secrets, sealed), headers: { 'Set-Cookie': cookie(parts.config, '', 0) } }
}

function sealedFlash(header: string | null): string | null {
  const pair = header?.split(/;\s*/).find((each) => each.startsWith(`${NAME}=`))
  return pair ? pair.slice(NAME.length + 1) : null
}

/** Only this installation seals, and only a flash has this member: another of its cookies in this place is none. */
function opened(secrets: SecretBox, sealed: string): Flash | null {
  const text = secrets.open(sealed)
  return text === null ? null : ((JSON.parse(text) as { flash?: Flash }).flash ?? null)
}

function cookie(config: CookieConfig, value: string, maxAgeSeconds: number): string {
  const secure = config.publicUrl.protocol === 'https:' ? '; Secure' : ''
  return `${NAME}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure}`
}
