import { z } from 'zod'
import { count, id, imagePath, list, listOrNull, part, text } from './lenient.ts'

/** One line of a title's credits, as it is kept. A person with several roles in a series has one line for all. */
export type TmdbCredit = {
  creditId: string
  person: { id: number; name: string; profilePath: string | null }
  /** 'cast', or a crew department. */
  department: string
  role: string
  position: number
  episodeCount: number | null
}

const MOST_CAST = 40
const MOST_CREW = 60

/** The crew worth keeping, in the order in which it is shown. */
const KEY_JOBS = [
  'Creator',
  'Director',
  'Co-Director',
  'Writer',
  'Screenplay',
  'Teleplay',
  'Story',
  'Novel',
  'Author',
  'Characters',
  'Producer',
  'Executive Producer',
  'Director of Photography',
  'Original Music Composer',
  'Editor',
]
const rankOf = (job: string) => KEY_JOBS.indexOf(job)

const person = { id, name: z.string().trim().min(1), profile_path: imagePath }
const creditId = z.string().min(1)

const castMember = z.object({ ...person, credit_id: creditId, character: text, order: count })
const crewMember = z.object({ ...person, credit_id: creditId, department: text, job: z.string() })

/** `credits` of a movie. Null where the part is missing, which says nothing about who took part. */
export const movieCredits = part(
  z.object({ cast: listOrNull(castMember), crew: listOrNull(crewMember) }).transform(({ cast, crew }) => [
    ...leading(cast ?? []).map((member, position) =>
      credit(member, {
        creditId: member.credit_id,
        department: 'cast',
        role: member.character ?? '',
        position,
      }),
    ),
    ...(crew ?? [])
      .filter((member) => rankOf(member.job) >= 0)
      .sort((a, b) => rankOf(a.job) - rankOf(b.job))
      .slice(0, MOST_CREW)
      .map((member, position) =>
        credit(member, {
          creditId: member.credit_id,
          department: member.department ?? 'Crew',
          role: member.job,
          position,
        }),
      ),
  ]),
)

const seriesCastMember = z.object({
  ...person,
  roles: list(z.object({ credit_id: creditId, character: text })),
  total_episode_count: count,
  order: count,
})
const seriesCrewMember = z.object({
  ...person,
  department: text,
  jobs: list(z.object({ credit_id: creditId, job: z.string() })),
  total_episode_count: count,
})

/** `aggregate_credits` of a series: everybody of every season, where plain `credits` know only the latest one. */
export const seriesCredits = part(
  z
    .object({ cast: listOrNull(seriesCastMember), crew: listOrNull(seriesCrewMember) })
    .transform(({ cast, crew }) => [
      ...leading(cast ?? []).flatMap((member, position) =>
        joined(member, {
          parts: member.roles.map((role) => ({ creditId: role.credit_id, role: role.character })),
          department: 'cast',
          position,
        }),
      ),
      ...keyCrew(crew ?? []).flatMap((member, position) =>
        joined(member, {
          parts: member.jobs.map((job) => ({ creditId: job.credit_id, role: job.job })),
          department: member.department ?? 'Crew',
          position,
        }),
      ),
    ]),
)

/** `created_by` of a series, which stands outside its credits. */
export const seriesCreators = list(
  z
    .object({ ...person, credit_id: creditId })
    .transform((member) =>
      credit(member, { creditId: member.credit_id, department: 'Creator', role: 'Creator', position: 0 }),
    ),
)

type Person = { id: number; name: string; profile_path: string | null }

function credit(
  { id, name, profile_path }: Person,
  line: {
    creditId: string
    department: string
    role: string
    position: number
    episodeCount?: number | null
  },
): TmdbCredit {
  return { person: { id, name, profilePath: profile_path }, episodeCount: null, ...line }
}

function leading<T extends { order: number | null }>(cast: T[]): T[] {
  return cast.sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0).slice(0, MOST_CAST)
}

type SeriesCrew = z.output<typeof seriesCrewMember>

/** Whoever did a key job, those of most episodes first: a long series has hundreds of directors. */
function keyCrew(crew: SeriesCrew[]): SeriesCrew[] {
  return crew
    .map((member) => ({ ...member, jobs: member.jobs.filter(({ job }) => rankOf(job) >= 0) }))
    .filter((member) => member.jobs.length > 0)
    .sort((a, b) => (b.total_episode_count ?? 0) - (a.total_episode_count ?? 0))
    .slice(0, MOST_CREW)
}

type Joined = { parts: { creditId: string; role: string | null }[]; department: string; position: number }

function joined(
  member: Person & { total_episode_count: number | null },
  { parts, department, position }: Joined,
): TmdbCredit[] {
  const [first] = parts
  if (!first) return []
  const roles = [...new Set(parts.flatMap(({ role }) => (role === null ? [] : [role])))]
  return [
    credit(member, {
      creditId: first.creditId,
      department,
      role: roles.join(' / '),
      position,
      episodeCount: member.total_episode_count,
    }),
  ]
}
