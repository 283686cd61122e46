import { AppError } from '#app/server/base/app-error.ts'
import { damagedFileWords } from '#app/words/en.ts'

/** Why a file cannot be read, in a sentence for the person who chose it. Nothing of such a file is imported. */
export class FileProblem extends AppError {
  constructor(
    code: 'unrecognised-file' | 'empty-file' | 'damaged-file' | 'locked-file' | 'too-large' | 'missing-file',
    message: string,
  ) {
    super(422, code, message)
    this.name = 'FileProblem'
  }
}

export const damaged = (name: string, what: keyof typeof damagedFileWords) =>
  new FileProblem('damaged-file', damagedFileWords[what](name))
