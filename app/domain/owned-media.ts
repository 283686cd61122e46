/** What a source says of a copy, under its own names: `media_type`, `resolution`, `hdr`, `audio`, … */
export type OwnedMedia = Record<string, string | number | boolean>

const MOST_MEMBERS = 20
const LONGEST = 100

/** Only what says something; null where nothing does. */
export function ownedMediaOf(value: unknown): OwnedMedia | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const members = Object.entries(value)
    .filter((member): member is [string, string | number | boolean] => saysSomething(member[1]))
    .slice(0, MOST_MEMBERS)
  return members.length === 0 ? null : Object.fromEntries(members)
}

const saysSomething = (value: unknown) =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST)
