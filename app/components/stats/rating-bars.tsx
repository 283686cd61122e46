import { tierOf } from '#app/domain/rating.ts'
import { tierName } from '#app/format/tier-name.ts'
import { ratingBarWords as words } from '#app/words/en.ts'
import { ScreenReaderText } from '#app/components/ui/screen-reader-text.tsx'
import { shareOf } from '#app/components/ui/title-colours.ts'

/** How often each rating was given, from 10 down to 1, in the colours of the tiers. */
export function RatingBars({ counts }: { counts: readonly number[] }) {
  const most = Math.max(1, ...counts)
  const values = counts.map((_, index) => counts.length - index)
  return (
    <ol className="bars" aria-label={words.label}>
      {values.map((value) => {
        const count = counts[value - 1] ?? 0
        return (
          <li key={value} data-tier={tierOf(value)}>
            <span className="bar-label">
              <span className="rating-value">{value}</span>
              {/* A tier holds two values; its name stands at the higher one. */}
              <span className={value % 2 === 0 ? 'rating-tier' : 'visually-hidden'}>{tierName(value)}</span>
            </span>
            <span className="bar bar-tier" aria-hidden="true" style={shareOf(count, most)} />
            <span className="bar-value">
              <ScreenReaderText words={words.count(count)} />
            </span>
          </li>
        )
      })}
    </ol>
  )
}

/** `Average 7.4 over 1,204 rated titles`. */
export function ratingSummary(ratings: { total: number; average: number | null }): string {
  if (ratings.average === null) return words.nothing
  return words.average(ratings.average, ratings.total)
}
