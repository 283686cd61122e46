import { type Config, isLoopback } from '../config.ts'

type HostConfig = Pick<Config, 'appPassword' | 'authDisabled' | 'host' | 'publicUrl'>

/**
 * Whether a request may name this host. Without a password anybody who reaches the port sees everything, and a page
 * on the web can reach it by pointing a name of its own at 127.0.0.1 (DNS rebinding): only names known to be ours pass.
 *
 * @param host the `Host` header, with or without a port
 */
export function isHostAllowed(config: HostConfig, host: string | null): boolean {
  const name = hostName(host)
  if (name === null) return false
  if (config.appPassword !== null || config.authDisabled) return true
  return isLoopback(name) || name === config.host.toLowerCase() || name === bare(config.publicUrl.hostname)
}

/** The name in a `Host` header, in lower case, without port and brackets; null where it is none. */
function hostName(host: string | null): string | null {
  if (!host || !/^(\[[\da-f:.]+\]|[\w.-]+)(:\d{1,5})?$/i.test(host)) return null
  const address = `http://${host}/`
  return URL.canParse(address) ? bare(new URL(address).hostname) : null
}

const bare = (hostname: string) => hostname.replace(/^\[|\]$/g, '').toLowerCase()
