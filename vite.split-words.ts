import type { Plugin } from 'vite'

const WORDS = /\/app\/words\/[a-z]+\.ts$/

/**
 * Gives every module that imports the file of messages a copy of its own for the browser. Unused exports and
 * properties fall away from each, so a page carries the messages it shows and not those of all pages.
 */
export function splitWords(): Plugin {
  return {
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
}
