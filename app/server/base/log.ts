import { type Logger, pino } from 'pino'

export type { Logger }

/** Structured logs on standard output. Tokens, keys and addresses with keys never get as far as a log call. */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    // A second net under the rule: should an object with such a member be logged, its value is left out.
    redact: {
      paths: [
        '*.access_token',
        '*.refresh_token',
        '*.accessToken',
        '*.refreshToken',
        '*.authorization',
        '*.apiKey',
        '*.clientSecret',
      ],
      remove: true,
    },
  })
}
