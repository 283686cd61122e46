import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { SecretBox } from '../secret-box.ts'
import { sameSecret } from './same-secret.ts'
import type { Sessions } from './sessions.ts'

const NAME = 'reelmark_session'
const DAYS = 30
const DAY_MS = 86_400_000

type Parts = {
  config: Pick<Config, 'appPassword' | 'publicUrl'>
  secrets: SecretBox
  clock: Clock
  sessions: Pick<Sessions, 'epoch'>
}

/** A `Set-Cookie` value: this browser is signed in for 30 days, until the password changes or everybody is signed out. */
export function sessionCookie({ config, secrets, clock, sessions }: Parts): string {
  const expiresAt = clock.now().getTime() + DAYS * DAY_MS
  const session: Session = { expiresAt, password: fingerprint(config, secrets), epoch: sessions.epoch() ?? 0 }
  const value = secrets.seal(JSON.stringify(session))
  return cookie(config, value, (DAYS * DAY_MS) / 1000)
}

/** A `Set-Cookie` value that signs this browser out. */
export function endedSessionCookie({ config }: Pick<Parts, 'config'>): string {
  return cookie(config, '', 0)
}

/** Whether the request comes from a signed-in browser. False where no password is set: there is nothing to sign in to. */
export function isSignedIn({ config, secrets, clock, sessions }: Parts, headers: Headers): boolean {
  if (config.appPassword === null) return false
  const session = readSession(secrets, headers.get('cookie'))
  if (!session || session.expiresAt <= clock.now().getTime()) return false
  return session.epoch === sessions.epoch() && sameSecret(session.password, fingerprint(config, secrets))
}

/** Ties a session to the password it was made with. */
const fingerprint = (config: Parts['config'], secrets: SecretBox) =>
  secrets.sign(`session:${config.appPassword ?? ''}`)

function cookie(config: Parts['config'], value: string, maxAgeSeconds: number): string {
  const secure = config.publicUrl.protocol === 'https:' ? '; Secure' : ''
  return `${NAME}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure}`
}

type Session = { expiresAt: number; password: string; epoch: number }

function readSession(secrets: SecretBox, header: string | null): Session | null {
  const pair = header?.split(/;\s*/).find((each) => each.startsWith(`${NAME}=`))
  const opened = pair ? secrets.open(pair.slice(NAME.length + 1)) : null
  if (opened === null) return null
  // Only this installation can have sealed it, so it has the shape sessionCookie gave it; older ones know no epoch.
  const session = JSON.parse(opened) as Omit<Session, 'epoch'> & Partial<Session>
  return { ...session, epoch: session.epoch ?? 0 }
}
