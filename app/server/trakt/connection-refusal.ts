/** Why a connection did not come about; short enough for an address (`/settings?trakt=denied`). */
export type RefusalCode = keyof typeof refusalSentences

export const refusalSentences = {
  denied: 'You declined at Trakt, so nothing was connected.',
  'not-asked-for':
    'This answer from Trakt does not belong to a connection begun in this browser in the last ten minutes. Press Connect to begin again.',
  'code-refused':
    'Trakt did not accept the answer. It may have been used or taken too long; press Connect to begin again.',
  'application-unknown':
    'Trakt does not know this application. Compare TRAKT_CLIENT_ID (and TRAKT_CLIENT_SECRET, if you set it) with developer.trakt.tv.',
  unreachable: 'Trakt could not be reached to finish the connection. Try again in a moment.',
  failed: 'Trakt could not finish the connection. Try again in a moment.',
} as const

/** The sentence for what stands after `?trakt=`; null for anything else, so that an address cannot make one up. */
export function refusalSentence(code: string | null): string | null {
  return code !== null && Object.hasOwn(refusalSentences, code) ? refusalSentences[code as RefusalCode] : null
}
