export const tiers = ['Waste', 'Meh', 'Decent', 'Entertaining', 'Outstanding'] as const
export type Tier = (typeof tiers)[number]

/** The tier of a rating from 1 to 10: 1–2 Waste, 3–4 Meh, 5–6 Decent, 7–8 Entertaining, 9–10 Outstanding. */
export function tierOf(value: number): Tier {
  const tier = tiers[Math.ceil(value / 2) - 1]
  if (!Number.isInteger(value) || !tier)
    throw new RangeError(`A rating is a whole number from 1 to 10, not ${value}.`)
  return tier
}
