/** `keys`: what the play is known by besides its id, the surest first. */
export type KeyedPlay = { id: number; keys: readonly string[] }

/**
 * Which of the plays that came are plays that went, under a new id. Rewatches within one minute share their keys and
 * are pairs one to one; what is left over on either side came, or went, for good.
 * @returns ids of what went by ids of what came
 */
export function pairRenumbered(gone: readonly KeyedPlay[], came: readonly KeyedPlay[]): Map<number, number> {
  const open = new Set(gone.map(({ id }) => id))
  const byKey = new Map<string, number[]>()
  for (const { id, keys } of gone) for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), id])
  const pairs = new Map<number, number>()
  const mostKeys = came.reduce((most, { keys }) => Math.max(most, keys.length), 0)
  for (let rank = 0; rank < mostKeys; rank++) {
    for (const { id, keys } of came) {
      if (pairs.has(id)) continue
      const twin = byKey.get(keys[rank] ?? '')?.find((one) => open.has(one))
      if (twin === undefined) continue
      pairs.set(id, twin)
      open.delete(twin)
    }
  }
  return pairs
}

type Viewing = {
  titleKey: string
  season: number | null
  episode: number | null
  episodeTraktId: number | null
  /** Whatever is known of when it was. */
  moments: readonly (string | null)[]
}

/** A viewing by title, episode and minute; an episode by Trakt's id before its number, which Trakt may change. */
export function keysOfViewing({ titleKey, season, episode, episodeTraktId, moments }: Viewing): string[] {
  const minutes = new Set(moments.flatMap((moment) => (moment === null ? [] : [moment.slice(0, 16)])))
  const subjects = [
    ...(episodeTraktId === null ? [] : [`#${episodeTraktId}`]),
    ...(season === null || episode === null ? [] : [`${season}x${episode}`]),
  ]
  if (subjects.length === 0) subjects.push('')
  return [...minutes].flatMap((minute) => subjects.map((subject) => `${titleKey}|${subject}|${minute}`))
}
