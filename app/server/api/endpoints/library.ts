import { z } from 'zod'
import { dayIn } from '#app/domain/calendar-day.ts'
import {
  LARGEST_ID,
  libraryKinds,
  librarySorts,
  libraryStatuses,
  parseLibraryFilters,
  RELEASE_YEARS,
  runtimeBandNames,
  WATCHED_YEARS,
} from '#app/domain/library-filters.ts'
import { notFound } from '#app/server/base/app-error.ts'
import { textStream } from '#app/server/export/text-stream.ts'
import { listPlays } from '#app/server/history/list-plays.ts'
import { movieDocument, playDocument, seriesDocument } from '#app/server/export/document-of.ts'
import { exportText } from '#app/server/export/export-library.ts'
import { homePage } from '#app/server/library/home-page.ts'
import { listEntries } from '#app/server/library/list-entries.ts'
import { loadOwnedTitles, type OwnedTitle } from '#app/server/export/load-owned-titles.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import type { Runtime } from '#app/server/runtime.ts'
import { searchPage } from '#app/server/search/search-page.ts'
import { statsPage } from '#app/server/stats/stats-page.ts'
import { apiSummaryWords, commonWords, exportSummaryWords } from '#app/words/en.ts'
import { historyCursor, offsetCursor } from '#app/server/api/contract/cursors.ts'
import { endpoint } from '#app/server/api/contract/endpoint.ts'
import {
  day,
  historyPlay,
  libraryExport,
  libraryItem,
  movie,
  series,
} from '#app/server/api/contract/schemas.ts'
import type { Viewer } from '#app/server/db/profile.ts'

const limit = z.coerce.number().int().min(1).max(500)
const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most)
const entityId = whole(1, LARGEST_ID)

/** The filters of the library page, by the same names. */
const libraryFilters = {
  kind: z.enum(libraryKinds).optional(),
  status: z.enum(libraryStatuses).optional(),
  genre: z.string().optional(),
  studio: z.string().optional(),
  person: entityId.optional(),
  collection: entityId.optional(),
  list: entityId.optional(),
  rating: z.literal('unrated').or(whole(1, 10)).optional(),
  tmdb: whole(1, 9).optional(),
  runtime: z.enum(runtimeBandNames).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  watched: whole(...WATCHED_YEARS).optional(),
  favourite: z.literal('yes').optional(),
  decade: whole(...RELEASE_YEARS).optional(),
  year: whole(...RELEASE_YEARS).optional(),
  q: z.string().optional(),
  sort: z.enum(librarySorts).optional(),
  direction: z.enum(['asc', 'desc']).optional(),
}

export const libraryEndpoints = [
  endpoint({
    method: 'GET',
    path: '/library',
    summary: apiSummaryWords.library.list,
    query: z.strictObject({
      ...libraryFilters,
      cursor: offsetCursor.optional(),
      limit: limit.default(100),
    }),
    status: 200,
    answer: z.object({ items: z.array(libraryItem), total: z.int(), next: z.string().nullable() }),
    handle: ({ db }, viewer, { query }) => {
      const { cursor, limit: most, ...filters } = query
      return listEntries(db, viewer, parseLibraryFilters(asQuery(filters)), {
        offset: Number(cursor ?? 0),
        limit: most,
      })
    },
  }),
  endpoint({
    method: 'GET',
    path: '/movies/{id}',
    summary: apiSummaryWords.library.movie,
    status: 200,
    answer: movie,
    errors: { 404: ['not-found'] },
    handle: async (runtime, viewer, { params }) =>
      movieDocument(await ownedTitle(runtime, viewer, 'movie', params['id'])),
  }),
  endpoint({
    method: 'GET',
    path: '/series/{id}',
    summary: apiSummaryWords.library.series,
    status: 200,
    answer: series,
    errors: { 404: ['not-found'] },
    handle: async (runtime, viewer, { params }) =>
      seriesDocument(
        await ownedTitle(runtime, viewer, 'series', params['id']),
        await whereAndWhen(runtime, viewer),
      ),
  }),
  endpoint({
    method: 'GET',
    path: '/history',
    summary: apiSummaryWords.library.history,
    query: z.strictObject({
      from: day.optional(),
      to: day.optional(),
      cursor: historyCursor.optional(),
      limit: limit.default(100),
    }),
    status: 200,
    answer: z.object({ plays: z.array(historyPlay), next: z.string().nullable() }),
    handle: async (runtime, viewer, { query }) => {
      const { plays, next } = await listPlays(runtime.db, viewer, {
        today: (await whereAndWhen(runtime, viewer)).today,
        from: query.from ?? null,
        to: query.to ?? null,
        cursor: query.cursor ?? null,
        limit: query.limit,
      })
      return { plays: plays.map(historyDocument), next }
    },
  }),
  endpoint({
    method: 'GET',
    path: '/up-next',
    summary: apiSummaryWords.library.upNext,
    status: 200,
    answer: z.object({
      items: z.array(
        z.object({
          id: z.int(),
          title: z.string(),
          next: z.object({
            season: z.int(),
            episode: z.int(),
            title: z.string().nullable(),
            airDate: day.nullable(),
            runtimeMinutes: z.int().nullable(),
          }),
        }),
      ),
    }),
    handle: async (runtime, viewer) => ({
      items: (await homePage(runtime, viewer)).upNext.map(({ id, name, next }) => ({
        id,
        title: name,
        next: {
          season: next.season,
          episode: next.number,
          title: next.name,
          airDate: next.airDate,
          runtimeMinutes: next.runtimeMinutes,
        },
      })),
    }),
  }),
  endpoint({
    method: 'GET',
    path: '/stats',
    summary: apiSummaryWords.library.stats,
    query: z.strictObject({
      year: z
        .string()
        .regex(/^\d{4}$/)
        .optional(),
    }),
    status: 200,
    answer: z.object({ year: z.string().nullable(), figures: z.record(z.string(), z.number()) }).loose(),
    handle: (runtime, viewer, { query }) => statsPage(runtime, viewer, { year: query.year ?? null }),
  }),
  endpoint({
    method: 'GET',
    path: '/search',
    summary: apiSummaryWords.library.search,
    query: z.strictObject({ q: z.string().min(1).max(2000) }),
    status: 200,
    answer: z
      .object({
        library: z.array(z.object({ id: z.int(), kind: z.string(), name: z.string() }).loose()),
        people: z.array(z.object({ id: z.int(), name: z.string() }).loose()),
        collections: z.array(z.object({ id: z.int(), name: z.string() }).loose()),
        stories: z.array(z.object({ id: z.int(), kind: z.string(), name: z.string() }).loose()),
        isClose: z.boolean(),
      })
      .loose(),
    handle: (runtime, viewer, { query }) => searchPage(runtime, viewer, query.q),
  }),
  endpoint({
    method: 'GET',
    path: '/export',
    summary: exportSummaryWords.reelmark,
    status: 200,
    answer: libraryExport,
    handle: (runtime, viewer) =>
      Promise.resolve(
        new Response(textStream(exportText(runtime, viewer)), {
          headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
        }),
      ),
  }),
]

const asQuery = (values: Record<string, string | number | undefined>) =>
  new URLSearchParams(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )

async function whereAndWhen(runtime: Runtime, viewer: Viewer): Promise<{ today: string; timeZone: string }> {
  const timeZone = await userTimeZone(runtime, viewer)
  return { timeZone, today: dayIn(timeZone, runtime.clock.now()) }
}

async function ownedTitle(
  { db }: Runtime,
  viewer: Viewer,
  kind: 'movie' | 'series',
  param: string | undefined,
): Promise<OwnedTitle> {
  const id = /^\d{1,15}$/.test(param ?? '') ? Number(param) : -1
  for await (const title of loadOwnedTitles(db, viewer, [id])) {
    if (title.kind === kind && title.is_in_library === 1) return title
  }
  throw notFound(kind)
}

function historyDocument(row: Awaited<ReturnType<typeof listPlays>>['plays'][number]) {
  return {
    id: row.id,
    ...playDocument(row),
    title: {
      id: row.title_id,
      kind: row.kind,
      title: row.name ?? row.source_title ?? commonWords.untitled,
      ids: {
        trakt: row.trakt_id,
        tmdb: row.tmdb_id,
        imdb: row.imdb_id,
        tvdb: row.tvdb_id,
        slug: row.trakt_slug,
      },
    },
    episode:
      row.season === null || row.number === null
        ? null
        : { season: row.season, episode: row.number, title: row.episode_name ?? row.episode_source_title },
  }
}
