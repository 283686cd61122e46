import { defineConfig } from 'vite'

/** Bundles the sandbox for the demo: `node build/sandbox/server.js`. Packages stay outside and come from node_modules. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'tests/upstreams/run-server.ts',
    outDir: 'build/sandbox',
    target: 'node20',
    emptyOutDir: true,
    rollupOptions: { output: { entryFileNames: 'server.js' } },
  },
})
