import { readFileSync, readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

/** What a page may have in scripts, in all: React, Remix and its own. */
const BUDGET_BYTES = 120_000
/** What opening the palette or a dialog may add to that, Radix included. */
const LAZY_BUDGET_BYTES = 20_000
const ASSETS = 'build/client/assets'

type Module = { module: string; imports?: string[] }
type Route = Module & { id: string; parentId?: string }
type Manifest = { entry: Module; routes: Record<string, Route> }

const names = readdirSync(ASSETS)
const manifest = JSON.parse(
  textOf(names.find((name) => name.startsWith('manifest-')) ?? '')
    .replace(/^window\.__remixManifest=/, '')
    .replace(/;$/, ''),
) as Manifest

function textOf(name: string): string {
  return readFileSync(`${ASSETS}/${name}`, 'utf8')
}

const sizes = new Map<string, number>()
function gzipped(name: string): number {
  const size = sizes.get(name) ?? gzipSync(textOf(name)).length
  sizes.set(name, size)
  return size
}

/** A script and all it needs before it can run. */
function withImports(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen
  seen.add(name)
  for (const [, other] of textOf(name).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
    withImports(other ?? '', seen)
  return seen
}

const filesOf = ({ module, imports = [] }: Module) => [module, ...imports].map((path) => basename(path))

/** The scripts of a page and of the routes it lies in. */
function scriptsOf(route: Route): Set<string> {
  const parent = route.parentId === undefined ? undefined : manifest.routes[route.parentId]
  const files = [...filesOf(manifest.entry), ...filesOf(route), ...(parent ? scriptsOf(parent) : [])]
  return new Set(files.flatMap((file) => [...withImports(file)]))
}

const sizeOf = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + gzipped(file), 0)
const pages = Object.values(manifest.routes).filter(({ id }) => id !== 'root')

test.each(pages.map((route) => [route.id, route] as const))('%s', (_, route) => {
  expect(sizeOf(scriptsOf(route))).toBeLessThan(BUDGET_BYTES)
})

test.each(['command-palette-', 'key-help-', 'rate-dialog-'])(
  'no page has %s in its first scripts, and what it adds is small',
  (prefix) => {
    const lazy = names.find((name) => name.startsWith(prefix)) ?? ''
    const [first = new Set()] = pages.map(scriptsOf)
    expect(pages.some((route) => scriptsOf(route).has(lazy))).toBe(false)
    expect(sizeOf([...withImports(lazy)].filter((name) => !first.has(name)))).toBeLessThan(LAZY_BUDGET_BYTES)
  },
)
