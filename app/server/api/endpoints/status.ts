import { z } from 'zod'
import { AppError } from '#app/server/app-error.ts'
import { traktProblem } from '#app/server/trakt/trakt-problem.ts'
import { appStatus } from '../app-status.ts'
import { endpoint } from '../endpoint.ts'
import { appStatus as appStatusSchema, instant } from '../schemas.ts'

export const statusEndpoints = [
  endpoint({
    method: 'GET',
    path: '/status',
    summary: 'How things stand: connections, library, enrichment, the run under way',
    status: 200,
    answer: appStatusSchema,
    handle: (runtime) => appStatus(runtime),
  }),
  endpoint({
    method: 'POST',
    path: '/trakt/device',
    summary: 'Begin to connect Trakt by a code; the outcome shows in GET /status',
    status: 201,
    answer: z.object({
      userCode: z.string(),
      verificationUrl: z.string(),
      expiresAt: instant,
      intervalSeconds: z.int(),
    }),
    errors: { 409: ['trakt-not-configured'], 503: ['trakt-unreachable'] },
    handle: async ({ config, trakt }) => {
      if (config.trakt.clientId === null) {
        throw new AppError(
          409,
          'trakt-not-configured',
          'No Trakt application is configured. Set TRAKT_CLIENT_ID.',
        )
      }
      try {
        return await trakt.beginDevice()
      } catch (error) {
        const { code, message } = traktProblem(error)
        throw new AppError(503, code, message)
      }
    },
  }),
]
