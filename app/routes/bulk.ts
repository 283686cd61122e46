import { changeLabelText } from '#app/format/change-label.ts'
import { type ActionFunctionArgs, redirect, replace } from '@remix-run/node'
import { z } from 'zod'
import { parseDay } from '#app/domain/calendar-day.ts'
import { readForm } from '#app/server/edge/read-form.ts'
import { type BulkCommand, runBulkCommand } from '#app/server/user-edits/bulk-command.ts'
import { pageProblem } from '#app/server/edge/page-problem.ts'
import { runtime } from '#app/server/runtime.ts'
import { type Flash, flashHeaders } from '#app/server/session/flash-cookie.ts'
import { sameSitePath } from '#app/server/session/same-site-path.ts'
import { bulkProblemWords as problems, doneWords, handProblemWords } from '#app/words/en.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export const loader = () => redirect('/library')

const MOST_AT_ONCE = 500
const titleIds = z
  .array(z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER))
  .min(1, problems.noTitles)
  .max(MOST_AT_ONCE, problems.tooMany(MOST_AT_ONCE))
const day = z.string().refine((text) => parseDay(text) !== null, problems.noDay)
const value = z.preprocess(
  (text) => (text === 'none' ? null : text),
  z.coerce.number(problems.noRating).int().min(1, problems.noRating).max(10).nullable(),
)

/** One form with many buttons: each names what is done, and which fields it reads. */
const forms = {
  'watch-now': z.object({ titleIds }).transform((form) => watch(form.titleIds, { when: 'now' })),
  'watch-unknown': z.object({ titleIds }).transform((form) => watch(form.titleIds, { when: 'unknown' })),
  'watch-day': z
    .object({ titleIds, day })
    .transform((form) => watch(form.titleIds, { when: 'day', day: form.day, time: null })),
  rate: z.object({ titleIds, value }).transform((form): BulkCommand => ({ intent: 'rate', ...form })),
  list: z.object({ titleIds }).transform((form): BulkCommand => ({ intent: 'list', ...form })),
  unlist: z.object({ titleIds }).transform((form): BulkCommand => ({ intent: 'unlist', ...form })),
  'put-on-list': z
    .object({
      titleIds,
      listId: z.coerce.number(problems.noList).int().min(1, problems.noList),
    })
    .transform((form) => putOn(form.titleIds, { listId: form.listId })),
  'put-on-new-list': z
    .object({ titleIds, listName: z.string().trim().min(1, problems.noListName).max(200) })
    .transform((form) => putOn(form.titleIds, { name: form.listName })),
  enrich: z.object({ titleIds }).transform((form): BulkCommand => ({ intent: 'enrich', ...form })),
}

const watch = (ids: number[], at: Extract<BulkCommand, { intent: 'watch' }>['at']): BulkCommand => ({
  intent: 'watch',
  titleIds: ids,
  at,
})

const putOn = (
  ids: number[],
  list: Extract<BulkCommand, { intent: 'put-on-list' }>['list'],
): BulkCommand => ({
  intent: 'put-on-list',
  titleIds: ids,
  list,
})

/** What is done with the titles picked in the library; goes back there and says it, with Undo. */
export async function action({ request }: ActionFunctionArgs) {
  const fields = await readForm(request)
  const intent = z.enum(Object.keys(forms) as (keyof typeof forms)[]).safeParse(fields.get('intent'))
  if (!intent.success) throw new Response(handProblemWords.noIntent, { status: 400 })
  const given = forms[intent.data].safeParse({
    ...Object.fromEntries(fields),
    titleIds: fields.getAll('title'),
  })
  const flash = given.success
    ? await carryOut(viewerOf(request), given.data)
    : problemFlash(given.error.issues[0]?.message ?? handProblemWords.cannot)
  const returnTo = fields.get('returnTo')
  return replace(typeof returnTo === 'string' ? sameSitePath(returnTo) : '/library', {
    headers: flashHeaders(runtime(), flash),
  })
}

async function carryOut(
  viewer: Viewer,
  command: BulkCommand,
): Promise<Pick<Flash, 'message'> & Partial<Flash>> {
  try {
    const { label, changeId } = await runBulkCommand(runtime(), viewer, command)
    return { message: doneWords.toast(changeLabelText(label)), changeId }
  } catch (error) {
    return problemFlash(pageProblem(error).problem)
  }
}

const problemFlash = (message: string) => ({ message, tone: 'problem' as const })
