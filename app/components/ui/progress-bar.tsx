import { shareOf } from './title-colours.ts'

type ProgressBarProps = {
  /** What it measures, for those who do not see it. */
  label: string
  value: number
  /** Null while nobody knows how much there is. */
  max: number | null
}

export function ProgressBar({ label, value, max }: ProgressBarProps) {
  if (max === null)
    return (
      <span className="progress progress-unknown" role="progressbar" aria-label={label}>
        <span />
      </span>
    )
  return (
    <span
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      style={shareOf(value, max)}
    >
      <span />
    </span>
  )
}
