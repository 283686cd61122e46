import ts from 'typescript'

export type LooseWords = { line: number; text: string }

/** Attributes that are read out or shown. */
const SPOKEN = new Set([
  'label',
  'aria-label',
  'title',
  'placeholder',
  'alt',
  'heading',
  'words',
  'hint',
  'note',
])
/** What is written there is typed, not said. */
const TYPED = new Set(['code', 'kbd', 'style', 'script'])
const SENTENCE = /^[\p{Lu}“‘][^<>=]* [^<>=]*[.?!…]$/u
const LETTERS = /\p{L}{2}/u
/** Called so in every language. */
const SERVICES = new Set(['TMDB', 'IMDb', 'TVDB', 'Trakt'])

/**
 * What a module says to a person by itself: text between tags, attributes that are shown, and whole sentences.
 * Messages of errors that only a developer sees do not count.
 */
export function looseWords(file: string, code: string): LooseWords[] {
  const source = ts.createSourceFile(
    file,
    code,
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
  const found: LooseWords[] = []
  const visit = (node: ts.Node): void => {
    if (isOutOfSight(node)) return
    if (isSaid(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      found.push({ line: line + 1, text: node.getText().trim() })
    }
    node.forEachChild(visit)
  }
  visit(source)
  return found
}

function isOutOfSight(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return true
  if (ts.isJsxElement(node)) return TYPED.has(node.openingElement.tagName.getText())
  if (ts.isNewExpression(node)) return /^(Error|TypeError|RangeError)$/.test(node.expression.getText())
  return ts.isCallExpression(node) && /\blog(ger)?\.|^console\./.test(node.expression.getText())
}

function isSaid(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return isWords(node.text)
  const text = textOf(node)
  if (text === null) return false
  const holder = ts.isJsxExpression(node.parent) ? node.parent.parent : node.parent
  if (ts.isJsxAttribute(holder) && SPOKEN.has(holder.name.getText())) return isWords(text)
  return SENTENCE.test(text) && isWords(text)
}

const isWords = (text: string) => LETTERS.test(text) && !SERVICES.has(text.trim())

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (!ts.isTemplateExpression(node)) return null
  return [node.head.text, ...node.templateSpans.map(({ literal }) => `X${literal.text}`)].join('')
}
