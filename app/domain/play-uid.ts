/** What a play is known by in exports, first its own uid, then those of plays merged into it. */
export function uidsOf(play: { uid: string | null; other_uids: string | null }): string[] {
  const others = play.other_uids === null ? [] : (JSON.parse(play.other_uids) as string[])
  return [...new Set([...(play.uid === null ? [] : [play.uid]), ...others])]
}

/** The `other_uids` of a play that another one is merged into; null where there is none. */
export function mergedUids(
  own: { uid: string | null; other_uids: string | null },
  merged: { uid?: string | null | undefined; other_uids?: string | null | undefined },
): string | null {
  const all = [...uidsOf(own), ...uidsOf({ uid: merged.uid ?? null, other_uids: merged.other_uids ?? null })]
  const others = [...new Set(all)].filter((uid) => uid !== own.uid).sort()
  return others.length === 0 ? null : JSON.stringify(others)
}
