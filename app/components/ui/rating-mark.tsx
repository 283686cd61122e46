import { tierOf } from '#app/domain/rating.ts'
import { tierName } from '#app/format/tier-name.ts'
import { ratingControlWords as words } from '#app/words/en.ts'

/** A rating as number, colour and word. */
export function RatingMark({ value, large = false }: { value: number; large?: boolean }) {
  return (
    <span className={large ? 'rating rating-large' : 'rating'} data-tier={tierOf(value)}>
      <span className="rating-value">{value}</span>
      <span>
        <span className="visually-hidden">{words.ofTen}</span>
        {tierName(value)}
      </span>
    </span>
  )
}
