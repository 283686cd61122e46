import { isIP } from 'node:net'
import { type Config, isLoopback } from '#app/server/base/config.ts'

type HostConfig = Pick<Config, 'allowedHosts' | 'appPassword' | 'authDisabled' | 'host' | 'publicUrl'>

/**
 * Whether a request may name this host. A page on the web can point a name of its own at this machine and read what is
 * answered under it (DNS rebinding), also past a proxy that asks for a password: only names known to be ours pass. An
 * address cannot be pointed elsewhere, and is how other machines reach one that has no name.
 *
 * @param host the `Host` header, with or without a port
 */
export function isHostAllowed(config: HostConfig, host: string | null): boolean {
  const name = hostName(host)
  if (name === null) return false
  if (isLoopback(name)) return true
  if (isIP(name) !== 0 && (config.appPassword !== null || config.authDisabled)) return true
  return [config.host, bare(config.publicUrl.hostname), ...config.allowedHosts].some(
    (ours) => ours.toLowerCase() === name,
  )
}

/** The name in a `Host` header, in lower case, without port, brackets and the dot of the root; null where it is none. */
function hostName(host: string | null): string | null {
  if (!host || !/^(\[[\da-f:.]+\]|[\w.-]+)(:\d{1,5})?$/i.test(host)) return null
  const address = `http://${host}/`
  return URL.canParse(address) ? bare(new URL(address).hostname).replace(/\.$/, '') : null
}

const bare = (hostname: string) => hostname.replace(/^\[|\]$/g, '').toLowerCase()
