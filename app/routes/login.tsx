import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, redirect, redirectDocument } from '@remix-run/node'
import { Form, useActionData, useNavigation } from '@remix-run/react'
import { useEffect } from 'react'
import { BrandMark } from '#app/components/ui/brand.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { forgetChoices } from '#app/components/palette/recent-choices.ts'
import { systemClock } from '#app/server/base/clock.ts'
import { readForm } from '#app/server/edge/read-form.ts'
import { runtime } from '#app/server/runtime.ts'
import { sameSitePath } from '#app/server/session/same-site-path.ts'
import { isSignedIn } from '#app/server/session/sessions.ts'
import { SignInLimiter } from '#app/server/session/sign-in-limiter.ts'
import { signIn } from '#app/server/session/sign-in.ts'
import { loginWords as words } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

/** Lives as long as the process: a restart forgives. */
const limiter = new SignInLimiter(systemClock)

export async function loader({ request }: LoaderFunctionArgs) {
  const { config } = runtime()
  const query = new URL(request.url).searchParams
  const to = sameSitePath(query.get('to'))
  if (config.appPassword === null || (await isSignedIn(runtime(), request.headers))) throw redirect(to)
  // A client-side navigation ran into the end of its session: the guard sent it here for a redirect it understands.
  if (query.has('leave'))
    throw redirectDocument(to === '/' ? '/login' : `/login?to=${encodeURIComponent(to)}`)
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  const password = (await readForm(request)).get('password')
  const attempt = {
    password: typeof password === 'string' ? password : '',
    address: context.address ?? null,
  }
  const outcome = await signIn({ ...runtime(), limiter }, viewerOf(request), attempt)
  switch (outcome.kind) {
    case 'signed-in': {
      const to = sameSitePath(new URL(request.url).searchParams.get('to'))
      throw redirectDocument(to, { headers: { 'Set-Cookie': outcome.cookie } })
    }
    case 'wrong-password':
      return data({ problem: words.wrongPassword }, { status: 422 })
    case 'too-many-attempts': {
      const problem = words.tooManyAttempts(Math.ceil(outcome.retryAfterSeconds / 60))
      return data({ problem }, { status: 429, headers: { 'Retry-After': String(outcome.retryAfterSeconds) } })
    }
  }
}

/** Without this a page leaves out what its action sets: here, Retry-After. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction = () => [{ title: words.pageTitle }]

export default function Login() {
  const problem = useActionData<typeof action>()?.problem
  const isBusy = useNavigation().state !== 'idle'
  // A session that ran out was not signed out of by anybody.
  useEffect(forgetChoices, [])
  return (
    <div className="sign-in">
      <BrandMark />
      <div className="sign-in-words">
        <h1>{words.heading}</h1>
        <p>{words.intro}</p>
      </div>
      <Form method="post" replace>
        {problem !== undefined && (
          <Notice tone="danger" live>
            {problem}
          </Notice>
        )}
        <Field
          label={words.password}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          aria-invalid={problem === undefined ? undefined : true}
        />
        <Button tone="primary" disabled={isBusy}>
          {words.signIn}
        </Button>
      </Form>
    </div>
  )
}
