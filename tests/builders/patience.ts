/** As long as a busy machine may need for what a test waits for: only a test that fails takes all of it. */
export const PATIENCE = { timeout: 60_000 }
