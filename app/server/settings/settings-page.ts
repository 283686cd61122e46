import type { RunPhase } from '#app/server/db/run-tables.ts'
import type { RunCounts } from '#app/server/import/run/run-record.ts'
import { resolveTimeZone } from '#app/server/days/user-time-zone.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { ImageStore } from '#app/server/tmdb/image-store.ts'
import type { TmdbClient } from '#app/server/tmdb/tmdb-client.ts'
import { type ApiToken, listApiTokens } from '#app/server/session/api-tokens.ts'
import { type CacheFigures, cacheFigures } from '#app/server/tmdb/tmdb-cache.ts'
import type { EnrichmentQueue, TmdbState } from '#app/server/tmdb/enrichment-queue.ts'
import type { TraktAccount, TraktStatus } from '#app/server/trakt/trakt-account.ts'

export type SettingsPage = {
  trakt: TraktStatus
  tmdb: { state: TmdbState; until: string | null }
  zone: {
    chosen: string | null
    automatic: string
    automaticFrom: 'TZ_DEFAULT' | 'account' | 'machine'
    current: string
  }
  sync: { intervalMinutes: number; lastAt: string | null; lastRun: LastSync | null }
  enrichment: { pending: number; done: number; failed: number; notFound: number }
  cache: CacheFigures
  images: { files: number; bytes: number }
  tokens: ApiToken[]
}

export type LastSync = { id: string; phase: RunPhase; startedAt: string; counts: RunCounts }

type Deps = {
  config: Config
  db: Database
  clock: Clock
  trakt: TraktAccount
  tmdb: TmdbClient
  enrichment: EnrichmentQueue
  images: ImageStore
}

export async function settingsPage(deps: Deps, viewer: Viewer): Promise<SettingsPage> {
  const { config, db, trakt, tmdb, enrichment, images } = deps
  const row = await findSyncAndZone(db, viewer)
  const status = await trakt.status()
  return {
    trakt: status,
    tmdb: enrichment.state(),
    zone: zoneFacts({ chosen: row.chosen, configured: config.timeZone, account: row.account }),
    sync: { intervalMinutes: config.syncIntervalMinutes, lastAt: row.lastAt, lastRun: lastSync(row.lastRun) },
    enrichment: await enrichment.figures(),
    cache: await cacheFigures({ ...deps, cache: tmdb.cache }),
    images: await images.figures(),
    tokens: await listApiTokens(db, viewer),
  }
}

function findSyncAndZone(db: Deps['db'], viewer: Viewer) {
  return db
    .selectFrom('profile')
    .select(['profile.time_zone as chosen', 'profile.account_time_zone as account'])
    .select((eb) => [
      eb
        .selectFrom('sync_cursor')
        .select((cursor) => cursor.fn.max('synced_from').as('at'))
        .whereRef('sync_cursor.profile_id', '=', 'profile.id')
        .as('lastAt'),
      eb
        .selectFrom('import_run')
        .select((run) =>
          run
            .fn<string>('json_object', [
              run.val('id'),
              'id',
              run.val('phase'),
              'phase',
              run.val('startedAt'),
              'started_at',
              run.val('counts'),
              run.fn('json', ['counts']),
            ])
            .as('run'),
        )
        .whereRef('import_run.profile_id', '=', 'profile.id')
        .where('kind', '=', 'sync')
        .orderBy('started_at', 'desc')
        .limit(1)
        .as('lastRun'),
    ])
    .where('profile.id', '=', viewer.profileId)
    .executeTakeFirstOrThrow()
}

const lastSync = (json: string | null): LastSync | null =>
  json === null ? null : (JSON.parse(json) as LastSync)

type Zones = { chosen: string | null; configured: string | null; account: string | null }

/** The zone in use, and the one that "automatic" stands for. */
export function zoneFacts(zones: Zones): SettingsPage['zone'] {
  const automatic = resolveTimeZone({ ...zones, chosen: null })
  const automaticFrom =
    automatic === zones.configured ? 'TZ_DEFAULT' : automatic === zones.account ? 'account' : 'machine'
  return { chosen: zones.chosen, automatic, automaticFrom, current: resolveTimeZone(zones) }
}
