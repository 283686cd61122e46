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
  let messages = new Map<string, string>()
  return {
    name: 'written-words',
    apply: 'build',
    async buildStart() {
      const { code } = await transformWithEsbuild(await readFile(FILE, 'utf8'), FILE)
      messages = plainMessages(this.parse(code) as unknown as Node)
      this.addWatchFile(FILE)
    },
    transform(code, id, options) {
      if (options?.ssr || !code.includes('/words/') || WORDS.test(id)) return null
      const changes = changesOf(code, this.parse, messages)
      return changes.length === 0 ? null : { code: changed(code, changes), map: null }
    },
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value
const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode)
const nameOf = (node: unknown): string => (isNode(node) ? String(node['name'] ?? node['value']) : '')

/** The messages without values, by `set.message` or `set.group.message`. */
function plainMessages(program: Node): Map<string, string> {
  const found = new Map<string, string>()
  const note = (path: string, value: unknown): void => {
    if (!isNode(value)) return
    if (value.type === 'Literal' && typeof value['value'] === 'string') found.set(path, value['value'])
    if (value.type !== 'ObjectExpression') return
    for (const property of childrenOf(value)) note(`${path}.${nameOf(property['key'])}`, property['value'])
  }
  const declared = childrenOf(program).flatMap((node) =>
    isNode(node['declaration']) ? [node['declaration']] : [],
  )
  for (const each of declared.flatMap(childrenOf)) note(nameOf(each['id']), each['init'])
  return found
}

type Change = { start: number; end: number; text: string }

const changed = (code: string, changes: Change[]): string =>
  changes
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: instead }) => text.slice(0, start) + instead + text.slice(end), code)

function changesOf(code: string, parse: Parse, messages: ReadonlyMap<string, string>): Change[] {
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
    const message = node.type === 'MemberExpression' ? messages.get(pathOf(node) ?? '') : undefined
    if (message !== undefined) return [{ ...node, text: JSON.stringify(message) }]
    const callee = node['callee']
    const isMethod = isNode(callee) && callee.type === 'MemberExpression' && node.type === 'CallExpression'
    const isLoose =
      isMethod && pathOf(callee) !== undefined && !messages.has(pathOf(callee['object'] as Node) ?? '')
    const loose = isLoose ? [{ ...callee, text: `(0, ${code.slice(callee.start, callee.end)})` }] : []
    return [
      ...loose,
      ...childrenOf(node)
        .filter((child) => !isLoose || child !== callee)
        .flatMap(visit),
    ]
  }
  return visit(program)
}

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
