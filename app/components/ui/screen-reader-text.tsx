import { RichText } from './rich-text.tsx'

const marks = { spoken: (inside: string) => <span className="visually-hidden">{inside}</span> }

/** A message of which what is marked `<spoken>` is heard and not seen. */
export const ScreenReaderText = ({ words }: { words: string }) => <RichText words={words} marks={marks} />
