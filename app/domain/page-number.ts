const MOST = 1_000_000

/** The page an address asks for, from 1 on; the first where it asks for none that there could be. */
export function readPageNumber(text: string | null): number {
  const page = /^\d+$/.test(text ?? '') ? Number(text) : 1
  return Math.min(Math.max(page, 1), MOST)
}
