import type { Clock } from '#app/server/base/clock.ts'

const WINDOW_MS = 15 * 60_000
const PER_NETWORK = 10
/** Wrong attempts of all addresses together, beyond which each gets a single one. */
const OVERALL = 60

/**
 * Counts wrong attempts of the last quarter of an hour by client address. Many addresses that guess together get one
 * attempt each: an address that has not been wrong is never kept waiting by others.
 */
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
    const recent = this.#failures.findIndex((failure) => failure.at > now - WINDOW_MS)
    this.#failures.splice(0, recent === -1 ? this.#failures.length : recent)
    const own = this.#failures.filter((failure) => failure.network === network)
    const most = this.#failures.length >= OVERALL ? 1 : PER_NETWORK
    const decisive = own.at(-most)
    return decisive ? decisive.at + WINDOW_MS - now : 0
  }

  failed(address: string | null): void {
    this.#failures.push({ network: networkOf(address), at: this.#clock.now().getTime() })
  }

  succeeded(address: string | null): void {
    const network = networkOf(address)
    this.#failures = this.#failures.filter((failure) => failure.network !== network)
  }
}

/** One household has a whole /64 of IPv6 addresses to come from. */
function networkOf(address: string | null): string {
  if (!address) return 'unknown'
  return address.includes(':') ? firstGroups(address) : address
}

function firstGroups(address: string): string {
  const [head = '', tail] = address.split('::')
  const groups = head ? head.split(':') : []
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail ? tail.split(':').length : 0)
  return [...groups, ...Array<string>(missing).fill('0'), ...(tail?.split(':') ?? [])].slice(0, 4).join(':')
}
