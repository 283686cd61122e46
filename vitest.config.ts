import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Two are faster than one on two cores, which is what Vitest would leave to itself.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          globalSetup: ['tests/setup/migrated.ts'],
          setupFiles: ['tests/setup/unit.ts'],
          testTimeout: 120_000,
          // As long as tests/builders/patience.ts.
          expect: { poll: { timeout: 60_000 } },
          // Loading the modules anew for each file would take half of the time; no file leaves anything behind.
          isolate: false,
          // The zone of the machine must not matter; one far from UTC shows where it does.
          env: { TZ: process.env['TEST_TIME_ZONE'] ?? 'Pacific/Auckland' },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/setup/e2e.ts'],
          setupFiles: ['tests/setup/e2e-failure.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // As long as tests/e2e/patience.ts: a busy machine answers late, and only a test that fails waits so long.
          expect: { poll: { timeout: 100_000 } },
        },
      },
    ],
  },
})
