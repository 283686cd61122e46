/** Which people the index of people lists. */
export const peopleParts = ['acting', 'directing'] as const
export type PeoplePart = (typeof peopleParts)[number]

export const PEOPLE_ON_A_PAGE = 60

export function peoplePath(part: PeoplePart, page = 1): string {
  const query = new URLSearchParams()
  if (part !== 'acting') query.set('part', part)
  if (page > 1) query.set('page', String(page))
  return query.size === 0 ? '/people' : `/people?${query.toString()}`
}
