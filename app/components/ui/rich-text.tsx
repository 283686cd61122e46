import { Fragment, type ReactNode, createElement } from 'react'

type Draw = (words: string) => ReactNode
type RichWordsProps = { words: string; marks?: Record<string, Draw> }

const plainMarks = ['code', 'strong', 'em', 'kbd']

/**
 * A message with marked places, such as `Put it into <code>.env</code>, or read <a>how</a>.`: `code`, `strong`, `em`
 * and `kbd` are drawn as they are, any other mark by the function of its name. So a sentence stays whole in the file
 * of messages, and its parts can change places in another language.
 */
export function RichText({ words, marks }: RichWordsProps) {
  const names = [...plainMarks, ...Object.keys(marks ?? {})].join('|')
  const pieces = words.split(new RegExp(`<(${names})>(.*?)</\\1>`))
  const drawn = pieces.map((piece, at) => {
    // Of each three pieces the first lies between marks, the second names a mark, the third is inside it.
    if (at % 3 === 1) return null
    const name = pieces[at - 1]
    if (at % 3 === 0 || name === undefined) return piece
    return marks?.[name]?.(piece) ?? createElement(name, null, piece)
  })
  // As arguments, which need no keys: nothing of it ever moves.
  return createElement(Fragment, null, ...drawn)
}
