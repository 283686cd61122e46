/** What another service did instead of answering. */
export type UpstreamProblem =
  /** `cause`: the code of the system, where it gives one. */
  | { code: 'unreachable'; service: string; cause: string | null }
  | { code: 'dropped'; service: string }
  | { code: 'too-slow'; service: string; seconds: number }
  | { code: 'answered'; service: string; status: number }
  | { code: 'makes-no-sense'; service: string }
  | { code: 'no-json'; service: string }
  | { code: 'paused'; service: string }
  | { code: 'no-list'; service: string; stream: string }
  /** `where`: members and what is wrong with them, as a parser says it. */
  | { code: 'unreadable'; service: string; path: string; where: string }
  | { code: 'lacks'; service: string; path: string; member: string | null }
  | { code: 'lacks-usable'; service: string; member: string }
