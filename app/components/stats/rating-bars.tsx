import { plural } from '#app/domain/format/plural.ts'
import { tierOf } from '#app/domain/rating.ts'
import { shareOf } from '../title-colours.ts'

/** How often each rating was given, from 10 down to 1, in the colours of the tiers. */
export function RatingBars({ counts }: { counts: readonly number[] }) {
  const most = Math.max(1, ...counts)
  const values = counts.map((_, index) => counts.length - index)
  return (
    <ol className="bars" aria-label="How often each rating was given">
      {values.map((value) => {
        const count = counts[value - 1] ?? 0
        const tier = tierOf(value)
        return (
          <li key={value} data-tier={tier}>
            <span className="bar-label">
              <span className="rating-value">{value}</span>
              {/* A tier holds two values; its name stands at the higher one. */}
              <span className={value % 2 === 0 ? 'rating-tier' : 'visually-hidden'}>{tier}</span>
            </span>
            <span className="bar bar-tier" aria-hidden="true" style={shareOf(count, most)} />
            <span className="bar-value">
              {count}
              <span className="visually-hidden"> {count === 1 ? 'title' : 'titles'}</span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}

/** `Average 7.4 over 1,204 rated titles`. */
export function ratingSummary(ratings: { total: number; average: number | null }): string {
  if (ratings.average === null) return 'Nothing was rated.'
  return `Average ${ratings.average.toFixed(1)} over ${plural(ratings.total, 'rated title')}.`
}
