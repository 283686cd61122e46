/** What an earlier version kept as a sentence, before messages were codes. */
export type PlainText = { code: 'text'; text: string }
