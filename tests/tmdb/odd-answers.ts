/** What may stand where something else is expected: nothing, blanks, other types, numbers out of any range. */
export const ODDITIES: readonly unknown[] = [
  undefined,
  null,
  '',
  '   ',
  'NaN',
  'null',
  '-1',
  'A word nobody has heard of',
  '0000-00-00',
  '2024-13-45T00:00:00Z',
  '/../../etc/passwd',
  'x'.repeat(5000),
  'a\u0000b',
  0,
  -1,
  1.5,
  1e300,
  Number.MAX_SAFE_INTEGER + 1,
  true,
  [],
  [null],
  [[]],
  {},
  { id: null, name: 7, results: 'none' },
]

export type Path = readonly (string | number)[]

/** Of a list the first entries stand for all. */
const ENTRIES_A_LIST = 2

/** The place of every field of an answer, lists and objects among them. */
export function pathsOf(value: unknown, path: Path = []): Path[] {
  const here = path.length === 0 ? [] : [path]
  if (Array.isArray(value))
    return [
      ...here,
      ...value.slice(0, ENTRIES_A_LIST).flatMap((entry, index) => pathsOf(entry, [...path, index])),
    ]
  if (typeof value !== 'object' || value === null) return here
  return [...here, ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...path, name]))]
}

/** The same answer with something odd in one place. */
export function withOddity(answer: unknown, path: Path, oddity: unknown): unknown {
  const copy: unknown = structuredClone(answer)
  let place = copy as Record<string | number, unknown>
  for (const step of path.slice(0, -1)) place = place[step] as typeof place
  const last = path.at(-1) ?? ''
  if (oddity === undefined && !Array.isArray(place)) delete place[last]
  else place[last] = oddity ?? null
  return copy
}
