import type { PlainText } from '#app/domain/plain-text-message.ts'
import type { FailureOfBefore, RunFailure, RunProblem, SourceProblem } from '#app/domain/run-problem.ts'
import {
  episodeDoubtWords,
  episodesUnknownWords,
  runFailureWords,
  runProblemWords,
  sourceProblemWords,
} from '#app/words/en.ts'
import { fileFaultText } from './file-fault.ts'
import { metadataProblemText } from './metadata-problem.ts'
import { renderMessage } from './render-message.ts'
import { rowProblemText } from './row-problem.ts'

/** What a run could not do. */
export function runProblemText(problem: RunProblem | PlainText): string {
  switch (problem.code) {
    case 'row':
      return runProblemWords.row({ problem: rowProblemText(problem.problem) })
    case 'not-given':
      return runProblemWords['not-given']({ ...problem, because: sourceProblemText(problem.because) })
    case 'unmatched':
      return runProblemWords.unmatched({ because: metadataProblemText(problem.because) })
    case 'no-metadata':
      return runProblemWords['no-metadata']({
        because: problem.because && metadataProblemText(problem.because),
      })
    case 'unplaced':
      return runProblemWords.unplaced({
        plays: problem.plays,
        because: renderMessage({ ...episodeDoubtWords, ...episodesUnknownWords }, problem.because),
      })
    case 'text':
      return problem.text
    default:
      return renderMessage<typeof problem>(runProblemWords, problem)
  }
}

/** Why a live source could not be read. */
export const sourceProblemText = (problem: SourceProblem | PlainText): string =>
  renderMessage(sourceProblemWords, problem)

/** Why a run failed or stopped. */
export function runFailureText(failure: RunFailure | FailureOfBefore): string {
  if ('message' in failure) return failure.message
  if ('fault' in failure) return fileFaultText(failure.fault)
  return renderMessage({ ...sourceProblemWords, ...runFailureWords }, failure)
}

/** That there is no room on the disk; null where there is. */
export const diskProblemText = (problem: Extract<RunFailure, { code: 'disk-full' }> | null): string | null =>
  problem && runFailureText(problem)
