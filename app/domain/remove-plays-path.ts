/** The address of the page that asks before plays are removed. */
export function removePlaysPath(
  o: { titleId: number; season?: number | undefined },
  returnTo: string,
): string {
  const query = new URLSearchParams({ title: String(o.titleId) })
  if (o.season !== undefined) query.set('season', String(o.season))
  query.set('returnTo', returnTo)
  return `/remove-plays?${query.toString()}`
}
