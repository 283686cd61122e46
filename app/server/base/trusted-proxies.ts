import { BlockList, isIP } from 'node:net'

/** @returns null where an entry is neither an address, a network nor `loopback` */
export function parseTrustedProxies(text: string): BlockList | null {
  const list = new BlockList()
  for (const entry of text.split(/[\s,]+/).filter((part) => part !== '')) {
    if (!addNetwork(list, entry)) return null
  }
  return list
}

function addNetwork(list: BlockList, entry: string): boolean {
  if (entry.toLowerCase() === 'loopback') {
    list.addSubnet('127.0.0.0', 8, 'ipv4')
    list.addAddress('::1', 'ipv6')
    return true
  }
  const [, address = '', prefix] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(entry) ?? []
  const family = isIP(address)
  if (family === 0) return false
  const mostBits = family === 4 ? 32 : 128
  const bits = prefix === undefined ? mostBits : Number(prefix)
  if (bits > mostBits) return false
  list.addSubnet(address, bits, family === 4 ? 'ipv4' : 'ipv6')
  return true
}

export const isTrusted = (list: BlockList | null, address: string) =>
  list?.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6') ?? false
