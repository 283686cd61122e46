import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { endpoints } from '#app/server/api/endpoints.ts'
import type { Endpoint } from '#app/server/api/contract/endpoint.ts'

/** An address of the application. */
export type Target = {
  /** With `:name` where it varies. */
  pattern: string
  methods: readonly [string, ...string[]]
  /** Set where it is a call of the JSON API. */
  call: Endpoint | null
}

type BuiltRoute = {
  id: string
  parentId?: string
  path?: string
  module: { action?: unknown; default?: unknown }
}

/** Every page and resource of the build, and every call of the API's table. */
export async function listTargets(): Promise<readonly [Target, ...Target[]]> {
  const address = pathToFileURL(resolve('build/server/index.js')).href
  const { routes } = (await import(/* @vite-ignore */ address)) as { routes: Record<string, BuiltRoute> }
  const pages = Object.values(routes)
    .filter(({ id }) => id !== 'root')
    .map((route): Target => ({
      pattern: pathOf(route, routes),
      methods: route.module.action === undefined ? ['GET', 'GET', 'POST'] : ['GET', 'POST', 'POST', 'POST'],
      call: null,
    }))
  const calls = endpoints.map((call): Target => ({
    pattern: `/api/v1${call.path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
    methods: [call.method],
    call,
  }))
  const [first, ...rest] = [...pages, ...calls]
  if (!first) throw new Error('The build has no routes.')
  return [first, ...rest]
}

function pathOf(route: BuiltRoute, routes: Record<string, BuiltRoute>): string {
  const parent = route.parentId === undefined ? undefined : routes[route.parentId]
  const above = parent && parent.id !== 'root' ? pathOf(parent, routes) : ''
  return `${above.replace(/\/$/, '')}/${route.path ?? ''}`
}
