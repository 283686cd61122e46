import { AppError } from '#app/server/base/app-error.ts'

/**
 * What a page says when an action could not be done: a sentence for the person in front of it.
 * @throws the error itself where it is a fault of ours
 */
export function pageProblem(error: unknown): { problem: string; status: number } {
  if (error instanceof AppError) return { problem: error.message, status: error.status }
  throw error
}
