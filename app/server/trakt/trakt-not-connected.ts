import { AppError } from '#app/server/base/app-error.ts'
import { sourceProblemText } from '#app/format/run-problem.ts'

/** Nothing can be asked of Trakt until the person connects the account (again). */
export class TraktNotConnected extends AppError {
  readonly needsReconnect: boolean
  constructor({ needsReconnect }: { needsReconnect: boolean }) {
    super(
      409,
      'trakt-not-connected',
      sourceProblemText({ code: 'trakt-not-connected', hasEnded: needsReconnect }),
    )
    this.name = 'TraktNotConnected'
    this.needsReconnect = needsReconnect
  }
}
