import type { Config } from '../config.ts'
import { UpstreamError } from '../upstream/upstream-error.ts'
import type { TmdbClient } from './tmdb-client.ts'

export type KeyCheck = { works: boolean; message: string }

type Deps = { config: { tmdb: Pick<Config['tmdb'], 'apiKey'> }; tmdb: Pick<TmdbClient, 'isKeyAccepted'> }

/** Asks TMDB whether it accepts the key, and says in words what came of it. Never throws for what TMDB does. */
export async function checkKey({ config, tmdb }: Deps): Promise<KeyCheck> {
  const { apiKey } = config.tmdb
  if (apiKey === null)
    return {
      works: false,
      message: 'There is no TMDB key yet. Put one into .env as TMDB_API_KEY and start Reelmark again.',
    }
  try {
    if (await tmdb.isKeyAccepted()) return { works: true, message: 'This TMDB key works.' }
    return { works: false, message: `TMDB does not accept this key. ${shapeHint(apiKey)}` }
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error
    return { works: false, message: outage(error) }
  }
}

/** What a look at the key tells; never any of it. */
function shapeHint(key: string): string {
  if (/^[0-9a-f]{32}$/i.test(key))
    return 'It has the form of an API key: compare it with the one at themoviedb.org.'
  if (/^(Bearer\s+)?eyJ[\w-]+\.[\w-]+\.[\w-]+$/.test(key))
    return 'It has the form of a read access token: compare it with the one at themoviedb.org.'
  return `It has ${key.length} characters: an API key has 32 digits and letters from a to f, a read access token begins with eyJ. Copy it again, whole.`
}

function outage(error: UpstreamError): string {
  if (error.kind === 'rate-limited')
    return 'TMDB asks for a pause, so the key could not be checked. Try again in a minute.'
  if (error.kind === 'forbidden')
    return 'TMDB refuses to talk to this machine, whatever the key. It may be blocked where you are.'
  return 'TMDB could not be reached, so the key could not be checked. See whether this machine is online, then try again.'
}
