import type { MetadataProblem } from '#app/domain/metadata-problem.ts'
import type { PlainText } from '#app/domain/plain-text-message.ts'
import type { UpstreamProblem } from '#app/domain/upstream-problem.ts'
import { metadataProblemWords, upstreamProblemWords } from '#app/words/en.ts'
import { renderMessage } from './render-message.ts'

/** Why there is no metadata of a title. */
export const metadataProblemText = (problem: MetadataProblem | PlainText): string =>
  renderMessage({ ...metadataProblemWords, ...upstreamProblemWords }, problem)

/** What another service did instead of answering. */
export const upstreamProblemText = (problem: UpstreamProblem): string =>
  renderMessage(upstreamProblemWords, problem)
