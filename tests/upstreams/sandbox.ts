import type { HttpHandler } from 'msw'
import type { Clock } from '#app/server/base/clock.ts'
import { type Artwork, plainArtwork } from './artwork/artwork.ts'
import type { Exchange } from './exchange.ts'
import { Faults } from './faults.ts'
import type { Latency } from './latency.ts'
import { RequestLog } from './request-log.ts'
import { seededRandom } from './seeded-random.ts'
import { imageHandlers } from './tmdb/image-handlers.ts'
import { TmdbState } from './tmdb/tmdb-state.ts'
import { tmdbHandlers } from './tmdb/tmdb-handlers.ts'
import { accountHandlers } from './trakt/account-handlers.ts'
import { AccountState } from './trakt/account-state.ts'
import { historyHandlers } from './trakt/history-handlers.ts'
import { oauthHandlers } from './trakt/oauth-handlers.ts'
import { OAuthState } from './trakt/oauth-state.ts'
import { createGuard } from './trakt/trakt-guard.ts'
import { watchedHandlers } from './trakt/watched-handlers.ts'
import { makeWorld } from './world/make-world.ts'
import type { World } from './world/world.ts'

/** What Reelmark has to be configured with. */
export const SANDBOX_CREDENTIALS = {
  clientId: 'sandbox-client-2f6d1c0a9e8b47d3',
  clientSecret: 'sandbox-secret-90ab12cd34ef56ab',
  tmdbApiKey: '0123456789abcdef0123456789abcdef',
  tmdbReadToken: 'eyJhbGciOiJub25lIn0.eyJhdWQiOiJzYW5kYm94In0.sandbox',
} as const

export type SandboxOptions = {
  /** The world of the demo by default, drawn for `now` from `seed`. */
  world?: World
  seed?: number
  timeZone?: string
  /** The moment the world is drawn for; by default the clock's, rounded down to the day. */
  now?: Date
  /** Decides when tokens and codes expire, and which day is today. A test gives its own: its world stands still. */
  clock: Clock
  latency?: Latency
  /** Tests get plain gradients by default, for drawing takes time. */
  artwork?: Artwork
}

export type Sandbox = {
  /** For `setupServer(...handlers)`, or for `getResponse`. */
  handlers: HttpHandler[]
  world: World
  /** Every request, in order. */
  log: RequestLog
  faults: Faults
  state: { oauth: OAuthState; account: AccountState; tmdb: TmdbState }
}

/** A stand-in for Trakt and TMDB with a state of its own. */
export function createSandbox(o: SandboxOptions): Sandbox {
  const { clock } = o
  const now = o.now ?? startOfDay(clock.now())
  const world =
    o.world ??
    makeWorld({
      now,
      ...(o.seed === undefined ? {} : { seed: o.seed }),
      ...(o.timeZone === undefined ? {} : { timeZone: o.timeZone }),
    })
  const exchange: Exchange = {
    log: new RequestLog(),
    faults: new Faults(),
    clock,
    latency: o.latency ?? 'none',
    random: seededRandom(o.seed ?? 1),
  }
  const oauth = new OAuthState(clock, SANDBOX_CREDENTIALS)
  const account = new AccountState(world, clock)
  const tmdb = new TmdbState(world, SANDBOX_CREDENTIALS)
  const guarded = createGuard(oauth, account)
  return {
    handlers: [
      ...oauthHandlers(exchange, oauth),
      ...historyHandlers(exchange, account, guarded),
      ...watchedHandlers(exchange, account, guarded),
      ...accountHandlers(exchange, world, account, guarded),
      ...tmdbHandlers(exchange, tmdb, clock),
      ...imageHandlers(exchange, tmdb, o.artwork ?? plainArtwork()),
    ],
    world,
    log: exchange.log,
    faults: exchange.faults,
    state: { oauth, account, tmdb },
  }
}

function startOfDay(moment: Date): Date {
  return new Date(`${moment.toISOString().slice(0, 10)}T00:00:00.000Z`)
}
