import { damaged, FileProblem } from './file-problem.ts'
import type { FileEntry } from './opened-file.ts'
import { readText } from './read-text.ts'

/** One value of a document: an item of the list that it is, a member, or an item of a member that is a list. */
export type JsonItem = { key: string | null; isItem: boolean; value: unknown }

/** One title with its whole history; more than this is no export. */
const LONGEST_VALUE = 64 * 1024 * 1024

/**
 * Reads a JSON file one item at a time, so that a hundred thousand plays take no more memory than one of them.
 * @throws FileProblem where the file is no JSON or ends in the middle
 */
export async function* jsonItems(
  entry: Pick<FileEntry, 'open' | 'name' | 'meter'>,
): AsyncGenerator<JsonItem, void> {
  const scanner = new Scanner(entry.name)
  const pass = entry.meter?.beginPass('items')
  for await (const text of readText(entry)) {
    for (const item of scanner.feed(text)) {
      if (item.isItem) pass?.record()
      yield item
    }
  }
  scanner.end()
}

/** The document, and the list of one of its members; whatever lies deeper is one value. */
type Level = { kind: '{' | '['; key: string | null; awaits: 'key' | 'value' | 'end' }

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a]
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d]

class Scanner {
  readonly #name: string
  readonly #levels: Level[] = []
  #isOver = false
  /** Text since the last separator. */
  #held = ''
  /** How deep in a value. */
  #depth = 0
  #inString = false
  #isEscaped = false

  constructor(name: string) {
    this.#name = name
  }

  *feed(text: string): Generator<JsonItem, void> {
    let from = 0
    for (let i = 0; i < text.length; i++) {
      const char = text.charCodeAt(i)
      if (this.#isInside(char)) continue
      if (!isStructure(char)) continue
      this.#held += text.slice(from, i)
      from = i + 1
      if (char === OPEN_OBJECT || char === OPEN_LIST) {
        if (this.#opensLevel(char)) continue
        this.#depth = 1
        from = i
      } else if (char === COLON) this.#takeKey()
      else {
        const item = this.#takeValue(char !== COMMA)
        if (item) yield item
        this.#separate(char)
      }
    }
    this.#held += text.slice(from)
    if (this.#levels.length === 0 && this.#held.trim() !== '') throw this.#fault()
    if (this.#held.length > LONGEST_VALUE) {
      throw new FileProblem('too-large', { code: 'value-too-long', file: this.#name })
    }
  }

  end(): void {
    if (!this.#isOver) throw this.#fault()
  }

  /** Whether a character belongs to a string or to a value that is read as a whole. */
  #isInside(char: number): boolean {
    if (this.#inString) {
      if (this.#isEscaped) this.#isEscaped = false
      else if (char === BACKSLASH) this.#isEscaped = true
      else if (char === QUOTE) this.#inString = false
      return true
    }
    if (char === QUOTE) this.#inString = true
    else if (this.#depth === 0) return false
    else if (char === OPEN_OBJECT || char === OPEN_LIST) this.#depth++
    else if (char === CLOSE_OBJECT || char === CLOSE_LIST) this.#depth--
    return true
  }

  #opensLevel(char: number): boolean {
    const outer = this.#levels.at(-1)
    if (this.#isOver || this.#held.trim() !== '') throw this.#fault()
    const isListOfMember = char === OPEN_LIST && this.#levels.length === 1 && outer?.kind === '{'
    if (outer && outer.awaits !== 'value') throw this.#fault()
    if (outer && !isListOfMember) return false
    const kind = char === OPEN_OBJECT ? '{' : '['
    this.#levels.push({ kind, key: null, awaits: kind === '{' ? 'key' : 'value' })
    this.#held = ''
    return true
  }

  #takeKey(): void {
    const level = this.#levels.at(-1)
    const key = this.#parse(this.#held)
    if (level?.awaits !== 'key' || typeof key !== 'string') throw this.#fault()
    level.key = key
    level.awaits = 'value'
    this.#held = ''
  }

  #takeValue(isLast: boolean): JsonItem | null {
    const level = this.#levels.at(-1)
    const text = this.#held.trim()
    this.#held = ''
    if (!level) throw this.#fault()
    if (level.awaits === 'end' || (text === '' && isLast && (level.kind === '[' || level.key === null))) {
      if (text !== '') throw this.#fault()
      return null
    }
    if (level.awaits !== 'value') throw this.#fault()
    const isItem = level.kind === '['
    const key = isItem ? (this.#levels.length > 1 ? (this.#levels[0]?.key ?? null) : null) : level.key
    return { key, isItem, value: this.#parse(text) }
  }

  /** After a comma comes the next key or item; after an end, what is around it goes on. */
  #separate(char: number): void {
    const level = this.#levels.at(-1)
    if (!level) throw this.#fault()
    if (char === COMMA) {
      level.awaits = level.kind === '{' ? 'key' : 'value'
      level.key = null
      return
    }
    if ((char === CLOSE_OBJECT) !== (level.kind === '{')) throw this.#fault()
    this.#levels.pop()
    const outer = this.#levels.at(-1)
    if (outer) outer.awaits = 'end'
    else this.#isOver = true
  }

  #parse(text: string): unknown {
    try {
      return JSON.parse(text)
    } catch {
      throw this.#fault()
    }
  }

  #fault() {
    return damaged(this.#name, 'damaged-json')
  }
}

const isStructure = (char: number) =>
  char === COMMA ||
  char === COLON ||
  char === OPEN_OBJECT ||
  char === CLOSE_OBJECT ||
  char === OPEN_LIST ||
  char === CLOSE_LIST
