import { traktProblem } from '#app/server/trakt/trakt-problem.ts'

const CODES = ['trakt-needs-reconnect', 'trakt-not-connected']

/** Whether only the person can help, by connecting Trakt again. */
export function isLostConnection(error: unknown): boolean {
  return CODES.includes(traktProblem(error).code)
}
