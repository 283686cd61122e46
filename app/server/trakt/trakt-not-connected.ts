import { AppError } from '#app/server/base/app-error.ts'
import { traktConnectionWords } from '#app/words/en.ts'

/** Nothing can be asked of Trakt until the person connects the account (again). */
export class TraktNotConnected extends AppError {
  readonly needsReconnect: boolean
  constructor({ needsReconnect }: { needsReconnect: boolean }) {
    super(409, 'trakt-not-connected', needsReconnect ? traktConnectionWords.ended : traktConnectionWords.none)
    this.name = 'TraktNotConnected'
    this.needsReconnect = needsReconnect
  }
}
