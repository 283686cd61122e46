/** How other services rate, and what that is from 1 to 10. */
export const ratingScales = {
  /** 1 to 10, also with fractions: the nearest, halves up. */
  ten: { most: 10, toTen: (value: number) => value },
  /** Half to five stars. */
  'five-stars': { most: 5, toTen: (value: number) => value * 2 },
  hundred: { most: 100, toTen: (value: number) => value / 10 },
} as const

export type RatingScale = keyof typeof ratingScales

/** Cinemarco's names, each as the upper of the two numbers of its tier. */
export const namedRatings: Record<string, number> = {
  waste: 2,
  meh: 4,
  decent: 6,
  entertaining: 8,
  outstanding: 10,
}

/**
 * A rating of another scale as a whole number from 1 to 10.
 * @returns null where it is out of its scale; 0 means everywhere that there is none, and is null too
 */
export function onTen(value: number, scale: RatingScale): number | null {
  const { most, toTen } = ratingScales[scale]
  if (!Number.isFinite(value) || value <= 0 || value > most) return null
  return Math.min(10, Math.max(1, Math.round(toTen(value))))
}
