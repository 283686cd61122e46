/** Markup, which must not be escaped again. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** @param text markup of our own, without anything from outside */
export const asMarkup = (text: string): Markup => new Markup(text)

type Value = Markup | string | number | null | undefined | false

/**
 * Markup for what is drawn sixty times on a page, where React would take as long for the elements as the database for
 * the titles. Values are escaped, within text and within quoted attributes; false, null and undefined are nothing.
 */
export function markup(parts: TemplateStringsArray, ...values: Value[]): Markup {
  let text = parts[0] ?? ''
  for (let i = 0; i < values.length; i++) text += textOf(values[i]) + (parts[i + 1] ?? '')
  return new Markup(text)
}

function textOf(value: Value): string {
  if (value instanceof Markup) return value.text
  if (value === null || value === undefined || value === false) return ''
  return typeof value === 'number' ? String(value) : escaped(value)
}

const SPECIAL = /["&'<>]/
const entities: Record<string, string> = {
  '"': '&quot;',
  '&': '&amp;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;',
}

const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replace(/["&'<>]/g, (sign) => entities[sign] ?? sign) : text

/** For the `dangerouslySetInnerHTML` of an element. */
export const within = ({ text }: Markup): { __html: string } => ({ __html: text })
