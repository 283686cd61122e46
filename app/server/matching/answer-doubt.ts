import { pageProblem } from '#app/server/edge/page-problem.ts'
import { flashHeaders } from '#app/server/session/flash-cookie.ts'
import { sameSitePath } from '#app/server/session/same-site-path.ts'
import { matchingWords, nameGroupWords } from '#app/words/en.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { assignNames } from './assign-names.ts'
import { decideDoubt } from './decide-doubt.ts'
import type { DoubtScope } from './doubt-scope.ts'
import type { SeriesChoice } from './move-to-series.ts'

type Answered = { to: string; headers: HeadersInit } | { problem: string; status: number }

/** Takes what the sheet's form says, and says where to go then, or what was wrong with it. */
export async function answerDoubt(
  deps: Parameters<typeof decideDoubt>[0] & Parameters<typeof flashHeaders>[0],
  viewer: Viewer,
  form: FormData,
  scopeOf: () => DoubtScope | Promise<DoubtScope>,
): Promise<Answered> {
  const group = form.get('choice') === 'series' ? groupFrom(form) : null
  const choice = choiceFrom(form)
  if (!choice && !group) return { problem: matchingWords.chooseOne, status: 422 }
  if (group && group.ids.length === 0) return { problem: nameGroupWords.chooseName, status: 422 }
  try {
    const scope = await scopeOf()
    const said = group
      ? await assignNames(deps, viewer, scope, group.ids, group)
      : choice && (await decideDoubt(deps, viewer, scope, choice.id, choice))
    const next = form.get('next')
    const to = sameSitePath(typeof next === 'string' ? next : null)
    return { to, headers: said ? flashHeaders(deps, said) : {} }
  } catch (error) {
    return pageProblem(error)
  }
}

/** What was chosen for which name: one of TMDB's, or none of them (`tmdbId` null). */
type DoubtChoice = { id: number; tmdbId: number | null; name: string | null }

/** Null where the form says nothing of the kind. */
function choiceFrom(form: FormData): DoubtChoice | null {
  const id = Number(form.get('id'))
  if (!Number.isSafeInteger(id) || id < 1) return null
  const chosen = form.get('choice')
  if (chosen === 'none') return { id, tmdbId: null, name: null }
  const tmdbId = Number(chosen)
  const name = form.get(`name-${tmdbId}`)
  if (!Number.isSafeInteger(tmdbId) || tmdbId < 1 || typeof name !== 'string') return null
  return { id, tmdbId, name: name.slice(0, 300) }
}

/** The series of several names, and which names; null where the form names no series. */
function groupFrom(form: FormData): (SeriesChoice & { ids: number[] }) | null {
  const tmdbId = Number(form.get('series'))
  const name = form.get(`name-${tmdbId}`)
  const prefix = form.get('prefix')
  if (!Number.isSafeInteger(tmdbId) || tmdbId < 1) return null
  if (typeof name !== 'string' || typeof prefix !== 'string') return null
  const ids = [...new Set(form.getAll('member').map(Number))].filter((id) => Number.isSafeInteger(id))
  return { tmdbId, name: name.slice(0, 300), prefix: prefix.slice(0, 300), ids }
}
