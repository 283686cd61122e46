import type { MatchReason } from '#app/domain/match-title.ts'
import type { PlainText } from '#app/domain/plain-text-message.ts'
import { matchReasonWords } from '#app/words/en.ts'
import { renderMessage } from './render-message.ts'

/** Why a title of TMDB may be the one that is meant, in a few words each. */
export const matchReasonTexts = (reasons: readonly (MatchReason | PlainText)[]): string[] =>
  reasons.map((reason) => renderMessage(matchReasonWords, reason))
