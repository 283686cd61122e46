const START_MS = 300
const CAP_MS = 10_000

/**
 * How long to wait after the `attempt`th try (from 1) failed: doubling from 300 ms to 10 s, of which half is left to
 * chance so that callers that failed together do not come back together.
 * @param random from 0 to 1
 */
export function retryDelayMs({ attempt, random }: { attempt: number; random: number }): number {
  const ceiling = Math.min(CAP_MS, START_MS * 2 ** (attempt - 1))
  return Math.round(ceiling / 2 + (random * ceiling) / 2)
}
