import { type Kysely, sql } from 'kysely'

/**
 * The triggers that keep the search indexes, written so that every SQLite since 3.37 can parse them: one before 3.46
 * has room for some twenty calls within each other, and refuses the whole file where a trigger has more. What they
 * write is the same as before, so no index is built again.
 */

/** Letters and signs that no tokenizer folds, and how they are looked for: the same as in 2026-11-21T1330. */
const LETTERS = [
  ["''", ''],
  ['’', ''],
  ['&', ' and '],
  ['æ', 'ae'],
  ['Æ', 'ae'],
  ['œ', 'oe'],
  ['Œ', 'oe'],
  ['ø', 'o'],
  ['Ø', 'o'],
  ['ß', 'ss'],
  ['ł', 'l'],
  ['Ł', 'l'],
  ['đ', 'd'],
  ['Đ', 'd'],
  ['ð', 'd'],
  ['Ð', 'd'],
  ['þ', 'th'],
  ['Þ', 'th'],
  ['ı', 'i'],
] as const
const SIGNS = ['-', '·', '*', '.', '/', ':'].map((sign) => [sign, ''] as const)

const CALLS_AT_ONCE = 5

type Pairs = readonly (readonly [string, string])[]

const replaced = (text: string, pairs: Pairs) =>
  pairs.reduce((inner, [from, to]) => `replace(${inner}, '${from}', '${to}')`, text)

/**
 * A subquery with the columns `id`, `written` and (where asked for) `squashed`. A few calls a step, each step a common
 * table expression beside the one before, not within it. A trigger allows them in a subquery only.
 * @param source a select of `id` and `written`
 */
function folded(source: string, withSquashed: boolean): string {
  const steps = [`s0 as (${source})`]
  const add = (column: string, pairs: Pairs, others: string) => {
    for (let from = 0; from < pairs.length; from += CALLS_AT_ONCE) {
      const value = replaced(column, pairs.slice(from, from + CALLS_AT_ONCE))
      steps.push(`s${steps.length} as (select id${others}, ${value} as ${column} from s${steps.length - 1})`)
    }
  }
  add('written', LETTERS, '')
  if (withSquashed) {
    steps.push(`s${steps.length} as (select id, written, written as squashed from s${steps.length - 1})`)
    add('squashed', SIGNS, ', written')
  }
  return `(with ${steps.join(', ')} select * from s${steps.length - 1})`
}

const NAMES = `coalesce(m.name, '')
  || case when m.original_name is not m.name then ' / ' || coalesce(m.original_name, '') else '' end
  || case when t.source_title is not m.name and t.source_title is not m.original_name
     then ' / ' || coalesce(t.source_title, '') else '' end
  || coalesce((select ' / ' || group_concat(x.name, ' / ') from (
       select distinct name from title_text where title_id = t.id and name is not null
         and name is not m.name and name is not m.original_name and name is not t.source_title) x), '')`

const dropTitle = (id: string) => `
  delete from search_title where rowid = ${id};
  delete from search_title_letters where rowid = ${id};`
const namesOf = (id: string) =>
  `select t.id, ${NAMES} as written from title t left join title_metadata m on m.title_id = t.id where t.id = ${id}`
const addTitle = (id: string) => `
  insert into search_title (rowid, names, squashed)
    select id, written, squashed from ${folded(namesOf(id), true)};
  insert into search_title_letters (rowid, names) select id, written from ${folded(namesOf(id), false)};`
const indexTitle = (id: string) => `${dropTitle(id)} ${addTitle(id)}`

const titles = {
  search_title_added: `after insert on title begin ${addTitle('new.id')} end`,
  search_title_renamed: `after update of source_title on title
    when old.source_title is not new.source_title begin ${indexTitle('new.id')} end`,
  search_metadata_added: `after insert on title_metadata begin ${indexTitle('new.title_id')} end`,
  search_metadata_renamed: `after update of name, original_name on title_metadata
    when old.name is not new.name or old.original_name is not new.original_name
    begin ${indexTitle('new.title_id')} end`,
  search_metadata_removed: `after delete on title_metadata begin ${indexTitle('old.title_id')} end`,
  search_text_added: `after insert on title_text when new.name is not null
    begin ${indexTitle('new.title_id')} end`,
  search_text_renamed: `after update of name on title_text when old.name is not new.name
    begin ${indexTitle('new.title_id')} end`,
  search_text_removed: `after delete on title_text when old.name is not null
    begin ${indexTitle('old.title_id')} end`,
}

const overviewOf = `select title_id as id, overview as written from title_metadata
  where overview is not null and title_id = new.title_id`
const indexOverview = `delete from search_overview where rowid = new.title_id;
  insert into search_overview (rowid, overview) select id, written from ${folded(overviewOf, false)};`

const overviews = {
  search_overview_added: `after insert on title_metadata begin ${indexOverview} end`,
  search_overview_changed: `after update of overview on title_metadata
    when old.overview is not new.overview begin ${indexOverview} end`,
}

/** A table of which one column is a name, with its number in `tmdb_id`. */
function named(table: 'person' | 'collection'): Record<string, string> {
  const [words, letters] = [`search_${table}`, `search_${table}_letters`]
  const source = `select tmdb_id as id, name as written from ${table} where tmdb_id = new.tmdb_id`
  const index = `delete from ${words} where rowid = new.tmdb_id; delete from ${letters} where rowid = new.tmdb_id;
    insert into ${words} (rowid, name, squashed) select id, written, squashed from ${folded(source, true)};
    insert into ${letters} (rowid, name) select id, written from ${folded(source, false)};`
  return {
    [`${words}_added`]: `after insert on ${table} begin ${index} end`,
    [`${words}_renamed`]: `after update of name on ${table} when old.name is not new.name begin ${index} end`,
  }
}

const triggers = { ...titles, ...overviews, ...named('person'), ...named('collection') }

export async function up(db: Kysely<never>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const [name, body] of Object.entries(triggers)) {
      await sql.raw(`drop trigger ${name}`).execute(trx)
      await sql.raw(`create trigger ${name} ${body}`).execute(trx)
    }
  })
}
