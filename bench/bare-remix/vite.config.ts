import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import remixConfig from '../../remix.config.js'

const { future } = remixConfig

/** The smallest Remix application there is, with the options of ours: what our pages are held against. */
export default defineConfig({
  plugins: [remix({ appDirectory: 'app', buildDirectory: '../../build/bare', ...(future && { future }) })],
})
