import { isIP } from 'node:net'
import type { Config } from '#app/server/base/config.ts'
import { isTrusted } from '#app/server/base/trusted-proxies.ts'

/** Who sent a request. */
export type Caller = {
  /** The client's address; null once its connection is gone. A header can change it only through a trusted proxy. */
  address: string | null
  /** A proxy header is present: the other end of the socket is not the caller. */
  isForwarded: boolean
}

const FORWARDING_HEADERS = [
  'forwarded',
  'via',
  'x-real-ip',
  'x-client-ip',
  'cf-connecting-ip',
  'true-client-ip',
]
/** Longer chains are made up. */
const MOST_HOPS = 20

/**
 * The one place that finds out who calls. `X-Forwarded-For` is read from its end, where the nearest proxy wrote, and
 * only as far as each hop is trusted; the first address that is not trusted is the client's.
 *
 * @param remoteAddress of the socket
 */
export function callerOf(
  { trustedProxies }: Pick<Config, 'trustedProxies'>,
  headers: Headers,
  remoteAddress: string | null,
): Caller {
  const isForwarded = [...headers.keys()].some(
    (name) => name.startsWith('x-forwarded-') || FORWARDING_HEADERS.includes(name),
  )
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').slice(-MOST_HOPS).reverse()
  let address = plainAddress(remoteAddress ?? '')
  for (const hop of hops) {
    if (address === null || !isTrusted(trustedProxies, address)) break
    const next = plainAddress(withoutPort(hop.trim()))
    // What comes before an entry that is no address cannot be placed: the proxy that wrote it is as far as one sees.
    if (next === null) break
    address = next
  }
  return { address, isForwarded }
}

/** An IPv4 address that came in over IPv6 is written as what it is. */
function plainAddress(address: string): string | null {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
  return isIP(mapped) === 0 ? null : mapped
}

/** `192.0.2.1:4711` and `[2001:db8::1]:4711`, as some proxies write. */
function withoutPort(hop: string): string {
  return /^\[([^\]]+)\](?::\d+)?$/.exec(hop)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(hop)?.[1] ?? hop
}
