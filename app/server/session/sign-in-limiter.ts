import type { Clock } from '../clock.ts'

const WINDOW_MS = 15 * 60_000
const PER_ADDRESS = 10
const OVERALL = 60

/** Counts wrong passwords of the last quarter of an hour, for each address and in all. */
export class SignInLimiter {
  readonly #clock: Clock
  #failures: { network: string; at: number }[] = []

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** How long to wait before the next attempt is looked at; 0 where there is no need to. */
  waitMs(address: string | null): number {
    const network = networkOf(address)
    const now = this.#clock.now().getTime()
    this.#failures = this.#failures.filter((failure) => failure.at > now - WINDOW_MS)
    const own = this.#failures.filter((failure) => failure.network === network)
    return Math.max(untilBelow(own, PER_ADDRESS, now), untilBelow(this.#failures, OVERALL, now))
  }

  failed(address: string | null): void {
    this.#failures.push({ network: networkOf(address), at: this.#clock.now().getTime() })
  }

  succeeded(address: string | null): void {
    const network = networkOf(address)
    this.#failures = this.#failures.filter((failure) => failure.network !== network)
  }
}

/** Time until so many of them have left the window that fewer than `limit` remain. */
function untilBelow(failures: readonly { at: number }[], limit: number, now: number): number {
  const decisive = failures.at(-limit)
  return decisive ? decisive.at + WINDOW_MS - now : 0
}

/** One household has a whole /64 of IPv6 addresses to come from. */
function networkOf(address: string | null): string {
  if (!address) return 'unknown'
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)
  if (mapped?.[1]) return mapped[1]
  return address.includes(':') ? firstGroups(address) : address
}

function firstGroups(address: string): string {
  const [head = '', tail] = address.split('::')
  const groups = head ? head.split(':') : []
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail ? tail.split(':').length : 0)
  return [...groups, ...Array<string>(missing).fill('0'), ...(tail?.split(':') ?? [])].slice(0, 4).join(':')
}
