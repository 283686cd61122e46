import type { PlainText } from '#app/domain/plain-text-message.ts'

/** A sentence for each code of a kind of message; those with parameters take the message. */
export type Sentences<M extends { code: string }> = {
  [C in M['code']]: string | ((message: WithCode<M, C>) => string)
}

/** Also of a member that stands for several codes. */
type WithCode<M extends { code: string }, C> = M extends unknown ? (C extends M['code'] ? M : never) : never

/** A message in words: what rules, runs and the journal keep is a code with parameters, and is said here. */
export function renderMessage<M extends { code: string }>(
  sentences: Sentences<M>,
  message: M | PlainText,
): string {
  if (isPlainText(message)) return message.text
  const sentence = sentences[message.code as M['code']] as string | ((message: M) => string)
  return typeof sentence === 'string' ? sentence : sentence(message)
}

const isPlainText = (message: { code: string }): message is PlainText => message.code === 'text'
