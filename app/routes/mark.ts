import { changeLabelText } from '#app/format/change-label.ts'
import { type ActionFunctionArgs, redirect, replace } from '@remix-run/node'
import { z } from 'zod'
import { parseDay } from '#app/domain/calendar-day.ts'
import { parseWallTime } from '#app/domain/wall-time.ts'
import { readForm } from '#app/server/edge/read-form.ts'
import { runCommand, type UserCommand } from '#app/server/user-edits/user-command.ts'
import { resolveReturnPath } from '#app/server/library/resolve-return-path.ts'
import { pageProblem } from '#app/server/edge/page-problem.ts'
import { runtime } from '#app/server/runtime.ts'
import { type Flash, flashHeaders } from '#app/server/session/flash-cookie.ts'
import { pathOfReferer } from '#app/server/session/path-of-referer.ts'
import { sameSitePath } from '#app/server/session/same-site-path.ts'
import { doneWords, handProblemWords as problems } from '#app/words/en.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export const loader = () => redirect('/')

const blankAsNull = (value: unknown) => (value === '' || value === undefined ? null : value)
const id = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER)
const number = z.coerce.number().int().min(0).max(100_000)
const optionalNumber = z.preprocess(blankAsNull, number.nullable())
const day = z.string().refine((text) => parseDay(text) !== null, problems.noDay)
const time = z.preprocess(
  blankAsNull,
  z
    .string()
    .refine((text) => parseWallTime(text) !== null, problems.noTime)
    .nullable(),
)

const when = z.discriminatedUnion('when', [
  z.object({ when: z.enum(['now', 'unknown']) }),
  z.object({ when: z.literal('day'), day, time }),
  z.object({ when: z.literal('year'), year: z.coerce.number().int(problems.noYear) }),
])
const whenOfEpisodes = z.discriminatedUnion('when', [
  ...when.options,
  z.object({ when: z.literal('air-date') }),
])
const ofTitle = z.object({ titleId: id })
const ofEpisode = ofTitle.extend({ season: optionalNumber, number: optionalNumber })

const text = z.string().max(100_000)
const shortText = z.string().trim().max(500)
const reason = z.preprocess(blankAsNull, shortText.nullable())
const listWords = {
  name: shortText.min(1),
  description: z.preprocess(blankAsNull, z.string().trim().max(5000).nullable()),
}

const plain = z.discriminatedUnion('intent', [
  ofEpisode.extend({
    intent: z.literal('rate'),
    value: z.preprocess(
      (text) => (text === 'none' ? null : text),
      z.coerce.number().int().min(1).max(10).nullable(),
    ),
  }),
  ofTitle.extend({ intent: z.enum(['list', 'unlist', 'toggle-list']) }),
  z.object({ intent: z.literal('remove-play'), playId: id }),
  ofTitle.extend({
    intent: z.enum(['favourite', 'unfavourite', 'resume', 'hide', 'unhide', 'begin-rewatch', 'end-rewatch']),
  }),
  ofTitle.extend({ intent: z.literal('abandon'), reason }),
  ofEpisode.extend({
    intent: z.literal('write-note'),
    titleId: z.preprocess(blankAsNull, id.nullable()),
    playId: z.preprocess(blankAsNull, id.nullable()),
    text,
  }),
  z.object({
    intent: z.literal('create-list'),
    ...listWords,
    titleId: z.preprocess(blankAsNull, id.nullable()),
  }),
  z.object({ intent: z.literal('rename-list'), listId: id, ...listWords }),
  z.object({ intent: z.literal('delete-list'), listId: id }),
  ofEpisode.extend({ intent: z.literal('add-to-list'), listId: id }),
  z.object({ intent: z.enum(['take-from-list', 'move-up', 'move-down']), entryId: id }),
  z.object({ intent: z.literal('note-on-list'), entryId: id, text }),
])
const dated = z.discriminatedUnion('intent', [
  ofEpisode.extend({ intent: z.literal('watch') }),
  ofTitle.extend({ intent: z.literal('watch-next') }),
  z.object({ intent: z.literal('redate-play'), playId: id }),
])
const ofEpisodes = z.discriminatedUnion('intent', [
  ofTitle.extend({ intent: z.literal('watch-up-to'), season: number, number }),
  ofTitle.extend({ intent: z.literal('watch-season'), season: number }),
  ofTitle.extend({ intent: z.literal('watch-series') }),
])

/** What is done by hand, from any page; goes back to where one was, and what was done is said there with Undo. */
export async function action({ request }: ActionFunctionArgs) {
  const fields = Object.fromEntries(await readForm(request))
  const given = parseCommand(fields)
  const { returnTo } = fields
  const back = typeof returnTo === 'string' ? sameSitePath(returnTo) : pathOfReferer(request.headers)
  const flash =
    'problem' in given ? problemFlash(given.problem) : await carryOut(viewerOf(request), given.command)
  const path = await resolveReturnPath(runtime().db, viewerOf(request), back)
  // What is done on a page is not a step in the browser's history.
  return replace(path, { headers: flashHeaders(runtime(), flash) })
}

type Parsed = { command: UserCommand } | { problem: string }

/** A slip in a date field is told on the page; a form that none of ours could send is refused. */
function parseCommand(fields: Record<string, unknown>): Parsed {
  const simple = plain.safeParse(fields)
  if (simple.success) return { command: simple.data }
  const one = dated.safeParse(fields)
  if (one.success) {
    const at = when.safeParse(fields)
    return at.success ? { command: { ...one.data, at: at.data } } : noDate(fields, at.error)
  }
  const many = ofEpisodes.safeParse(fields)
  if (!many.success) throw new Response(problems.noIntent, { status: 400 })
  const at = whenOfEpisodes.safeParse(fields)
  return at.success ? { command: { ...many.data, at: at.data } } : noDate(fields, at.error)
}

function noDate(fields: Record<string, unknown>, error: z.ZodError): { problem: string } {
  const isSlip = ['day', 'year'].some((part) => fields['when'] === part && fields[part] !== undefined)
  if (!isSlip) throw new Response(problems.noWhen, { status: 400 })
  return { problem: error.issues[0]?.message ?? problems.noDate }
}

async function carryOut(
  viewer: Viewer,
  given: UserCommand,
): Promise<Pick<Flash, 'message'> & Partial<Flash>> {
  try {
    const { label, changeId } = await runCommand(runtime(), viewer, given)
    return { message: doneWords.toast(changeLabelText(label)), changeId }
  } catch (error) {
    return problemFlash(pageProblem(error).problem)
  }
}

const problemFlash = (message: string) => ({ message, tone: 'problem' as const })
