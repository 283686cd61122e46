import { type Kysely, sql } from 'kysely'

/**
 * Why a title has no metadata is kept as a code with parameters, by which titles are selected. What was kept as a
 * sentence until now becomes the code it stands for; any other sentence is kept, as a message that is a text.
 */
const SENTENCES: Record<string, string> = {
  'It has no TMDB, IMDb or TVDB id to look it up by.': 'no-ids',
  'TMDB knows none of its ids.': 'unknown-ids',
  'TMDB has nothing of this name and year.': 'unknown-name',
  'TMDB has several entries for its ids.': 'several-by-ids',
  'Several titles at TMDB may be meant.': 'several-by-name',
  'You said that TMDB does not have it.': 'said-not-there',
  'Its metadata could not be stored.': 'not-stored',
}

export async function up(db: Kysely<never>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const [sentence, code] of Object.entries(SENTENCES))
      await sql`update enrichment set last_error = json_object('code', ${code})
        where last_error = ${sentence}`.execute(trx)
    await sql`update enrichment set last_error = json_object('code', 'text', 'text', last_error)
      where last_error is not null and not json_valid(last_error)`.execute(trx)
  })
}
