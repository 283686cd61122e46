import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { findResults, movieResults, seriesResults, titleResults } from '#app/server/tmdb/schema/listing.ts'
import { collectionDetails, movie } from '#app/server/tmdb/schema/movie.ts'
import { person } from '#app/server/tmdb/schema/person.ts'
import { season, seriesDetails } from '#app/server/tmdb/schema/series.ts'

type Answer = Record<string, unknown>

const FOLDER = process.env['RECORDED']

/** What an answer is, by what it holds, and what of ours reads it. The first that fits counts. */
const KINDS: { kind: string; holds: readonly string[]; read: (answer: Answer) => unknown }[] = [
  { kind: 'series', holds: ['name', 'number_of_seasons'], read: (answer) => seriesDetails.parse(answer) },
  { kind: 'season', holds: ['season_number', 'episodes'], read: (answer) => season.parse(answer) },
  { kind: 'movie', holds: ['title', 'runtime'], read: (answer) => movie.parse(answer) },
  { kind: 'collection', holds: ['name', 'parts'], read: (answer) => collectionDetails.parse(answer) },
  { kind: 'person', holds: ['name', 'birthday'], read: (answer) => person.parse(answer) },
  { kind: 'find', holds: ['movie_results', 'tv_results'], read: (answer) => findResults.parse(answer) },
  { kind: 'translations', holds: ['translations'], read: asPartOfMovie('translations') },
  { kind: 'images', holds: ['posters'], read: asPartOfMovie('images') },
  { kind: 'credits', holds: ['cast', 'crew'], read: asCredits },
  { kind: 'list', holds: ['results', 'page'], read: asList },
  { kind: 'list of a title', holds: ['results', 'id'], read: asListOfTitle },
]

/**
 * Reads a folder of recorded answers of TMDB, such as the test data of other programs that ask it, with the schemas of
 * the application, and says how many of each kind went through and why others did not: `RECORDED=folder`.
 */
export function measure(): void {
  if (!FOLDER) throw new Error('Name a folder of recorded answers: RECORDED=folder')
  const counts = new Map<string, number>()
  const failures: string[] = []
  for (const path of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })) {
    const answer = path.endsWith('.json') ? answerIn(readFileSync(join(FOLDER, path), 'utf8')) : null
    const kind = answer && KINDS.find(({ holds }) => holds.every((name) => name in answer))
    if (!answer || !kind) continue
    try {
      kind.read(answer)
      counts.set(kind.kind, (counts.get(kind.kind) ?? 0) + 1)
    } catch (error) {
      failures.push(`${path}: ${error instanceof z.ZodError ? z.prettifyError(error) : String(error)}`)
    }
  }
  for (const [kind, count] of counts) console.log(String(count).padStart(5), kind)
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  console.log(`${all} recorded answers were read, ${failures.length} were not`)
  for (const failure of failures) console.log(failure)
}

function answerIn(text: string): Answer | null {
  try {
    return z.record(z.string(), z.unknown()).safeParse(JSON.parse(text)).data ?? null
  } catch {
    // Not every file that is called so holds JSON.
    return null
  }
}

function asPartOfMovie(part: string) {
  return (answer: Answer) => movie.parse({ id: 1, title: 'A movie', [part]: answer })
}

/** Of a title or of a person; those of a series tell each role apart. */
function asCredits(answer: Answer): unknown {
  const isAggregate = JSON.stringify(answer).includes('"roles"')
  return isAggregate
    ? seriesDetails.parse({ id: 1, name: 'A series', aggregate_credits: answer })
    : [
        movie.parse({ id: 1, title: 'A movie', credits: answer }),
        person.parse({ id: 1, name: 'A person', combined_credits: answer }),
      ]
}

const rows = z.object({ results: z.array(z.record(z.string(), z.unknown())) })

function asList(answer: Answer): unknown {
  const first = rows.safeParse(answer).data?.results[0] ?? {}
  if ('media_type' in first) return titleResults.parse(answer)
  return 'first_air_date' in first ? seriesResults.parse(answer) : movieResults.parse(answer)
}

function asListOfTitle(answer: Answer): unknown {
  const first = rows.safeParse(answer).data?.results[0] ?? {}
  if ('release_dates' in first) return movie.parse({ id: 1, title: 'A movie', release_dates: answer })
  if ('rating' in first) return seriesDetails.parse({ id: 1, name: 'A series', content_ratings: answer })
  return movie.parse({ id: 1, title: 'A movie', videos: answer })
}
