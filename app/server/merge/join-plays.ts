import { type ComingPlay, type HeldPlay, momentOf, pairPlays } from '#app/domain/same-play.ts'
import { mergedUids } from '#app/domain/play-uid.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { PlayRow } from '#app/server/db/person-tables.ts'
import { type JournalEntry, writeJournal } from '#app/server/journal/write-journal.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import type { ApplyContext } from './apply-context.ts'
import type { StagedPlay } from './staged-play.ts'
import { notePlaySources } from './play-sources.ts'

/**
 * Makes one play of what is held from one source and comes from another.
 * @param staged plays that the source has not brought before
 * @returns those that are still to be added
 */
export async function joinPlays(
  trx: Database,
  context: ApplyContext,
  titleId: number,
  staged: readonly StagedPlay[],
): Promise<StagedPlay[]> {
  const pairs = await findPairs(
    trx,
    context,
    { source: context.source, timeZone: context.timeZone },
    titleId,
    staged,
  )
  if (pairs.size === 0) return [...staged]
  const entries: JournalEntry[] = []
  for (const [one, own] of pairs) {
    const entry = await joinPlay(trx, own, one)
    if (entry) entries.push(entry)
  }
  await writeJournal(trx, context.runId, entries)
  const found = [...pairs].map(([{ sourceKey }, own]) => ({ playId: own.id, sourceKey }))
  await notePlaySources(trx, context, context, found)
  return staged.filter((one) => !pairs.has(one))
}

type Own = PlayRow & HeldPlay & { is_open: 0 | 1 }
type Coming = ComingPlay & { staged: StagedPlay }

/** Which of the plays the library already has, of the same movie or episode. */
export async function findPairs(
  db: Database,
  viewer: Viewer,
  { source, timeZone }: { source: string; timeZone: string },
  titleId: number,
  staged: readonly StagedPlay[],
): Promise<Map<StagedPlay, PlayRow>> {
  if (staged.length === 0) return new Map()
  const held = (await listOpenPlays(db, viewer, source, titleId)).map((play) => heldPlay(play, timeZone))
  if (held.length === 0) return new Map()
  const bySubject = new Map<number | null, StagedPlay[]>()
  for (const one of staged) {
    const subject = one.play.episode_id ?? null
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), one])
  }
  const pairs = [...bySubject].flatMap(([subject, list]) =>
    pairsOfSubject(
      held.filter((play) => play.episode_id === subject),
      list.map(comingPlay),
    ),
  )
  return new Map(pairs.map(([coming, own]) => [coming.staged, own]))
}

/** A play that Trakt named is free while it has no other id of Trakt's; any other while the source does not know it. */
function pairsOfSubject(held: readonly Own[], coming: readonly Coming[]): [Coming, Own][] {
  const named = pairPlays(
    held.filter((play) => play.trakt_history_id === null),
    coming.filter((play) => play.isNamed),
  )
  const taken = new Set(named.values())
  const others = pairPlays(
    held.filter((play) => play.is_open === 1 && !taken.has(play)),
    coming.filter((play) => !play.isNamed),
  )
  return [...named, ...others]
}

const heldPlay = (play: PlayRow & { is_open: 0 | 1 }, timeZone: string): Own => ({
  ...play,
  ...momentOf(
    {
      watchedAt: play.watched_at,
      day: play.day,
      basis: play.basis,
      sourceWatchedAt: play.source_watched_at,
    },
    timeZone,
  ),
  isManual: play.source === 'manual',
})

const comingPlay = (staged: StagedPlay): Coming => ({
  staged,
  watchedAt: staged.play.watched_at ?? null,
  day: staged.play.day ?? null,
  isNamed: staged.sourceKey === null,
})

/** `is_open`: no row of the source is known to be this play. */
async function listOpenPlays(db: Database, viewer: Viewer, source: string, titleId: number) {
  return db
    .selectFrom('play')
    .selectAll()
    .select((eb) =>
      eb
        .not(
          eb.exists(
            eb
              .selectFrom('play_source')
              .select('play_id')
              .whereRef('play_source.play_id', '=', 'play.id')
              .where('play_source.source', '=', source),
          ),
        )
        .$castTo<0 | 1>()
        .as('is_open'),
    )
    .where('profile_id', '=', viewer.profileId)
    .where('title_id', '=', titleId)
    .orderBy('id')
    .execute()
}

const EXACTNESS = { unknown: 0, day: 1, instant: 2 }
/** A year is more than nothing and less than a day. */
const exactness = ({ precision, year }: Pick<PlayRow, 'precision'> & { year?: number | null | undefined }) =>
  EXACTNESS[precision] + (year == null ? 0 : 0.5)

/**
 * What the person gave stays. Of two sources the one that knows the time better dates the play, and Trakt's word is
 * kept with Trakt's id.
 */
export async function joinPlay(
  trx: Database,
  own: PlayRow,
  { play }: StagedPlay,
): Promise<JournalEntry | null> {
  const isManual = own.source === 'manual'
  const isNamed = play.trakt_history_id != null
  const gained = exactness(play) - exactness(own)
  const isDated = !isManual && own.basis === 'source' && (gained > 0 || (isNamed && gained === 0))
  const after = {
    trakt_history_id: play.trakt_history_id ?? own.trakt_history_id,
    source_watched_at:
      isDated || (isManual && isNamed) ? (play.source_watched_at ?? null) : own.source_watched_at,
    other_uids: mergedUids(own, play),
    second_source: own.second_source ?? (play.source === own.source ? null : play.source),
    ...(isDated && {
      watched_at: play.watched_at ?? null,
      day: play.day ?? null,
      year: play.year ?? null,
      precision: play.precision,
    }),
  }
  const changed = Object.keys(after).filter(
    (column) => own[column as keyof typeof after] !== after[column as keyof typeof after],
  )
  if (changed.length === 0) return null
  const columns = (row: object) =>
    Object.fromEntries(Object.entries(row).filter(([column]) => changed.includes(column)))
  await trx.updateTable('play').set(after).where('id', '=', own.id).execute()
  return { entity: 'play', entityId: own.id, before: columns(own), after: columns(after) }
}
