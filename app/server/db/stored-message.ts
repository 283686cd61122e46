import type { PlainText } from '#app/domain/plain-text-message.ts'

/** A message as a column keeps it: its code and parameters as JSON. Rows of before 0.2 hold a sentence instead. */
export type Stored<M> = string & { readonly ofMessage: M }

export const storeMessage = <M extends { code: string }>(message: M): Stored<M> =>
  JSON.stringify(message) as Stored<M>

export function readMessage<M extends { code: string }>(stored: Stored<M>): M | PlainText {
  const plain: PlainText = { code: 'text', text: stored }
  if (!stored.startsWith('{')) return plain
  try {
    const read = JSON.parse(stored) as Partial<M>
    return typeof read.code === 'string' ? (read as M) : plain
  } catch {
    return plain
  }
}

/** Of a column that holds a JSON array of them. */
export const readMessages = <M extends { code: string }>(json: string): (M | PlainText)[] =>
  (JSON.parse(json) as (M | string)[]).map((each) =>
    typeof each === 'string' ? { code: 'text', text: each } : each,
  )
