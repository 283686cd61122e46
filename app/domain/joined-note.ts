/**
 * There is one note of a thing, and nothing that somebody wrote is lost: a text that another source brings is added to
 * the one that is held, unless it stands in it already.
 * @returns null where nothing is to be written
 */
export function joinedNote(held: string | null, brought: string): string | null {
  const text = brought.trim()
  if (text === '') return null
  if (held === null) return text
  return squeezed(held).includes(squeezed(text)) ? null : `${held}\n\n${text}`
}

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()
