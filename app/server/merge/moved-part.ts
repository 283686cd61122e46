export type Move = { from: number; into: number; episodes: ReadonlyMap<number, number> }

type Part = { season: number | null; episode_id: number | null }

/** What it is of `into` that was this part of `from`. */
export const partOf = ({ season, episode_id }: Part, { episodes }: Move): Part => ({
  season,
  episode_id: episode_id === null ? null : (episodes.get(episode_id) ?? episode_id),
})

export const isSamePart = (one: Part, other: Part) =>
  one.season === other.season && one.episode_id === other.episode_id
