import { z } from 'zod'
import { removePlays } from '#app/server/user-edits/remove-plays.ts'
import { undoAny } from '#app/server/activity/undo-any.ts'
import { apiSummaryWords } from '#app/words/en.ts'
import { endpoint } from '#app/server/api/contract/endpoint.ts'
import { playScopeOf, titleInQuery } from './title-reference.ts'

/** Set where something was written, and what `/changes/{change}/undo` takes back. */
const change = z.string().nullable()

export const editEndpoints = [
  endpoint({
    method: 'DELETE',
    path: '/plays',
    summary: apiSummaryWords.edits.removePlays,
    query: z.strictObject({ title: titleInQuery }),
    status: 200,
    answer: z.object({ removed: z.int().min(0), change }),
    errors: { 404: ['unknown-title'] },
    handle: async (runtime, viewer, { query }) => {
      const scope = await playScopeOf(runtime.db, query.title)
      const { removed, changeId } = await removePlays(runtime, viewer, scope)
      return { removed, change: changeId }
    },
  }),
  endpoint({
    method: 'POST',
    path: '/changes/{change}/undo',
    summary: apiSummaryWords.edits.undo,
    status: 200,
    answer: z.object({ change: z.string() }),
    errors: { 404: ['not-found'], 409: ['cannot-be-undone'] },
    handle: async (runtime, viewer, { params }) => {
      const changeId = params['change'] ?? ''
      await undoAny(runtime, viewer, changeId)
      runtime.enrichment.wake()
      return { change: changeId }
    },
  }),
]
