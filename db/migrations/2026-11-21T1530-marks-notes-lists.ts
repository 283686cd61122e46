import { type Kysely, sql } from 'kysely'

/**
 * What a person makes of their history beside plays and ratings: marks of a title, notes, lists, rewatches. Each row
 * has an id of its own, by which the journal names it.
 */
const owned = [
  `create table title_mark (
    -- never used again: the journal names rows by it
    id integer primary key autoincrement,
    profile_id integer not null references profile (id),
    title_id integer not null references title (id),
    -- 'hidden': from up next
    mark text not null check (mark in ('favourite', 'abandoned', 'hidden')),
    marked_at text not null,
    -- why it was abandoned
    reason text check (reason is null or mark = 'abandoned'),
    source text not null
  ) strict`,
  `create unique index title_mark_by_title on title_mark (profile_id, title_id, mark)`,

  // Plain text. A season's note names its number, an episode's the episode, a play's the play, a title's none of them.
  // Whoever deletes a play deletes its note first, with an entry in the journal.
  `create table note (
    id integer primary key autoincrement,
    profile_id integer not null references profile (id),
    title_id integer not null references title (id),
    season integer,
    episode_id integer references episode (id),
    play_id integer references play (id),
    text text not null check (text <> ''),
    written_at text not null,
    source text not null,
    check ((season is not null) + (episode_id is not null) + (play_id is not null) <= 1)
  ) strict`,
  `create unique index note_by_subject
    on note (profile_id, title_id, coalesce(season, -1), coalesce(episode_id, -1), coalesce(play_id, -1))`,
  `create index note_by_episode on note (episode_id) where episode_id is not null`,
  `create index note_by_play on note (play_id) where play_id is not null`,

  `create table list (
    id integer primary key autoincrement,
    profile_id integer not null references profile (id),
    name text not null check (name <> ''),
    description text,
    -- in which order the lists are shown; ties by id
    position integer not null,
    source text not null,
    created_at text not null
  ) strict`,
  `create unique index list_by_name on list (profile_id, name)`,
  `create table list_entry (
    id integer primary key autoincrement,
    profile_id integer not null references profile (id),
    list_id integer not null references list (id),
    title_id integer not null references title (id),
    -- an entry can be a season, or an episode, of the title
    season integer,
    episode_id integer references episode (id),
    -- ties by id
    position integer not null,
    listed_at text not null,
    note text,
    source text not null,
    check (season is null or episode_id is null)
  ) strict`,
  `create unique index list_entry_by_subject
    on list_entry (list_id, title_id, coalesce(season, -1), coalesce(episode_id, -1))`,
  `create index list_entry_by_position on list_entry (list_id, position, id)`,
  `create index list_entry_by_title on list_entry (profile_id, title_id)`,
  `create index list_entry_by_episode on list_entry (episode_id) where episode_id is not null`,

  // Its progress is the plays since it began (app/domain/rewatch.ts); the first run's stays as it is.
  `create table rewatch (
    id integer primary key autoincrement,
    profile_id integer not null references profile (id),
    title_id integer not null references title (id),
    began_at text not null,
    ended_at text,
    source text not null
  ) strict`,
  `create unique index rewatch_by_beginning on rewatch (profile_id, title_id, began_at)`,
  `create unique index one_rewatch_under_way on rewatch (profile_id, title_id) where ended_at is null`,
]

const worked = [
  `alter table library_entry add column favourited_at text`,
  `alter table library_entry add column hidden_at text`,
  // of the rewatch under way, where there is one
  `alter table library_entry add column rewatch_began_at text`,
  `alter table library_entry add column rewatch_watched integer`,
  `alter table library_entry add column rewatch_next_season integer`,
  `alter table library_entry add column rewatch_next_episode integer`,
  `create index library_by_favourite on library_entry (profile_id, favourited_at desc, title_id desc)
    where favourited_at is not null`,
  `create index library_by_rewatch on library_entry (profile_id, last_played desc) where rewatch_began_at is not null`,
]

const journal = [
  `create table journal_of_everything (
    id integer primary key,
    change_id text not null references change (id),
    entity text not null check (entity in
      ('play', 'rating', 'watchlist', 'match', 'mark', 'note', 'list', 'list-entry', 'rewatch')),
    -- the row's id; for the watchlist and a match the title's
    entity_id integer not null,
    -- the columns that differ; null where there was, or is, no row
    before text,
    after text
  ) strict`,
  `insert into journal_of_everything (id, change_id, entity, entity_id, before, after)
    select id, change_id, entity, entity_id, before, after from journal`,
  `drop table journal`,
  `alter table journal_of_everything rename to journal`,
  `create index journal_by_change on journal (change_id, id)`,
  `create index journal_by_entity on journal (entity, entity_id, id)`,
]

const COLUMNS = `id, run_id, stream, type, source_key, title_key, kind, trakt_id, tmdb_id, imdb_id, tvdb_id, trakt_slug,
  title, year, season, episode, episode_trakt_id, episode_title, history_id, watched_at, source_watched_at, rating, at,
  problem, basis, play_source, second_source`

const staged = [
  `create table staged_row_of_everything (
    id integer primary key,
    run_id text not null references import_run (id) on delete cascade,
    stream text not null,
    type text not null check (type in ('play', 'rating', 'watchlist', 'unlisted', 'malformed',
      'favourite', 'abandoned', 'hidden', 'note', 'list', 'list-entry', 'rewatch')),
    -- what makes a row of its stream the same row when a page is read twice
    source_key text not null,
    -- rows of one title share it; null for a list, and for a malformed row without one
    title_key text,
    kind text,
    trakt_id integer,
    tmdb_id integer,
    imdb_id text,
    tvdb_id integer,
    trakt_slug text,
    title text,
    year integer,
    season integer,
    episode integer,
    episode_trakt_id integer,
    episode_title text,
    -- of a play; of a play's note, the play's
    history_id integer,
    watched_at text,
    source_watched_at text,
    rating integer,
    -- when it was rated, listed, marked, written, made, begun
    at text,
    problem text,
    -- only from Reelmark's own export: how the play was held there
    basis text,
    play_source text,
    second_source text,
    -- a note, the reason why it was abandoned, a list's description, the note of a list's entry
    text text,
    -- of a play's note: the source_key of the play's row
    play_key text,
    -- of a list and its entries
    list_name text,
    position integer,
    -- of a rewatch that was ended
    ended_at text
  ) strict`,
  `insert into staged_row_of_everything (${COLUMNS}) select ${COLUMNS} from staged_row`,
  `drop table staged_row`,
  `alter table staged_row_of_everything rename to staged_row`,
  `create unique index staged_row_by_source_key on staged_row (run_id, stream, source_key)`,
  `create index staged_row_by_title on staged_row (run_id, title_key)`,
  // JSON: how many marks, notes, … of the title are new, changed and here already (app/domain/extras.ts)
  `alter table run_item add column extras text not null default '{}'`,
]

export async function up(db: Kysely<never>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const statement of [...owned, ...worked, ...journal, ...staged])
      await sql.raw(statement).execute(trx)
  })
}
