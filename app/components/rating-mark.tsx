import { tierOf } from '#app/domain/rating.ts'

/** A rating as number, colour and word. */
export function RatingMark({ value, large = false }: { value: number; large?: boolean }) {
  const tier = tierOf(value)
  return (
    <span className={large ? 'rating rating-large' : 'rating'} data-tier={tier}>
      <span className="rating-value">{value}</span>
      <span>
        <span className="visually-hidden"> of 10, </span>
        {tier}
      </span>
    </span>
  )
}
