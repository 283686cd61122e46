import { type Kysely, sql } from 'kysely'

/**
 * What is worked out from the catalogue so that people, studios and names are found quickly. Triggers keep it true:
 * whoever writes the catalogue, it follows within the same transaction.
 */

/** Letters and signs that no tokenizer folds, and how they are looked for. */
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
/** Signs within a name that people leave out: Spider-Man, WALL·E, M*A*S*H, S.W.A.T. */
const SIGNS = ['-', '·', '*', '.', '/', ':'].map((sign) => [sign, ''] as const)

const replaced = (text: string, pairs: readonly (readonly [string, string])[]) =>
  pairs.reduce((inner, [from, to]) => `replace(${inner}, '${from}', '${to}')`, text)
const written = (text: string) => replaced(text, LETTERS)
const squashed = (text: string) => replaced(written(text), SIGNS)

const WORDS = `tokenize = 'unicode61 remove_diacritics 2'`
const STEMS = `tokenize = 'porter unicode61 remove_diacritics 2'`
const THREES = `tokenize = 'trigram remove_diacritics 1'`
/** Only the index is kept; the text stands in the catalogue. */
const INDEX_ONLY = `content = '', contentless_delete = 1`

const NAMES = `coalesce(m.name, '')
  || case when m.original_name is not m.name then ' / ' || coalesce(m.original_name, '') else '' end
  || case when t.source_title is not m.name and t.source_title is not m.original_name
     then ' / ' || coalesce(t.source_title, '') else '' end`

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

const titles = [
  `create virtual table search_title using fts5 (names, squashed, ${INDEX_ONLY}, prefix = '1 2 3', ${WORDS})`,
  `create virtual table search_title_letters using fts5 (names, ${INDEX_ONLY}, detail = 'none', ${THREES})`,
  indexTitles(''),
  `create trigger search_title_added after insert on title begin ${indexTitles('where t.id = new.id')} end`,
  `create trigger search_title_renamed after update of source_title on title
    when old.source_title is not new.source_title begin ${indexTitle('new.id')} end`,
  `create trigger search_title_removed after delete on title begin ${dropTitle('old.id')} end`,
  `create trigger search_metadata_added after insert on title_metadata begin ${indexTitle('new.title_id')} end`,
  `create trigger search_metadata_renamed after update of name, original_name on title_metadata
    when old.name is not new.name or old.original_name is not new.original_name
    begin ${indexTitle('new.title_id')} end`,
  `create trigger search_metadata_removed after delete on title_metadata begin ${indexTitle('old.title_id')} end`,
]

const dropOverview = (id: string) => `delete from search_overview where rowid = ${id};`
const indexOverviews = (where: string) => `insert into search_overview (rowid, overview)
  select title_id, ${written('overview')} from title_metadata where overview is not null ${where};`

const overviews = [
  `create virtual table search_overview using fts5 (overview, ${INDEX_ONLY}, ${STEMS})`,
  indexOverviews(''),
  `create trigger search_overview_added after insert on title_metadata begin
    ${dropOverview('new.title_id')} ${indexOverviews('and title_id = new.title_id')} end`,
  `create trigger search_overview_changed after update of overview on title_metadata
    when old.overview is not new.overview begin
    ${dropOverview('new.title_id')} ${indexOverviews('and title_id = new.title_id')} end`,
  `create trigger search_overview_removed after delete on title_metadata begin
    ${dropOverview('old.title_id')} end`,
]

/** A table of which one column is a name, with its number in `tmdb_id`. */
function named(table: 'person' | 'collection'): string[] {
  const [words, letters] = [`search_${table}`, `search_${table}_letters`]
  const drop = (id: string) =>
    `delete from ${words} where rowid = ${id}; delete from ${letters} where rowid = ${id};`
  const add = (where: string) => `
    insert into ${words} (rowid, name, squashed)
      select tmdb_id, ${written('name')}, ${squashed('name')} from ${table} ${where};
    insert into ${letters} (rowid, name) select tmdb_id, ${written('name')} from ${table} ${where};`
  const one = `${drop('new.tmdb_id')} ${add('where tmdb_id = new.tmdb_id')}`
  return [
    `create virtual table ${words} using fts5 (name, squashed, ${INDEX_ONLY}, prefix = '1 2 3', ${WORDS})`,
    `create virtual table ${letters} using fts5 (name, ${INDEX_ONLY}, detail = 'none', ${THREES})`,
    add(''),
    `create trigger ${words}_added after insert on ${table} begin ${one} end`,
    `create trigger ${words}_renamed after update of name on ${table} when old.name is not new.name begin ${one} end`,
    `create trigger ${words}_removed after delete on ${table} begin ${drop('old.tmdb_id')} end`,
  ]
}

/** Who appears as themselves, in a talk show or a documentary, plays no part. */
const PART = `case
  when c.department = 'cast'
    then case when c.role like 'Self%' or c.role like 'Himself%' or c.role like 'Herself%' then 'other' else 'acting' end
  when ' / ' || c.role || ' / ' like '% / Director / %' then 'directing'
  else 'other' end`

// The order of the joins is given: without figures about a young database the planner begins at the wrong end.
const countPeople = (who: string) => `
  insert into person_count (profile_id, person_tmdb_id, part, titles, seen)
    select e.profile_id, c.person_tmdb_id, ${PART} as part,
      count(distinct c.title_id), count(distinct case when e.plays > 0 then c.title_id end)
    from profile cross join credit c cross join library_entry e
    where ${who} e.profile_id = profile.id and e.title_id = c.title_id
    group by e.profile_id, c.person_tmdb_id, part;`
const recountPerson = (id: string) => `
  delete from person_count where person_tmdb_id = ${id};
  ${countPeople(`c.person_tmdb_id = ${id} and`)}`
const recountCast = (titleId: string) => {
  const them = `(select person_tmdb_id from credit where title_id = ${titleId})`
  return `delete from person_count where person_tmdb_id in ${them};
    ${countPeople(`c.person_tmdb_id in ${them} and`)}`
}

const people = [
  // In how many titles of the library a person took part, and how many of these were watched.
  `create table person_count (
    profile_id integer not null references profile (id),
    person_tmdb_id integer not null references person (tmdb_id) on delete cascade,
    part text not null check (part in ('acting', 'directing', 'other')),
    titles integer not null,
    seen integer not null,
    primary key (person_tmdb_id, profile_id, part)
  ) strict, without rowid`,
  // the page of the people seen most
  `create index person_count_by_seen on person_count (profile_id, part, seen desc, titles desc, person_tmdb_id)`,
  countPeople(''),
  `create trigger person_count_credit_added after insert on credit begin ${recountPerson('new.person_tmdb_id')} end`,
  `create trigger person_count_credit_changed after update of person_tmdb_id, department, role on credit
    when old.person_tmdb_id <> new.person_tmdb_id or old.department <> new.department or old.role <> new.role
    begin ${recountPerson('old.person_tmdb_id')} ${recountPerson('new.person_tmdb_id')} end`,
  `create trigger person_count_credit_removed after delete on credit begin
    ${recountPerson('old.person_tmdb_id')} end`,
  `create trigger person_count_entry_added after insert on library_entry begin ${recountCast('new.title_id')} end`,
  `create trigger person_count_entry_seen after update of plays on library_entry
    when (old.plays > 0) <> (new.plays > 0) begin ${recountCast('new.title_id')} end`,
  `create trigger person_count_entry_removed after delete on library_entry begin
    ${recountCast('old.title_id')} end`,
]

const studiosOf = (where: string) => `
  insert or ignore into title_studio (studio, title_id)
    select s.value, m.title_id from title_metadata m, json_each(m.studios) s where s.type = 'text' ${where};`
const studiosAgain = `delete from title_studio where title_id = new.title_id;
  ${studiosOf('and m.title_id = new.title_id')}`

const studios = [
  `create table title_studio (
    studio text not null,
    title_id integer not null references title (id) on delete cascade,
    primary key (studio, title_id)
  ) strict, without rowid`,
  `create index title_studio_by_title on title_studio (title_id)`,
  studiosOf(''),
  `create trigger title_studio_added after insert on title_metadata begin ${studiosAgain} end`,
  `create trigger title_studio_changed after update of studios on title_metadata
    when old.studios <> new.studios begin ${studiosAgain} end`,
  `create trigger title_studio_removed after delete on title_metadata begin
    delete from title_studio where title_id = old.title_id; end`,
  // the parts of a franchise
  `create index title_metadata_by_collection on title_metadata (collection_tmdb_id)
    where collection_tmdb_id is not null`,
]

export async function up(db: Kysely<never>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const script of [
      ...titles,
      ...overviews,
      ...named('person'),
      ...named('collection'),
      ...people,
      ...studios,
    ])
      for (const statement of statementsOf(script)) await sql.raw(statement).execute(trx)
  })
}

/** The driver takes one statement at a time; a trigger is one, with others inside. */
function statementsOf(script: string): string[] {
  if (script.startsWith('create')) return [script]
  return script.split(';').filter((statement) => statement.trim() !== '')
}
