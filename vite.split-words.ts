import { readFile } from 'node:fs/promises'
import { type Plugin, transformWithEsbuild } from 'vite'

type Node = { type: string; start: number; end: number; [key: string]: unknown }
type Parse = (code: string) => unknown

const FILE = 'app/words/en.ts'
const WORDS = /\/app\/words\/[a-z]+\.ts(\?|$)/

/**
 * Brings to the browser of the file of messages what a page says, and no more. A message without values is written
 * where it is said. Of the others every module gets a copy of its own, of which the bundler drops what is not named.
 */
export function splitWords(): Plugin[] {
  return [oneCopyEach, written()]
}

const oneCopyEach: Plugin = {
  name: 'split-words',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer, { ssr, ...options }) {
    if (ssr || importer === undefined || !source.includes('words/')) return null
    const found = await this.resolve(source, importer, { ...options, skipSelf: true })
    if (found === null || !WORDS.test(found.id)) return null
    return `${found.id}?for=${encodeURIComponent(importer.slice(importer.lastIndexOf('/') + 1))}`
  },
}

/**
 * `words.heading` becomes the heading itself, and `words.plays(n)` becomes `(0, words.plays)(n)`: of an object whose
 * method is called the bundler keeps everything, since the method could read the rest through `this`. No message does.
 */
function written(): Plugin {
  let messages: Messages = { plain: new Map(), functions: new Set() }
  return {
    name: 'written-words',
    apply: 'build',
    async buildStart() {
      const { code } = await transformWithEsbuild(await readFile(FILE, 'utf8'), FILE)
      messages = messagesIn(this.parse(code) as unknown as Node)
      this.addWatchFile(FILE)
    },
    transform(code, id, options) {
      if (options?.ssr || !code.includes('/words/') || WORDS.test(id)) return null
      const written = writeWords(code, this.parse, messages)
      return written === code ? null : { code: written, map: null }
    },
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value
const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode)
const nameOf = (node: unknown): string => (isNode(node) ? String(node['name'] ?? node['value']) : '')

/** By `set.message` or `set.group.message`; `set.group.?` is a function of a group that is picked by a value. */
type Messages = { plain: Map<string, string>; functions: Set<string> }

export function messagesIn(program: Node): Messages {
  const plain = new Map<string, string>()
  const functions = new Set<string>()
  const note = (group: string, path: string, value: unknown): void => {
    if (!isNode(value)) return
    if (value.type === 'Literal' && typeof value['value'] === 'string') plain.set(path, value['value'])
    // `counted('play')` makes a function.
    if (value.type === 'ArrowFunctionExpression' || value.type === 'CallExpression')
      functions.add(path).add(`${group}.?`)
    if (value.type !== 'ObjectExpression') return
    for (const property of childrenOf(value))
      note(path, `${path}.${nameOf(property['key'])}`, property['value'])
  }
  const declared = childrenOf(program).flatMap((node) =>
    isNode(node['declaration']) ? childrenOf(node['declaration']) : [],
  )
  for (const each of declared) note('', nameOf(each['id']), each['init'])
  return { plain, functions }
}

type Change = { start: number; end: number; text: string }

const changed = (code: string, changes: Change[]): string =>
  changes
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: instead }) => text.slice(0, start) + instead + text.slice(end), code)

/** The code of a module with its messages written out. */
export function writeWords(code: string, parse: Parse, messages: Messages): string {
  return changed(code, changesOf(code, parse, messages))
}

function changesOf(code: string, parse: Parse, { plain, functions }: Messages): Change[] {
  const program = parse(code) as Node
  const sets = setsFromWords(program)
  // A set's name may be another thing's within a function.
  for (const name of boundWithin(program)) sets.delete(name)
  const pathOf = (node: Node): string | undefined => {
    if (node.type === 'Identifier') return sets.get(nameOf(node))
    const object =
      node.type === 'MemberExpression' && isNode(node['object']) ? pathOf(node['object']) : undefined
    if (object === undefined) return undefined
    const isNamed =
      node['computed'] === false || (isNode(node['property']) && node['property'].type === 'Literal')
    return isNamed ? `${object}.${nameOf(node['property'])}` : `${object}.?`
  }
  const visit = (node: Node): Change[] => {
    const message = node.type === 'MemberExpression' ? plain.get(pathOf(node) ?? '') : undefined
    if (message !== undefined) return [{ start: node.start, end: node.end, text: JSON.stringify(message) }]
    const callee = node.type === 'CallExpression' ? node['callee'] : null
    const isCall = isNode(callee) && callee.type === 'MemberExpression' && functions.has(pathOf(callee) ?? '')
    if (!isCall) return childrenOf(node).flatMap(visit)
    // What picks a message of a group may hold messages itself.
    const inside = code.slice(callee.start, callee.end)
    const within = childrenOf(callee)
      .flatMap(visit)
      .map((change) => shifted(change, -callee.start))
    const loose = { start: callee.start, end: callee.end, text: `(0, ${changed(inside, within)})` }
    return [
      loose,
      ...childrenOf(node)
        .filter((child) => child !== callee)
        .flatMap(visit),
    ]
  }
  return visit(program)
}

const shifted = ({ start, end, text }: Change, by: number): Change => ({
  start: start + by,
  end: end + by,
  text,
})

/** The sets that a module imports, by their names in it. */
function setsFromWords(program: Node): Map<string, string> {
  const imports = childrenOf(program).filter(
    (node) => node.type === 'ImportDeclaration' && nameOf(node['source']).includes('/words/'),
  )
  const specifiers = imports.flatMap(childrenOf).filter((node) => node.type === 'ImportSpecifier')
  return new Map(specifiers.map((node) => [nameOf(node['local']), nameOf(node['imported'])]))
}

function boundWithin(node: Node): string[] {
  const patterns = node.type === 'VariableDeclarator' ? [node['id']] : [node['params']].flat()
  return [...patterns.filter(isNode).flatMap(identifiersIn), ...childrenOf(node).flatMap(boundWithin)]
}

const identifiersIn = (node: Node): string[] =>
  node.type === 'Identifier' ? [nameOf(node)] : childrenOf(node).flatMap(identifiersIn)
