import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import { denyImports } from 'vite-env-only'
import remixConfig from './remix.config.js'
import { shellChunk } from './vite.shell-chunk.ts'
import { splitWords } from './vite.split-words.ts'

/** Packages that must never reach the browser. */
const serverOnly = [
  'better-sqlite3',
  'better-sqlite3-13',
  'kysely',
  'arctic',
  'pino',
  'sharp',
  '@remix-run/node',
]

export default defineConfig(({ command, isSsrBuild }) => ({
  // A stylesheet or font below the inline limit would become a data: URL, which the CSP refuses.
  build: {
    assetsInlineLimit: 0,
    target: 'es2022',
    rollupOptions: {
      output: {
        // Half of the shared pieces would be a few hundred bytes each, and each a request of the first page.
        experimentalMinChunkSize: 1200,
        ...(!isSsrBuild && { manualChunks: shellChunk() }),
      },
    },
  },
  ssr: { external: serverOnly },
  optimizeDeps: { exclude: serverOnly },
  plugins: [
    denyImports({
      client: {
        files: ['**/app/server/**', '**/db/**', '**/tests/**'],
        // In development Remix's stylesheet collector resolves server packages through the client graph.
        specifiers: command === 'build' ? [...serverOnly, /^node:/] : [],
      },
    }),
    splitWords(),
    remix(remixConfig),
  ],
}))
