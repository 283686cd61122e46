import { type Kysely, sql } from 'kysely'

/**
 * The shared catalogue (titles, episodes, what TMDB says of them), what belongs to a person (`profile_id`),
 * and the pipeline's own tables. Instants are ISO-8601 UTC text with milliseconds, calendar days `YYYY-MM-DD`.
 */
const statements = [
  `create table profile (
    id integer primary key,
    name text not null,
    -- the zone the person picked; null follows TZ_DEFAULT, the Trakt account, the machine, in that order
    time_zone text,
    -- the zone of the Trakt account connected last; it outlives the connection, or days would move on disconnecting
    account_time_zone text,
    -- the zone in which the days of the plays were counted last
    days_counted_in text,
    created_at text not null
  ) strict`,

  // ---- the catalogue -------------------------------------------------------------------------------------
  `create table title (
    id integer primary key,
    kind text not null check (kind in ('movie', 'series')),
    trakt_id integer,
    tmdb_id integer,
    imdb_id text,
    tvdb_id integer,
    trakt_slug text,
    -- as the source that brought it called it
    source_title text,
    source_year integer,
    matched_by text,
    match_confidence real,
    matched_at text,
    created_at text not null
  ) strict`,
  `create unique index title_by_trakt_id on title (kind, trakt_id) where trakt_id is not null`,
  // Not unique: Trakt holds two entries for one TMDB title now and then, and each keeps its own plays.
  `create index title_by_tmdb_id on title (kind, tmdb_id) where tmdb_id is not null`,
  `create index title_by_imdb_id on title (imdb_id) where imdb_id is not null`,

  // Everything here comes from TMDB and can be dropped without touching a person's history.
  `create table title_metadata (
    title_id integer primary key references title (id) on delete cascade,
    name text not null,
    original_name text,
    original_language text,
    overview text,
    tagline text,
    -- a movie's release, a series' first air date
    release_date text,
    last_air_date text,
    runtime_minutes integer,
    status text,
    certification text,
    tmdb_rating real,
    tmdb_votes integer,
    popularity real,
    poster_path text,
    backdrop_path text,
    collection_tmdb_id integer,
    genres text not null default '[]',
    studios text not null default '[]',
    networks text not null default '[]',
    creators text not null default '[]',
    trailers text not null default '[]',
    fetched_at text not null
  ) strict`,
  `create table title_genre (
    genre text not null,
    title_id integer not null references title (id) on delete cascade,
    primary key (genre, title_id)
  ) strict, without rowid`,
  `create index title_genre_by_title on title_genre (title_id)`,
  `create table collection (
    tmdb_id integer primary key,
    name text not null,
    poster_path text,
    backdrop_path text
  ) strict`,
  `create table person (
    tmdb_id integer primary key,
    name text not null,
    profile_path text
  ) strict`,
  `create table credit (
    title_id integer not null references title (id) on delete cascade,
    credit_id text not null,
    person_tmdb_id integer not null references person (tmdb_id),
    -- 'cast', or a crew department such as 'Directing'
    department text not null,
    -- the character, or the job such as 'Director'
    role text not null,
    position integer not null,
    episode_count integer,
    primary key (title_id, credit_id)
  ) strict, without rowid`,
  `create index credit_by_person on credit (person_tmdb_id, title_id)`,
  `create table season (
    title_id integer not null references title (id) on delete cascade,
    number integer not null,
    tmdb_id integer,
    name text,
    overview text,
    air_date text,
    poster_path text,
    primary key (title_id, number)
  ) strict, without rowid`,
  `create table episode (
    id integer primary key,
    title_id integer not null references title (id) on delete cascade,
    season integer not null,
    number integer not null,
    trakt_id integer,
    -- as the source called it; name below is TMDB's
    source_title text,
    -- 1 while TMDB lists this episode under this number; only these count for progress
    on_tmdb integer not null default 0 check (on_tmdb in (0, 1)),
    tmdb_id integer,
    name text,
    overview text,
    air_date text,
    runtime_minutes integer,
    still_path text
  ) strict`,
  `create unique index episode_by_number on episode (title_id, season, number)`,

  // ---- what belongs to a person --------------------------------------------------------------------------
  `create table play (
    -- never used again: the journal and what vanished name rows by it
    id integer primary key autoincrement,
    profile_id integer not null references profile (id),
    title_id integer not null references title (id),
    episode_id integer references episode (id),
    source text not null,
    trakt_history_id integer,
    -- what is shown: the instant (precision 'instant') or only its day (precision 'day') or nothing ('unknown')
    watched_at text,
    day text,
    precision text not null check (precision in ('instant', 'day', 'unknown')),
    basis text not null check (basis in ('source', 'air-date', 'manual')),
    -- what the source said, exactly as it came, kept for ever
    source_watched_at text,
    -- set where a play known from one source was found at another too
    second_source text,
    run_id text,
    created_at text not null
  ) strict`,
  `create unique index play_by_trakt_history_id on play (profile_id, trakt_history_id) where trakt_history_id is not null`,
  `create index play_by_title on play (profile_id, title_id, day)`,
  `create index play_by_episode on play (profile_id, episode_id, day)`,
  // the diary: newest first; a day-only play sorts after the timed ones of its day
  `create index play_by_day on play (profile_id, day desc, watched_at desc, id desc)`,
  `create table rating (
    id integer primary key autoincrement,
    profile_id integer not null references profile (id),
    title_id integer not null references title (id),
    -- a season's rating names its number; an episode's names the episode; a title's neither
    season integer,
    episode_id integer references episode (id),
    value integer not null check (value between 1 and 10),
    rated_at text not null,
    source text not null
  ) strict`,
  `create unique index rating_by_subject on rating (profile_id, title_id, coalesce(season, -1), coalesce(episode_id, -1))`,
  `create table watchlist_entry (
    profile_id integer not null references profile (id),
    title_id integer not null references title (id),
    listed_at text not null,
    source text not null,
    primary key (profile_id, title_id)
  ) strict, without rowid`,
  // Series on which the binge rule stands (contract, rule 3), or stood and was taken back.
  `create table binge_series (
    profile_id integer not null references profile (id),
    title_id integer not null references title (id),
    is_applied integer not null check (is_applied in (0, 1)),
    -- 1 while the rule waits for air dates that TMDB has not given yet
    is_due integer not null check (is_due in (0, 1)),
    -- the change that the moved dates belong to
    change_id text not null,
    primary key (profile_id, title_id)
  ) strict, without rowid`,
  // Worked out from the tables above (app/server/library/refresh-entries.ts), so that a page of the library is an
  // index walk. A row exists while the title has a play, a rating or a watchlist entry, and a TMDB id.
  `create table library_entry (
    profile_id integer not null references profile (id),
    title_id integer not null references title (id),
    kind text not null,
    name text not null,
    -- folded for sorting: no case, no accents, no leading article
    sort_name text not null,
    year integer,
    release_date text,
    added_at text not null,
    watchlisted_at text,
    rating integer,
    rated_at text,
    plays integer not null,
    first_played_day text,
    -- when it was last watched, an instant or only a day (sorts as text); for a binge day what the source said
    last_played text,
    status text not null,
    aired integer,
    watched integer,
    next_season integer,
    next_episode integer,
    next_air_date text,
    runtime_minutes integer,
    tmdb_rating real,
    poster_path text,
    -- the next day on which an episode airs and progress must be worked out anew
    stale_on text,
    primary key (profile_id, title_id)
  ) strict, without rowid`,
  `create index library_by_last_played on library_entry (profile_id, last_played desc, title_id desc)`,
  `create index library_by_added on library_entry (profile_id, added_at desc, title_id desc)`,
  `create index library_by_name on library_entry (profile_id, sort_name, title_id)`,
  `create index library_by_release on library_entry (profile_id, release_date desc, title_id desc)`,
  `create index library_by_rating on library_entry (profile_id, rating desc, title_id desc)`,
  `create index library_by_watchlist on library_entry (profile_id, watchlisted_at desc, title_id desc) where watchlisted_at is not null`,
  `create index library_by_year on library_entry (profile_id, year)`,
  `create index library_by_status on library_entry (profile_id, kind, status, last_played desc)`,
  `create index library_by_stale_day on library_entry (profile_id, stale_on) where stale_on is not null`,

  // ---- Trakt ---------------------------------------------------------------------------------------------
  // Tokens are sealed with the key in DATA_DIR; this file alone does not open an account.
  `create table trakt_connection (
    profile_id integer primary key references profile (id),
    access_token text not null,
    refresh_token text not null,
    expires_at text not null,
    issued_at text not null,
    needs_reconnect integer not null default 0 check (needs_reconnect in (0, 1)),
    username text,
    slug text,
    uuid text,
    time_zone text,
    connected_at text not null
  ) strict`,
  `create table trakt_device_code (
    profile_id integer primary key references profile (id),
    device_code text not null,
    user_code text not null,
    verification_url text not null,
    interval_seconds integer not null,
    expires_at text not null,
    outcome text not null check (outcome in ('pending', 'connected', 'denied', 'expired', 'failed'))
  ) strict`,
  `create table sync_cursor (
    profile_id integer not null references profile (id),
    stream text not null,
    -- the Trakt account it was read from; what another account holds is another story
    account text,
    -- when the fetching of the last successful walk of this stream began
    synced_from text not null,
    -- Trakt's last_activities stamp seen before that walk
    activity_at text,
    upstream_count integer,
    primary key (profile_id, stream)
  ) strict, without rowid`,

  // ---- TMDB ----------------------------------------------------------------------------------------------
  `create table tmdb_cache (
    key text primary key,
    body text not null,
    stored_at text not null,
    expires_at text not null
  ) strict, without rowid`,
  `create index tmdb_cache_by_expiry on tmdb_cache (expires_at)`,
  `create table enrichment (
    title_id integer primary key references title (id) on delete cascade,
    state text not null check (state in ('pending', 'done', 'failed', 'not-found')),
    -- higher goes first: 2 on the screen, 1 asked for by a run, 0 background
    priority integer not null default 0,
    attempts integer not null default 0,
    next_try_at text,
    last_error text,
    requested_at text not null,
    finished_at text
  ) strict`,
  `create index enrichment_queue on enrichment (state, priority desc, requested_at desc)`,

  // ---- runs: imports and syncs ---------------------------------------------------------------------------
  `create table import_run (
    id text primary key,
    profile_id integer not null references profile (id),
    kind text not null check (kind in ('import', 'sync')),
    source text not null,
    phase text not null check (phase in
      ('fetching', 'ready', 'applying', 'enriching', 'completed', 'cancelled', 'failed', 'interrupted')),
    -- where an interrupted run goes on
    resume_phase text,
    options text not null,
    current_item text,
    completed integer not null default 0,
    total integer not null default 0,
    cancellation_requested integer not null default 0 check (cancellation_requested in (0, 1)),
    waiting_until text,
    waiting_for text,
    counts text not null,
    binge text not null,
    proof text,
    failure text,
    requests_made integer not null default 0,
    started_at text not null,
    fetch_began_at text,
    phase_began_at text not null,
    finished_at text
  ) strict`,
  `create unique index one_active_run on import_run (profile_id)
    where phase in ('fetching', 'ready', 'applying', 'enriching', 'interrupted')`,
  `create index import_run_by_start on import_run (profile_id, started_at desc)`,
  `create table run_stream (
    run_id text not null references import_run (id) on delete cascade,
    stream text not null,
    next_page integer not null default 1,
    done integer not null default 0 check (done in (0, 1)),
    -- rows that this walk has been given, to hold against the source's own count
    rows_read integer not null default 0,
    -- X-Pagination-Item-Count of the first and the latest page
    first_count integer,
    latest_count integer,
    -- 1 once every row of the stream was asked for, not only those since the last sync
    is_whole integer not null default 0 check (is_whole in (0, 1)),
    activity_at text,
    error text,
    primary key (run_id, stream)
  ) strict, without rowid`,
  `create table staged_row (
    id integer primary key,
    run_id text not null references import_run (id) on delete cascade,
    stream text not null,
    type text not null check (type in ('play', 'rating', 'watchlist', 'unlisted', 'malformed')),
    -- what makes a row of its stream the same row when a page is read twice
    source_key text not null,
    -- rows of one title share it; null for a malformed row without one
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
    history_id integer,
    watched_at text,
    source_watched_at text,
    rating integer,
    at text,
    problem text
  ) strict`,
  `create unique index staged_row_by_source_key on staged_row (run_id, stream, source_key)`,
  `create index staged_row_by_title on staged_row (run_id, title_key)`,
  `create table run_item (
    id integer primary key,
    run_id text not null references import_run (id) on delete cascade,
    -- null for a malformed row
    title_key text,
    kind text,
    title text,
    year integer,
    ids text not null,
    action text not null check (action in ('add', 'update', 'unchanged', 'unmatched', 'malformed')),
    reason text not null,
    plays_new integer not null default 0,
    plays_existing integer not null default 0,
    ratings_new integer not null default 0,
    ratings_changed integer not null default 0,
    ratings_existing integer not null default 0,
    watchlist_new integer not null default 0,
    watchlist_existing integer not null default 0,
    watchlist_removed integer not null default 0,
    -- the library's title, once known
    title_id integer references title (id),
    excluded integer not null default 0 check (excluded in (0, 1)),
    state text not null default 'planned' check (state in ('planned', 'applied', 'settled'))
  ) strict`,
  `create index run_item_by_run on run_item (run_id, action, id)`,
  `create index run_item_by_state on run_item (run_id, state, id)`,
  `create unique index run_item_by_title on run_item (run_id, title_key) where title_key is not null`,
  `create index run_item_by_title_id on run_item (title_id) where title_id is not null`,
  // Titles that the person unticked in a preview: syncs do not bring in their past.
  `create table left_out (
    profile_id integer not null references profile (id),
    title_key text not null,
    primary key (profile_id, title_key)
  ) strict, without rowid`,
  `create table run_error (
    id integer primary key,
    run_id text not null references import_run (id) on delete cascade,
    title text,
    message text not null,
    at text not null
  ) strict`,
  `create index run_error_by_run on run_error (run_id, id)`,
  // Every write to a person's history, with what was there before, so that it can be taken back. A change is a run
  // (then its id is the run's) or one thing that a person did by hand.
  `create table change (
    id text primary key,
    profile_id integer not null references profile (id),
    kind text not null check (kind in ('run', 'hand')),
    -- what was done, as a sentence for a person; null for a run
    label text,
    at text not null,
    undone_at text
  ) strict`,
  `create table journal (
    id integer primary key,
    change_id text not null references change (id),
    entity text not null check (entity in ('play', 'rating', 'watchlist')),
    -- the row's id; for the watchlist the title's
    entity_id integer not null,
    -- the columns that differ; null where there was, or is, no row
    before text,
    after text
  ) strict`,
  `create index journal_by_change on journal (change_id, id)`,
  `create index journal_by_entity on journal (entity, entity_id, id)`,
  // What a complete answer of its source no longer held. Only the person decides what becomes of it.
  `create table vanished (
    id integer primary key,
    profile_id integer not null references profile (id),
    entity text not null check (entity in ('play', 'rating')),
    entity_id integer not null,
    run_id text not null references import_run (id),
    noticed_at text not null,
    -- 'restore': kept, and to be added again at the source
    decision text check (decision in ('keep', 'restore', 'remove')),
    decided_at text
  ) strict`,
  `create unique index vanished_by_entity on vanished (profile_id, entity, entity_id)`,

  // ---- access --------------------------------------------------------------------------------------------
  `create table api_token (
    id integer primary key,
    profile_id integer not null references profile (id),
    name text not null,
    token_hash text not null unique,
    created_at text not null,
    last_used_at text
  ) strict`,

  `insert into profile (id, name, created_at) values (1, 'Me', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))`,
]

export async function up(db: Kysely<never>): Promise<void> {
  // Kysely does not put a SQLite migration into a transaction by itself.
  await db.transaction().execute(async (trx) => {
    for (const statement of statements) await sql.raw(statement).execute(trx)
  })
}
