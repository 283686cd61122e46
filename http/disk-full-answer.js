/**
 * @typedef {import('@remix-run/node').ServerBuild} ServerBuild
 * @typedef {NonNullable<ServerBuild['routes'][string]>['module']} RouteModule
 */

/**
 * A full disk is no fault of the page: its error is answered with 503 and what it says, where Remix would make a bare
 * 500 of what an action or a loader throws.
 * @param {ServerBuild} build
 * @returns {ServerBuild}
 */
export function withDiskFullAnswer(build) {
  const routes = Object.entries(build.routes).map(([id, route]) => [
    id,
    route && { ...route, module: answering(route.module) },
  ])
  return { ...build, routes: /** @type {ServerBuild['routes']} */ (Object.fromEntries(routes)) }
}

/** @param {RouteModule} module @returns {RouteModule} */
function answering(module) {
  const { action, loader } = module
  return {
    ...module,
    ...(action && { action: (args) => caught(() => action(args)) }),
    ...(loader && { loader: (args) => caught(() => loader(args)) }),
  }
}

/** @template T @param {() => T} answer @returns {Promise<Awaited<T>>} */
async function caught(answer) {
  try {
    return await answer()
  } catch (error) {
    if (error instanceof Error && error.name === 'DiskFullError')
      throw new Response(error.message, { status: 503 })
    throw error
  }
}
