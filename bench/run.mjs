// Measures one thing: node bench/run.mjs search
// The files beside this one are TypeScript that needs Vite (migrations are gathered with import.meta.glob).
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const name = process.argv[2]
if (!name || !/^[a-z-]+$/.test(name)) {
  console.error('Say what to measure, by the name of a file in bench/: node bench/run.mjs search')
  process.exit(2)
}
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const server = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
try {
  const { measure } = await server.ssrLoadModule(`/bench/${name}.ts`)
  await measure()
} finally {
  await server.close()
}
