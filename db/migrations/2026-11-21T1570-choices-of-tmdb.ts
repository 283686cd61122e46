import { type Kysely, sql } from 'kysely'

/**
 * What TMDB says once for every country and language, kept whole, so that another choice needs no asking; and titles
 * are found by every name that is held of them.
 */
const columns = [
  // JSON: age ratings by country, `{"US":"PG-13","DE":"12"}`
  `alter table title_metadata add column certifications text`,
  // JSON: the best poster of each language that was asked for, `{"de":"/x.jpg","":"/y.jpg"}`; '' is TMDB's own choice
  `alter table title_metadata add column posters text`,
]

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

const replaced = (text: string, pairs: readonly (readonly [string, string])[]) =>
  pairs.reduce((inner, [from, to]) => `replace(${inner}, '${from}', '${to}')`, text)
const written = (text: string) => replaced(text, LETTERS)
const squashed = (text: string) => replaced(written(text), SIGNS)

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
const indexTitles = (where: string) => `
  insert into search_title (rowid, names, squashed)
    select t.id, ${written(NAMES)}, ${squashed(NAMES)}
    from title t left join title_metadata m on m.title_id = t.id ${where};
  insert into search_title_letters (rowid, names)
    select t.id, ${written(NAMES)} from title t left join title_metadata m on m.title_id = t.id ${where};`
const indexTitle = (id: string) => `${dropTitle(id)} ${indexTitles(`where t.id = ${id}`)}`

const triggers = [
  ...[
    'search_title_added',
    'search_title_renamed',
    'search_metadata_added',
    'search_metadata_renamed',
    'search_metadata_removed',
  ].map((name) => `drop trigger ${name}`),
  `create trigger search_title_added after insert on title begin ${indexTitles('where t.id = new.id')} end`,
  `create trigger search_title_renamed after update of source_title on title
    when old.source_title is not new.source_title begin ${indexTitle('new.id')} end`,
  `create trigger search_metadata_added after insert on title_metadata begin ${indexTitle('new.title_id')} end`,
  `create trigger search_metadata_renamed after update of name, original_name on title_metadata
    when old.name is not new.name or old.original_name is not new.original_name
    begin ${indexTitle('new.title_id')} end`,
  `create trigger search_metadata_removed after delete on title_metadata begin ${indexTitle('old.title_id')} end`,
  `create trigger search_text_added after insert on title_text when new.name is not null
    begin ${indexTitle('new.title_id')} end`,
  `create trigger search_text_renamed after update of name on title_text when old.name is not new.name
    begin ${indexTitle('new.title_id')} end`,
  `create trigger search_text_removed after delete on title_text when old.name is not null
    begin ${indexTitle('old.title_id')} end`,
]

const WITH_TEXTS = '(select title_id from title_text where name is not null)'
const again = [
  `delete from search_title where rowid in ${WITH_TEXTS}`,
  `delete from search_title_letters where rowid in ${WITH_TEXTS}`,
  ...indexTitles(`where t.id in ${WITH_TEXTS}`)
    .split(';')
    .filter((statement) => statement.trim() !== ''),
]

export async function up(db: Kysely<never>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const statement of [...columns, ...triggers, ...again]) await sql.raw(statement).execute(trx)
  })
}
