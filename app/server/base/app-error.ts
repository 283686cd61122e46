import { noSuchWords } from '#app/words/en.ts'

/**
 * Something the caller can act on: an address that does not exist, a request that cannot be met now.
 * `code` is for programs (kebab-case, in the contract), `message` is a sentence for a person.
 */
export class AppError extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 503
  readonly code: string
  constructor(status: AppError['status'], code: string, message: string) {
    super(message)
    this.name = 'AppError'
    this.status = status
    this.code = code
  }
}

export const notFound = (what: keyof typeof noSuchWords) => new AppError(404, 'not-found', noSuchWords[what])
