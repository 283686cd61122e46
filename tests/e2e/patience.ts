/** As long as a busy machine may need for what a page waits for: only a test that fails takes all of it. */
export const PATIENCE_MS = 100_000
