import { type Kysely, sql } from 'kysely'

/**
 * Sums over plays, so that a page of the diary or of the statistics need not read every play; and the orders and
 * filters of the library that had no index. Triggers keep the sums true within the transaction of every write.
 */

const tables = [
  // The plays of one kind on one day; a day of '' stands for those without a date.
  `create table day_figure (
    profile_id integer not null references profile (id),
    day text not null,
    kind text not null,
    plays integer not null,
    -- of plays whose runtime is known; the others are counted beside them
    minutes integer not null,
    unknown_runtimes integer not null,
    primary key (profile_id, day, kind)
  ) strict, without rowid`,
  // The plays of one title in one year; a year of '' stands for those without a date, and 'all' for all together.
  `create table title_figure (
    profile_id integer not null references profile (id),
    year text not null,
    title_id integer not null references title (id) on delete cascade,
    plays integer not null,
    -- how many different ones were seen
    episodes integer not null,
    minutes integer not null,
    unknown_runtimes integer not null,
    primary key (profile_id, year, title_id)
  ) strict, without rowid`,
  `create index title_figure_by_title on title_figure (title_id)`,
]

/** A runtime of 0 is one TMDB does not know. An episode's is its own, never its series' average. */
const runtimeOf = (play: string) => `case when ${play}.episode_id is not null
  then (select nullif(runtime_minutes, 0) from episode where id = ${play}.episode_id)
  else (select nullif(m.runtime_minutes, 0) from title t join title_metadata m on m.title_id = t.id
    where t.id = ${play}.title_id and t.kind = 'movie') end`
const kindOf = (play: string) => `case when ${play}.episode_id is not null then 'series'
  else (select kind from title where id = ${play}.title_id) end`
const dayOf = (play: string) => `coalesce(${play}.day, '')`
const yearOf = (play: string) => `coalesce(substr(${play}.day, 1, 4), '')`

const isFirstOfItsEpisode = (play: string, year: string) => `(${play}.episode_id is not null and not exists (
  select 1 from play other where other.profile_id = ${play}.profile_id and other.episode_id = ${play}.episode_id
    and other.id <> ${play}.id and (${year} = 'all' or ${yearOf('other')} = ${year})))`

const add = (play: string) => `
  insert into day_figure (profile_id, day, kind, plays, minutes, unknown_runtimes)
    select ${play}.profile_id, ${dayOf(play)}, ${kindOf(play)}, 1, coalesce(runtime, 0), runtime is null
    from (select ${runtimeOf(play)} as runtime) where true
    on conflict (profile_id, day, kind) do update set plays = plays + 1, minutes = minutes + excluded.minutes,
      unknown_runtimes = unknown_runtimes + excluded.unknown_runtimes;
  insert into title_figure (profile_id, year, title_id, plays, episodes, minutes, unknown_runtimes)
    select ${play}.profile_id, of.year, ${play}.title_id, 1, ${isFirstOfItsEpisode(play, 'of.year')},
      coalesce(runtime, 0), runtime is null
    from (select 'all' as year union all select ${yearOf(play)}) of, (select ${runtimeOf(play)} as runtime) where true
    on conflict (profile_id, year, title_id) do update set plays = plays + 1, episodes = episodes + excluded.episodes,
      minutes = minutes + excluded.minutes, unknown_runtimes = unknown_runtimes + excluded.unknown_runtimes;`

const remove = (play: string) => {
  const ofDay = `profile_id = ${play}.profile_id and day = ${dayOf(play)} and kind = ${kindOf(play)}`
  const ofTitle = `profile_id = ${play}.profile_id and year in ('all', ${yearOf(play)}) and title_id = ${play}.title_id`
  const sums = `plays = plays - 1, minutes = minutes - coalesce(${runtimeOf(play)}, 0),
      unknown_runtimes = unknown_runtimes - (${runtimeOf(play)} is null)`
  return `
  update day_figure set ${sums} where ${ofDay};
  delete from day_figure where ${ofDay} and plays <= 0;
  update title_figure set ${sums}, episodes = episodes - ${isFirstOfItsEpisode(play, 'title_figure.year')}
    where ${ofTitle};
  delete from title_figure where ${ofTitle} and plays <= 0;`
}

/** Another runtime for the plays that `which` names. */
const runtimeChanged = (from: string, to: string, which: string, kind: string) => {
  const sums = `minutes = minutes + changed.n * (coalesce(nullif(${to}, 0), 0) - coalesce(nullif(${from}, 0), 0)),
      unknown_runtimes = unknown_runtimes
        + changed.n * ((nullif(${to}, 0) is null) - (nullif(${from}, 0) is null))`
  const plays = `from profile cross join play p where p.profile_id = profile.id and ${which}`
  return `
  update day_figure set ${sums}
    from (select p.profile_id, ${dayOf('p')} as day, count(*) as n ${plays} group by 1, 2) changed
    where day_figure.profile_id = changed.profile_id and day_figure.day = changed.day and day_figure.kind = '${kind}';
  update title_figure set ${sums}
    from (
      select p.profile_id, p.title_id, ${yearOf('p')} as year, count(*) as n ${plays} group by 1, 2, 3
      union all select p.profile_id, p.title_id, 'all', count(*) ${plays} group by 1, 2
    ) changed
    where title_figure.profile_id = changed.profile_id and title_figure.year = changed.year
      and title_figure.title_id = changed.title_id;`
}

const ofEpisode = 'p.episode_id = new.id'
const ofMovie = (row: string) => `p.title_id = ${row}.title_id and p.episode_id is null
  and exists (select 1 from title where id = ${row}.title_id and kind = 'movie')`

const triggers = [
  `create trigger figures_play_added after insert on play begin ${add('new')} end`,
  `create trigger figures_play_removed after delete on play begin ${remove('old')} end`,
  `create trigger figures_play_changed after update of profile_id, title_id, episode_id, day on play
    when old.day is not new.day or old.title_id <> new.title_id or old.episode_id is not new.episode_id
      or old.profile_id <> new.profile_id
    begin ${remove('old')} ${add('new')} end`,
  `create trigger figures_episode_length after update of runtime_minutes on episode
    when nullif(old.runtime_minutes, 0) is not nullif(new.runtime_minutes, 0)
    begin ${runtimeChanged('old.runtime_minutes', 'new.runtime_minutes', ofEpisode, 'series')} end`,
  `create trigger figures_movie_length_known after insert on title_metadata
    when nullif(new.runtime_minutes, 0) is not null
    begin ${runtimeChanged('null', 'new.runtime_minutes', ofMovie('new'), 'movie')} end`,
  `create trigger figures_movie_length after update of runtime_minutes on title_metadata
    when nullif(old.runtime_minutes, 0) is not nullif(new.runtime_minutes, 0)
    begin ${runtimeChanged('old.runtime_minutes', 'new.runtime_minutes', ofMovie('new'), 'movie')} end`,
  `create trigger figures_movie_length_lost after delete on title_metadata
    when nullif(old.runtime_minutes, 0) is not null
    begin ${runtimeChanged('old.runtime_minutes', 'null', ofMovie('old'), 'movie')} end`,
]

const sumsOfPlays = `count(*), coalesce(sum(runtime), 0), sum(runtime is null)`
const everyPlay = `(select p.*, ${kindOf('p')} as kind, ${runtimeOf('p')} as runtime from play p)`
const fill = [
  `insert into day_figure (profile_id, day, kind, plays, minutes, unknown_runtimes)
    select profile_id, coalesce(day, '') as on_day, kind, ${sumsOfPlays} from ${everyPlay}
    group by profile_id, on_day, kind`,
  ...[`coalesce(substr(day, 1, 4), '')`, `'all'`].map(
    (
      year,
    ) => `insert into title_figure (profile_id, year, title_id, plays, minutes, unknown_runtimes, episodes)
    select profile_id, ${year} as in_year, title_id, ${sumsOfPlays}, count(distinct episode_id) from ${everyPlay}
    group by profile_id, in_year, title_id`,
  ),
]

const orders = [
  `create index library_by_tmdb_rating on library_entry (profile_id, tmdb_rating desc, title_id desc)`,
  `create index library_by_runtime on library_entry (profile_id, runtime_minutes desc, title_id desc)`,
  `create index library_by_plays on library_entry (profile_id, plays desc, title_id desc)`,
  // the language a title was made in
  `create index title_metadata_by_language on title_metadata (original_language)`,
]

export async function up(db: Kysely<never>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const statement of [...tables, ...fill, ...triggers, ...orders])
      await sql.raw(statement).execute(trx)
  })
}
