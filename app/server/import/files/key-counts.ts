import { hash } from 'node:crypto'

const SLOTS_AT_FIRST = 1 << 12
/** Three numbers of 32 bits tell a key from two million others; the fourth is how often it came up. */
const NUMBERS_A_SLOT = 4
const COUNT = 3

/**
 * Counts how often each key comes up. A map of two million keys would take up hundreds of megabytes; this takes 16 bytes
 * a slot.
 */
export class KeyCounts {
  #slots = new Uint32Array(SLOTS_AT_FIRST * NUMBERS_A_SLOT)
  #size = 0

  /** @returns how often the key has come up before */
  add(key: string): number {
    const digest = hash('sha1', key, 'buffer')
    const print = [digest.readUInt32LE(0), digest.readUInt32LE(4), digest.readUInt32LE(8)] as const
    const at = this.#find(print)
    const before = this.#slots[at + COUNT] ?? 0
    if (before === 0) {
      this.#slots.set(print, at)
      this.#size++
    }
    this.#slots[at + COUNT] = before + 1
    if (this.#size * 2 * NUMBERS_A_SLOT > this.#slots.length) this.#grow()
    return before
  }

  /** Where the key is, or where it would be. */
  #find(print: readonly [number, number, number]): number {
    const slots = this.#slots
    const mask = slots.length / NUMBERS_A_SLOT - 1
    for (let slot = print[0] & mask; ; slot = (slot + 1) & mask) {
      const at = slot * NUMBERS_A_SLOT
      if (slots[at + COUNT] === 0) return at
      if (slots[at] === print[0] && slots[at + 1] === print[1] && slots[at + 2] === print[2]) return at
    }
  }

  #grow(): void {
    const before = this.#slots
    this.#slots = new Uint32Array(before.length * 2)
    for (let at = 0; at < before.length; at += NUMBERS_A_SLOT) {
      if (before[at + COUNT] === 0) continue
      const print = [before[at] ?? 0, before[at + 1] ?? 0, before[at + 2] ?? 0] as const
      this.#slots.set(before.subarray(at, at + NUMBERS_A_SLOT), this.#find(print))
    }
  }
}
