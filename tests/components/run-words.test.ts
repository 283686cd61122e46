import { expect, test } from 'vitest'
import { runTitle } from '#app/components/import/run-words.ts'

test.each([
  [{ kind: 'import', isCheck: false }, 'Import from Trakt'],
  [{ kind: 'sync', isCheck: false }, 'Sync with Trakt'],
  [{ kind: 'sync', isCheck: true }, 'Check against Trakt'],
] as const)('%o is called %s', (run, title) => {
  expect(runTitle(run, 'Trakt')).toBe(title)
})
