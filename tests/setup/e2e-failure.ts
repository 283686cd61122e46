import { afterEach, beforeEach } from 'vitest'
import { noteTestBegan, printFailure } from '#tests/e2e/failure-report.ts'

beforeEach(noteTestBegan)
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await printFailure(task.name)
})
