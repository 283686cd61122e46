import { storeMessage } from '#app/server/db/stored-message.ts'
import { sql } from 'kysely'
import {
  type Doubt,
  type DoubtGroup,
  type DoubtNameGroup,
  type DoubtPlace,
  type DoubtsPage,
  placeIn,
} from '#app/domain/doubt.ts'
import { hasPrefix, sharedPrefix } from '#app/domain/name-group.ts'
import type { MediaKind } from '#app/domain/media.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { NOT_MATCHED } from '#app/server/tmdb/look-up-title.ts'
import type { TmdbClient } from '#app/server/tmdb/tmdb-client.ts'
import { findCandidates } from './match-page.ts'
import type { DoubtScope } from './doubt-scope.ts'
import { listAlikeTitles, listGroupNames } from './name-groups.ts'

export type DoubtQuestion = Omit<DoubtPlace, 'series'> & Partial<Pick<DoubtPlace, 'series'>>

type Deps = { db: Database; clock: Clock; tmdb: Pick<TmdbClient, 'configured' | 'searchTitles' | 'find'> }

/** One name, with the TMDB titles it may mean, and its place among the others. */
export async function doubtsPage(
  deps: Deps,
  viewer: Viewer,
  scope: DoubtScope,
  asked: DoubtQuestion,
): Promise<DoubtsPage> {
  const subjects = await listSubjects(deps.db, viewer, scope)
  const place = placeIn(
    subjects.map((subject) => subject.id),
    asked.at,
    asked.of,
  )
  const { id, position, of, previous, next } = place
  const left = subjects.filter((subject) => subject.decided === null).length
  const subject = subjects.find((each) => each.id === id)
  const doubt = subject ? await doubtOf(deps, viewer, scope, { subject, subjects }, asked) : null
  const after = subjects.find((each) => each.id === next)
  // So that its answer lies ready when it is its turn.
  if (after && doubt?.answer.kind === 'found')
    void ask(deps, viewer, scope, after, null).catch(() => undefined)
  return { doubt, position, of, previous, next, left }
}

type Subject = {
  id: number
  kind: MediaKind
  name: string
  year: number | null
  plays: number
  decided: Doubt['decided']
}

const listSubjects = (db: Database, viewer: Viewer, scope: DoubtScope): Promise<Subject[]> =>
  scope.kind === 'names' ? listNames(db, viewer, scope) : listTitles(db, viewer, scope.runId)

async function listNames(
  db: Database,
  viewer: Viewer,
  { runId, group }: { runId: string; group: DoubtGroup },
): Promise<Subject[]> {
  const rows = await db
    .selectFrom('run_item as i')
    .leftJoin('name_match as m', (join) =>
      join.onRef('m.run_id', '=', 'i.run_id').onRef('m.title_key', '=', 'i.title_key'),
    )
    .leftJoin('name_decision as d', (join) =>
      join.onRef('d.title_key', '=', 'i.title_key').on('d.profile_id', '=', viewer.profileId),
    )
    .select(['i.id', 'i.title', 'i.year', 'i.plays_new', 'i.plays_existing'])
    // As its file takes it, whatever was decided since.
    .select(sql<MediaKind>`iif(i.title_key like 'series:%', 'series', 'movie')`.as('kind'))
    .select(['d.tmdb_id', 'd.name', 'd.decided_at'])
    .where('i.run_id', '=', runId)
    .where('i.excluded', '=', 0)
    .$if(group === 'decided', (query) => query.where('d.decided_at', 'is not', null))
    .$if(group !== 'decided', (query) => query.where(sql<boolean>`m.verdict = ${group}`))
    .where('i.title_key', 'like', '%:name:%')
    .orderBy('i.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.title ?? '',
    year: row.year,
    plays: row.plays_new + row.plays_existing,
    decided: row.decided_at === null ? null : { tmdbId: row.tmdb_id, name: row.name },
  }))
}

const SEVERAL = [storeMessage(NOT_MATCHED.ambiguous), storeMessage(NOT_MATCHED['ambiguous-name'])]

/** What TMDB has several entries for, and what may be one of many episodes. */
async function listTitles(db: Database, viewer: Viewer, runId: string | null): Promise<Subject[]> {
  const several = await listSeveral(db, viewer, runId)
  const known = new Set(several.map(({ id }) => id))
  const alike = (await listAlikeTitles(db, viewer, runId))
    .filter(({ id }) => !known.has(id))
    .map(({ id, name, plays }) => ({ id, name, plays, kind: 'movie' as const, year: null, decided: null }))
  return [...several, ...alike].sort((a, b) => a.id - b.id)
}

/** Titles that TMDB has several entries for and that the person has something of. */
async function listSeveral(db: Database, viewer: Viewer, runId: string | null): Promise<Subject[]> {
  const ofRun = sql`exists (select 1 from run_item i where i.title_id = t.id and i.run_id = ${runId})`
  const { rows } = await sql<Omit<Subject, 'decided'>>`
    select t.id, t.kind, coalesce(t.source_title, '') as name, t.source_year as year,
      (select count(*) from play p where p.profile_id = ${viewer.profileId} and p.title_id = t.id) as plays
    from title t join enrichment e on e.title_id = t.id
    where t.tmdb_id is null and e.last_error in (${sql.join(SEVERAL)}) and ${runId === null ? sql`true` : ofRun}
      and (exists (select 1 from play p where p.profile_id = ${viewer.profileId} and p.title_id = t.id)
        or exists (select 1 from rating r where r.profile_id = ${viewer.profileId} and r.title_id = t.id)
        or exists (select 1 from watchlist_entry w where w.profile_id = ${viewer.profileId} and w.title_id = t.id))
    order by t.id`.execute(db)
  return rows.map((row) => ({ ...row, decided: null }))
}

/** How many titles that a run has written may still be one of several. */
export async function countDoubts(db: Database, viewer: Viewer, runId: string): Promise<number> {
  return (await listTitles(db, viewer, runId)).length
}

async function doubtOf(
  deps: Deps,
  viewer: Viewer,
  scope: DoubtScope,
  { subject, subjects }: { subject: Subject; subjects: readonly Subject[] },
  asked: DoubtQuestion,
): Promise<Doubt> {
  const question =
    asked.q === null ? { q: subject.name, year: subject.year } : { q: asked.q, year: asked.year }
  const playsAreIn = scope.kind === 'names' ? 'file' : 'history'
  const group = await groupOf(deps.db, viewer, scope, { subject, subjects })
  // One question at a time: the series of all of them, or what this one is.
  const q = group && asked.series != null ? asked.series : null
  const answer =
    q === null
      ? await ask(deps, viewer, scope, subject, question)
      : await findCandidates(deps, viewer, { id: null, kind: 'series', match: null }, { q, year: null })
  const search = q === null ? null : { q, answer }
  return { ...subject, playsAreIn, question, answer, group: group && { ...group, search } }
}

async function groupOf(
  db: Database,
  viewer: Viewer,
  scope: DoubtScope,
  { subject, subjects }: { subject: Subject; subjects: readonly Subject[] },
): Promise<Omit<DoubtNameGroup, 'search'> | null> {
  const open = await listGroupNames(db, viewer, scope)
  if (!open.some(({ id }) => id === subject.id)) return null
  const others = open.filter(({ id }) => id !== subject.id).map(({ name }) => name)
  const prefix = sharedPrefix(subject.name, others)
  if (prefix === null) return null
  const names = open.filter(({ name }) => hasPrefix(name, prefix))
  const ids = new Set(names.map(({ id }) => id))
  const next = subjects.find(({ id }) => id > subject.id && !ids.has(id))?.id ?? null
  return { prefix, names: names.map(({ id, name, plays }) => ({ id, name, plays })), next }
}

function ask(
  deps: Deps,
  viewer: Viewer,
  scope: DoubtScope,
  subject: Subject,
  question: Doubt['question'] | null,
) {
  const id = scope.kind === 'titles' ? subject.id : null
  const { kind, name, year } = subject
  return findCandidates(deps, viewer, { id, kind, match: null }, question ?? { q: name, year })
}
