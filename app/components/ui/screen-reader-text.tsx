import { RichWords } from './rich-text.tsx'

const marks = { spoken: (inside: string) => <span className="visually-hidden">{inside}</span> }

/** A message of which what is marked `<spoken>` is heard and not seen. */
export const SpokenWords = ({ words }: { words: string }) => <RichWords words={words} marks={marks} />
