import { fileNoticeText } from '#app/format/file-notice.ts'
import { planReasonText } from '#app/format/plan-reason.ts'
import { notTakenText, rowProblemText } from '#app/format/row-problem.ts'
import { runFailureText, runProblemText } from '#app/format/run-problem.ts'
import { columnWords } from '#app/words/en.ts'
import type { RowProblem } from '#app/domain/row-problem.ts'
import type { PlanReason } from '#app/domain/plan-item.ts'
import type { RunFile, RunItem, RunRecord } from './run-record.ts'

/** A run as pages and the API show it: in words, and without whose it is. */
export type RunDocument = ReturnType<typeof runDocument>

export function runDocument({ profileId: _profileId, ...run }: RunRecord) {
  return {
    ...run,
    errors: run.errors.map(({ title, message }) => ({ title, message: runProblemText(message) })),
    notices: run.notices.map(fileNoticeText),
    failure: run.failure && { code: run.failure.code, message: runFailureText(run.failure) },
    file: run.file && fileDocument(run.file),
  }
}

const fileDocument = (file: RunFile) => ({
  ...file,
  notTaken: file.notTaken.map(({ reason, rows }) => ({ reason: notTakenText(reason), rows })),
  unusedColumns: file.unusedColumns.map((table) => ({
    file: table.file,
    columns: table.columns.map((column) =>
      typeof column === 'string' ? column : columnWords.numbered(column),
    ),
  })),
})

/** Why a run does with an item what it does. */
export const itemReasonText = ({ action, reason }: Pick<RunItem, 'action' | 'reason'>): string =>
  action === 'malformed' ? rowProblemText(reason as RowProblem) : planReasonText(reason as PlanReason)
