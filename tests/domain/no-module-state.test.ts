import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

/** Variables of a module that can be given another value, or that are begun empty to be filled later. */
function moduleState(code: string): string[] {
  const source = ts.createSourceFile('rule.ts', code, ts.ScriptTarget.Latest, true)
  return source.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => {
    const isConst = (declarationList.flags & ts.NodeFlags.Const) !== 0
    return declarationList.declarations
      .filter(({ initializer }) => !isConst || (initializer !== undefined && isEmptyCollection(initializer)))
      .map(({ name }) => name.getText())
  })
}

function isEmptyCollection(value: ts.Expression): boolean {
  if (ts.isNewExpression(value)) return (value.arguments ?? []).length === 0
  if (ts.isArrayLiteralExpression(value)) return value.elements.length === 0
  return ts.isObjectLiteralExpression(value) && value.properties.length === 0
}

test('no rule keeps anything from one question to the next', () => {
  const modules = readdirSync('app/domain', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  )
  const kept = modules.flatMap((path) =>
    moduleState(readFileSync(join('app/domain', path), 'utf8')).map((name) => `${path}: ${name}`),
  )
  expect(kept).toEqual([])
})

test.each(['let known = null', 'const seen = new Map<string, number>()', 'export const all: string[] = []'])(
  '%s is noticed',
  (code) => {
    expect(moduleState(code)).toHaveLength(1)
  },
)

test('a table of constants is none', () => {
  expect(moduleState("const DAYS = new Set(['monday'])\nfunction f() { let n = 0; return n }")).toEqual([])
})
