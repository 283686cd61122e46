import { tmdbKeyWords as words } from '#app/words/en.ts'
import type { Config } from '#app/server/base/config.ts'
import { UpstreamError } from '../upstream/upstream-error.ts'
import type { TmdbClient } from './tmdb-client.ts'

export type KeyCheck = { works: boolean; message: string }

type Deps = { config: { tmdb: Pick<Config['tmdb'], 'apiKey'> }; tmdb: Pick<TmdbClient, 'isKeyAccepted'> }

/** Asks TMDB whether it accepts the key, and says in words what came of it. Never throws for what TMDB does. */
export async function checkKey({ config, tmdb }: Deps): Promise<KeyCheck> {
  const { apiKey } = config.tmdb
  if (apiKey === null) return { works: false, message: words.none }
  try {
    if (await tmdb.isKeyAccepted()) return { works: true, message: words.works }
    return { works: false, message: refusal(apiKey) }
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error
    return { works: false, message: outage(error) }
  }
}

/** With what a look at the key tells; never any of it. */
function refusal(key: string): string {
  if (/^[0-9a-f]{32}$/i.test(key)) return words.refused.asApiKey
  if (/^(Bearer\s+)?eyJ[\w-]+\.[\w-]+\.[\w-]+$/.test(key)) return words.refused.asAccessToken
  return words.refused.asNeither(key.length)
}

function outage(error: UpstreamError): string {
  if (error.kind === 'rate-limited') return words.paused
  if (error.kind === 'forbidden') return words.blocked
  return words.unreachable
}
