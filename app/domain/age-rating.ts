/** Age ratings by country, as each country words them: `{ US: 'PG-13', DE: '12' }`. */
export type AgeRatings = Record<string, string>

const ELSE = 'US'

/** The rating of a country; where it has none, that of the US with its country named. */
export function ageRatingIn(ratings: AgeRatings, country: string): string | null {
  const own = ratings[country]
  if (own !== undefined) return own
  const other = ratings[ELSE]
  return other === undefined ? null : `${other} (${ELSE})`
}
