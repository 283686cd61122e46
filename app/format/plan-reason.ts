import type { PlainText } from '#app/domain/plain-text-message.ts'
import type { PlanReason } from '#app/domain/plan-item.ts'
import { planNewsWords, planReasonWords } from '#app/words/en.ts'
import { renderMessage } from './render-message.ts'

/** Why a run does what it does with a title: `2 new plays, 1 new rating.` */
export function planReasonText(reason: PlanReason | PlainText): string {
  if (reason.code !== 'news') return renderMessage(planReasonWords, reason)
  return planReasonWords.news({ parts: reason.parts.map((part) => renderMessage(planNewsWords, part)) })
}
