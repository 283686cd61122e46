import type { Damage, FileFault } from '#app/domain/file-fault.ts'
import type { FileProblemCode } from '#app/domain/run-problem.ts'
import { fileFaultText } from '#app/format/file-fault.ts'
import { AppError } from '#app/server/base/app-error.ts'

/** Why a file cannot be read. Nothing of such a file is imported. */
export class FileProblem extends AppError {
  override readonly code: FileProblemCode
  readonly fault: FileFault
  constructor(code: FileProblemCode, fault: FileFault) {
    super(422, code, fileFaultText(fault))
    this.name = 'FileProblem'
    this.code = code
    this.fault = fault
  }
}

export const damaged = (file: string, code: Damage) => new FileProblem('damaged-file', { code, file })
