import { readFile } from 'node:fs/promises'
import { type Plugin, transformWithEsbuild } from 'vite'

type Node = { type: string; start: number; end: number; [key: string]: unknown }
type Parse = (code: string) => unknown

const FILE = 'app/words/en.ts'
const WORDS = /\/app\/words\/[a-z]+\.ts$/
const COPY = /\/app\/words\/[a-z]+\.ts\?for=/

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
 * `words.heading` becomes the heading itself, and `words.plays(n)` a call of the function alone: of an object whose
 * method is called the bundler keeps everything, since the method could read the rest through `this`. No message does.
 */
function written(): Plugin {
  let messages: Messages = { plain: new Map(), functions: new Map(), groups: new Set() }
  return {
    name: 'written-words',
    apply: 'build',
    async buildStart() {
      const { code } = await transformWithEsbuild(await readFile(FILE, 'utf8'), FILE)
      messages = messagesIn(code, this.parse)
      this.addWatchFile(FILE)
    },
    transform(code, id, options) {
      if (options?.ssr) return null
      if (COPY.test(id)) return { code: code + functionsAlone(messages), map: null }
      if (!code.includes('/words/')) return null
      const written = writeWords(code, this.parse, messages)
      return written === code ? null : { code: written, map: null }
    },
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value
const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode)
const nameOf = (node: unknown): string => (isNode(node) ? String(node['name'] ?? node['value']) : '')

/** By `set.message` or `set.group.message`. */
type Messages = {
  plain: Map<string, string>
  /** With their code. */
  functions: Map<string, string>
  /** Sets and groups with functions in them. */
  groups: Set<string>
}

export function messagesIn(code: string, parse: Parse): Messages {
  const messages: Messages = { plain: new Map(), functions: new Map(), groups: new Set() }
  const note = (group: string, path: string, value: unknown): void => {
    if (!isNode(value)) return
    if (value.type === 'Literal' && typeof value['value'] === 'string')
      messages.plain.set(path, value['value'])
    // `counted('play')` makes a function.
    if (value.type === 'ArrowFunctionExpression' || value.type === 'CallExpression') {
      messages.functions.set(path, code.slice(value.start, value.end))
      messages.groups.add(group)
    }
    if (value.type !== 'ObjectExpression') return
    for (const property of childrenOf(value))
      note(path, `${path}.${nameOf(property['key'])}`, property['value'])
  }
  const declared = childrenOf(parse(code) as Node).flatMap((node) =>
    isNode(node['declaration']) ? childrenOf(node['declaration']) : [],
  )
  for (const each of declared) note('', nameOf(each['id']), each['init'])
  return messages
}

/** What a function among the messages is called where it stands alone. */
const aloneAs = (path: string): string => path.replace(/\W/g, '$')

/** Code that adds to the file of messages each of its functions by itself. */
const functionsAlone = ({ functions }: Messages): string =>
  [...functions]
    .filter(([path]) => path.includes('.'))
    .map(([path, code]) => `\nexport const ${aloneAs(path)} = ${code}`)
    .join('')

type Change = { start: number; end: number; text: string }

const changed = (code: string, changes: Change[]): string =>
  changes
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: instead }) => text.slice(0, start) + instead + text.slice(end), code)

/** The code of a module with its messages written out. */
export function writeWords(code: string, parse: Parse, messages: Messages): string {
  const program = parse(code) as Node
  const { source, sets } = setsFromWords(program)
  // A set's name may be another thing's within a function.
  for (const name of boundWithin(program)) sets.delete(name)
  const alone = new Set<string>()

  const visit = (node: Node): Change[] => {
    const path = node.type === 'MemberExpression' ? pathOf(node, sets) : null
    const message = path === null ? undefined : messages.plain.get(path)
    if (message !== undefined) return [{ start: node.start, end: node.end, text: JSON.stringify(message) }]
    if (path !== null && messages.functions.has(path)) {
      alone.add(aloneAs(path))
      return [{ start: node.start, end: node.end, text: aloneAs(path) }]
    }
    const callee = node.type === 'CallExpression' ? pickedFrom(node['callee'], sets, messages) : null
    const rest = childrenOf(node).flatMap(visit)
    return callee === null ? rest : [...around(callee, '(0, ', ')'), ...rest]
  }

  const written = changed(code, visit(program))
  return alone.size === 0 ? written : `import { ${[...alone].join(', ')} } from ${source}\n${written}`
}

/** The callee, where it is a function of a group of messages that is picked by a value: `words.groups[kind](n)`. */
function pickedFrom(callee: unknown, sets: ReadonlyMap<string, string>, { groups }: Messages): Node | null {
  if (!isNode(callee) || callee.type !== 'MemberExpression' || callee['computed'] !== true) return null
  const group = isNode(callee['object']) ? pathOf(callee['object'], sets) : null
  return group !== null && groups.has(group) ? callee : null
}

const around = ({ start, end }: Node, before: string, after: string): Change[] => [
  { start, end: start, text: before },
  { start: end, end, text: after },
]

/** `set.group.message` for an expression that names it; null for every other. */
function pathOf(node: Node, sets: ReadonlyMap<string, string>): string | null {
  if (node.type === 'Identifier') return sets.get(nameOf(node)) ?? null
  if (node.type !== 'MemberExpression' || !isNode(node['object']) || !isNode(node['property'])) return null
  const object = pathOf(node['object'], sets)
  const isNamed = node['computed'] === false || node['property'].type === 'Literal'
  return object !== null && isNamed ? `${object}.${nameOf(node['property'])}` : null
}

/** The sets that a module imports, by their names in it, and where from. */
function setsFromWords(program: Node): { source: string; sets: Map<string, string> } {
  const imports = childrenOf(program).filter(
    (node) => node.type === 'ImportDeclaration' && nameOf(node['source']).includes('/words/'),
  )
  const specifiers = imports.flatMap(childrenOf).filter((node) => node.type === 'ImportSpecifier')
  return {
    source: JSON.stringify(nameOf(imports[0]?.['source'])),
    sets: new Map(specifiers.map((node) => [nameOf(node['local']), nameOf(node['imported'])])),
  }
}

function boundWithin(node: Node): string[] {
  const patterns = node.type === 'VariableDeclarator' ? [node['id']] : [node['params']].flat()
  return [...patterns.filter(isNode).flatMap(identifiersIn), ...childrenOf(node).flatMap(boundWithin)]
}

const identifiersIn = (node: Node): string[] =>
  node.type === 'Identifier' ? [nameOf(node)] : childrenOf(node).flatMap(identifiersIn)
