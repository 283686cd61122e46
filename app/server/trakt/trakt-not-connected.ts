import { AppError } from '#app/server/app-error.ts'

/** Nothing can be asked of Trakt until the person connects the account (again). */
export class TraktNotConnected extends AppError {
  readonly needsReconnect: boolean
  constructor({ needsReconnect }: { needsReconnect: boolean }) {
    super(
      409,
      'trakt-not-connected',
      needsReconnect
        ? 'The connection to Trakt has ended. Connect the account again in the settings.'
        : 'No Trakt account is connected. Connect one in the settings.',
    )
    this.name = 'TraktNotConnected'
    this.needsReconnect = needsReconnect
  }
}
