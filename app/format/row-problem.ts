import type { NotTaken } from '#app/domain/not-taken.ts'
import type { PlainText } from '#app/domain/plain-text-message.ts'
import type { RowProblem } from '#app/domain/row-problem.ts'
import { notTakenWords, rowProblemWords } from '#app/words/en.ts'
import { renderMessage } from './render-message.ts'

/** Why a row of a source cannot be used. */
export const rowProblemText = (problem: RowProblem | PlainText): string =>
  renderMessage(rowProblemWords, problem)

/** Why a row of a file is not imported although it can be read. */
export const notTakenText = (reason: NotTaken | PlainText): string => renderMessage(notTakenWords, reason)
