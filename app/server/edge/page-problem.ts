import { sourceProblemText } from '#app/format/run-problem.ts'
import { AppError } from '#app/server/base/app-error.ts'
import { traktProblem } from '#app/server/trakt/trakt-problem.ts'
import { UpstreamError } from '#app/server/upstream/upstream-error.ts'

/**
 * What a page says when an action could not be done: a sentence for the person in front of it.
 * @throws the error itself where it is a fault of ours
 */
export function pageProblem(error: unknown): { problem: string; status: number } {
  if (error instanceof AppError) return { problem: error.message, status: error.status }
  if (error instanceof UpstreamError) return { problem: sourceProblemText(traktProblem(error)), status: 503 }
  throw error
}
