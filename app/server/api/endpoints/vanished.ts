import { z } from 'zod'
import { decideRemovedUpstream, listRemovedUpstream } from '#app/server/removed-upstream/removed-upstream.ts'
import { apiSummaryWords } from '#app/words/en.ts'
import { endpoint } from '#app/server/api/contract/endpoint.ts'
import { vanishedEntry } from '#app/server/api/contract/schemas.ts'

const MOST = 500

export const vanishedEndpoints = [
  endpoint({
    method: 'GET',
    path: '/vanished',
    summary: apiSummaryWords.vanished.list,
    query: z.strictObject({ decided: z.enum(['true', 'false']).optional() }),
    status: 200,
    answer: z.object({ vanished: z.array(vanishedEntry) }),
    handle: async ({ db }, viewer, { query }) => ({
      vanished: (
        await listRemovedUpstream(db, viewer, { isDecided: query.decided === 'true', limit: MOST })
      ).filter((entry) => entry.decision !== 'remove'),
    }),
  }),
  endpoint({
    method: 'POST',
    path: '/vanished',
    summary: apiSummaryWords.vanished.decide,
    body: z.strictObject({
      ids: z.array(z.int()).min(1).max(MOST),
      decision: z.enum(['keep', 'restore', 'remove']),
    }),
    status: 200,
    answer: z.object({ decided: z.int().min(0), changeId: z.string().nullable() }),
    handle: async (runtime, viewer, { body }) => {
      const { decided, changeId } = await decideRemovedUpstream(runtime, viewer, body)
      return { decided, changeId }
    },
  }),
]
