import { z } from 'zod'
import { AppError } from '#app/server/base/app-error.ts'
import { apiSummaryWords, traktConnectionWords } from '#app/words/en.ts'
import { appStatus } from './app-status.ts'
import { endpoint } from '#app/server/api/contract/endpoint.ts'
import { appStatus as appStatusSchema, instant } from '#app/server/api/contract/schemas.ts'

export const statusEndpoints = [
  endpoint({
    method: 'GET',
    path: '/status',
    summary: apiSummaryWords.status,
    status: 200,
    answer: appStatusSchema,
    handle: (runtime, viewer) => appStatus(runtime, viewer),
  }),
  endpoint({
    method: 'POST',
    path: '/trakt/device',
    summary: apiSummaryWords.device,
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
        throw new AppError(409, 'trakt-not-configured', traktConnectionWords.notConfigured)
      }
      return trakt.beginDevice()
    },
  }),
]
