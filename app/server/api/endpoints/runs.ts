import { z } from 'zod'
import { extraIncludes, runIncludes } from '#app/domain/source-stream.ts'
import { itemReasonText, runDocument } from '#app/server/import/run/run-document.ts'
import { notFound } from '#app/server/base/app-error.ts'
import { findRun, listRuns } from '#app/server/import/run/find-run.ts'
import { listRunItems } from '#app/server/import/run/list-run-items.ts'
import { runOnFullDisk } from '#app/server/import/run-on-full-disk.ts'
import { importFile } from '#app/server/import/import-file.ts'
import { apiSummaryWords } from '#app/words/en.ts'
import { offsetCursor } from '#app/server/api/contract/cursors.ts'
import { endpoint } from '#app/server/api/contract/endpoint.ts'
import { run, runItem } from '#app/server/api/contract/schemas.ts'

const conflicts = ['run-in-progress', 'trakt-not-connected']

export const runEndpoints = [
  endpoint({
    method: 'POST',
    path: '/import-runs',
    summary: apiSummaryWords.runs.begin,
    body: z.strictObject({
      source: z.literal('trakt'),
      include: z
        .array(z.enum([...runIncludes, ...extraIncludes]))
        .min(1)
        .default([...runIncludes, ...extraIncludes]),
    }),
    takesFile: true,
    status: 201,
    answer: run,
    errors: {
      409: conflicts,
      422: ['unrecognised-file', 'empty-file', 'damaged-file', 'locked-file', 'too-large'],
    },
    handle: async (runtime, viewer, { body, upload }) => {
      if (upload) return runDocument(await importFile(runtime, viewer, upload))
      const asked = new Set<string>(body.include)
      const begun = await runtime.runs.startImport(viewer, {
        source: body.source,
        include: runIncludes.filter((name) => asked.has(name)),
        extras: extraIncludes.filter((name) => asked.has(name)),
      })
      return runDocument(begun)
    },
  }),
  endpoint({
    method: 'GET',
    path: '/import-runs',
    summary: apiSummaryWords.runs.list,
    status: 200,
    answer: z.object({ runs: z.array(run) }),
    handle: async ({ db, disk }, viewer) => ({
      runs: (await listRuns(db, viewer)).map((one) => runDocument(runOnFullDisk(one, disk.problem()))),
    }),
  }),
  endpoint({
    method: 'GET',
    path: '/import-runs/{id}',
    summary: apiSummaryWords.runs.read,
    status: 200,
    answer: run,
    errors: { 404: ['not-found'] },
    handle: async ({ db, disk }, viewer, { params }) => {
      const found = await findRun(db, viewer, params['id'] ?? '')
      if (!found) throw notFound('run')
      return runDocument(runOnFullDisk(found, disk.problem()))
    },
  }),
  endpoint({
    method: 'GET',
    path: '/import-runs/{id}/items',
    summary: apiSummaryWords.runs.items,
    query: z.strictObject({
      action: runItem.shape.action.optional(),
      cursor: offsetCursor.optional(),
      limit: z.coerce.number().int().min(1).max(500).optional(),
      q: z.string().max(200).optional(),
    }),
    status: 200,
    answer: z.object({ items: z.array(runItem), next: z.string().nullable() }),
    errors: { 404: ['not-found'] },
    handle: async ({ db }, viewer, { params, query }) => {
      const id = params['id'] ?? ''
      if (!(await findRun(db, viewer, id))) throw notFound('run')
      const { items, next } = await listRunItems(db, id, query)
      return { items: items.map((item) => ({ ...item, reason: itemReasonText(item) })), next }
    },
  }),
  endpoint({
    method: 'POST',
    path: '/import-runs/{id}/start',
    summary: apiSummaryWords.runs.start,
    body: z.strictObject({
      exclude: z.array(z.int()).optional(),
      bingeDates: z.boolean().optional(),
      profiles: z.array(z.string()).min(1).optional(),
      dateOrder: z.enum(['day-first', 'month-first']).optional(),
    }),
    status: 202,
    answer: run,
    errors: { 404: ['not-found'], 409: ['run-not-ready', 'run-in-progress'] },
    handle: async ({ runs }, viewer, { params, body }) =>
      runDocument(
        await runs.begin(viewer, params['id'] ?? '', {
          ...(body.exclude && { exclude: body.exclude }),
          ...(body.bingeDates !== undefined && { bingeDates: body.bingeDates }),
          ...(body.profiles && { profiles: body.profiles }),
          ...(body.dateOrder && { dateOrder: body.dateOrder }),
        }),
      ),
  }),
  endpoint({
    method: 'POST',
    path: '/import-runs/{id}/cancel',
    summary: apiSummaryWords.runs.cancel,
    status: 202,
    answer: run,
    errors: { 404: ['not-found'], 409: ['run-over'] },
    handle: async ({ runs }, viewer, { params }) =>
      runDocument(await runs.cancel(viewer, params['id'] ?? '')),
  }),
  endpoint({
    method: 'POST',
    path: '/import-runs/{id}/undo',
    summary: apiSummaryWords.runs.undo,
    status: 202,
    answer: run,
    errors: { 404: ['not-found'], 409: ['run-in-progress', 'already-undone', 'undo-depends'] },
    handle: async ({ runs }, viewer, { params }) => runDocument(await runs.undo(viewer, params['id'] ?? '')),
  }),
  endpoint({
    method: 'POST',
    path: '/sync',
    summary: apiSummaryWords.runs.sync,
    body: z.strictObject({ check: z.boolean().optional() }),
    status: 202,
    answer: run,
    errors: { 409: conflicts },
    handle: async ({ runs }, viewer, { body }) =>
      runDocument(await runs.sync(viewer, { isCheck: body.check ?? false })),
  }),
]
