import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { forgetChoices } from '#app/components/palette/recent-choices.ts'
import { RichText } from '#app/components/ui/rich-text.tsx'
import { FormatsSection } from '#app/components/settings/formats-section.tsx'
import { SettingsSection } from '#app/components/settings/section.tsx'
import { SyncSection } from '#app/components/settings/sync-section.tsx'
import { TimeZoneSection } from '#app/components/settings/time-zone-section.tsx'
import { TmdbSection } from '#app/components/settings/tmdb-section.tsx'
import { TokensSection } from '#app/components/settings/tokens-section.tsx'
import { TraktSection } from '#app/components/settings/trakt-section.tsx'
import { ThemeSwitch } from '#app/components/shell/theme-switch.tsx'
import { isTimeZone } from '#app/domain/calendar-day.ts'
import { regionOf } from '#app/format/region-conventions.ts'
import { namedRegions } from '#app/format/region-names.ts'
import { regions } from '#app/domain/regions.ts'
import type { Theme } from '#app/domain/theme.ts'
import { readForm } from '#app/server/edge/read-form.ts'
import { setTimeZone } from '#app/server/days/user-time-zone.ts'
import { pageProblem } from '#app/server/edge/page-problem.ts'
import { runtime } from '#app/server/runtime.ts'
import { createApiToken, revokeApiToken } from '#app/server/session/api-tokens.ts'
import { formatCookie, parseFormatChoice, readFormatChoice } from '#app/server/session/format-cookie.ts'
import { settingsPage } from '#app/server/settings/settings-page.ts'
import { removeExpired } from '#app/server/tmdb/tmdb-cache.ts'
import { refusalSentence } from '#app/server/trakt/connection-refusal.ts'
import { version } from '#app/server/base/version.ts'
import { commonWords, settingsWords as words, timeZoneWords, tokensWords } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { config } = runtime()
  return {
    ...(await settingsPage(runtime(), viewerOf(request))),
    nextSync: await runtime().schedule.next(),
    refusal: refusalSentence(new URL(request.url).searchParams.get('trakt')),
    redirectUri: config.trakt.redirectUri,
    isPublic: config.trakt.redirectUri.startsWith('https://'),
    zones: Intl.supportedValuesOf('timeZone'),
    formats: {
      choice: readFormatChoice(request.headers.get('Cookie')),
      regions: namedRegions(regions),
      automatic: regionOf(request.headers.get('Accept-Language')),
    },
    hasPassword: config.appPassword !== null,
    version,
  }
}

type Answer = {
  about: 'trakt' | 'time-zone' | 'tokens' | 'tmdb'
  problem?: string
  token?: string
  removed?: number
}

export async function action({ request }: ActionFunctionArgs) {
  const parts = runtime()
  const { db, config, clock, trakt } = parts
  const form = await readForm(request)
  switch (form.get('intent')) {
    case 'device':
      return connectByCode(trakt)
    case 'time-zone': {
      const zone = textOf(form, 'zone')
      if (zone !== '' && !isTimeZone(zone)) return refused('time-zone', timeZoneWords.unknown)
      await setTimeZone({ db, config, now: clock.now() }, viewerOf(request), zone === '' ? null : zone)
      return redirect('/settings#time-zone')
    }
    case 'formats': {
      const [region, clock, firstDay] = [
        textOf(form, 'region'),
        textOf(form, 'clock'),
        textOf(form, 'firstDay'),
      ]
      const cookie = formatCookie(parseFormatChoice({ region, clock, firstDay }))
      return redirect('/settings#formats', { headers: { 'Set-Cookie': cookie } })
    }
    case 'create-token': {
      const name = textOf(form, 'name')
      if (name === '' || name.length > 60) return refused('tokens', tokensWords.nameLength)
      const { token } = await createApiToken(parts, viewerOf(request), name)
      return data<Answer>({ about: 'tokens', token })
    }
    case 'revoke-token':
      await revokeApiToken(db, viewerOf(request), Number(form.get('id')))
      return redirect('/settings#tokens')
    case 'remove-expired':
      return data<Answer>({ about: 'tmdb', removed: await removeExpired(db, clock.now()) })
    default:
      return refused('trakt', commonWords.notOfThisPage)
  }
}

async function connectByCode(trakt: { beginDevice: () => Promise<unknown> }) {
  try {
    await trakt.beginDevice()
    return redirect('/settings#trakt')
  } catch (error) {
    const { problem, status } = pageProblem(error)
    return data<Answer>({ about: 'trakt', problem }, { status })
  }
}

const refused = (about: Answer['about'], problem: string) => data<Answer>({ about, problem }, { status: 422 })

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

export const meta: MetaFunction = () => [{ title: words.pageTitle }]

export default function Settings() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const theme = useRouteLoaderData<{ theme: Theme }>('root')?.theme ?? 'system'
  const timeZone = page.zone.current
  const problemWith = (about: Answer['about']) => (answer?.about === about ? answer.problem : undefined)
  return (
    <div className="page page-narrow stack-l settings">
      <h1>{words.heading}</h1>
      <TraktSection
        trakt={page.trakt}
        refusal={page.refusal}
        problem={problemWith('trakt')}
        redirectUri={page.redirectUri}
        isPublic={page.isPublic}
        timeZone={timeZone}
      />
      <SyncSection
        sync={page.sync}
        next={page.nextSync}
        isConnected={page.trakt.connected && !page.trakt.needsReconnect}
        timeZone={timeZone}
      />
      <TmdbSection
        tmdb={page.tmdb}
        enrichment={page.enrichment}
        cache={page.cache}
        images={page.images}
        removed={answer?.removed}
        timeZone={timeZone}
      />
      <TimeZoneSection zone={page.zone} zones={page.zones} problem={problemWith('time-zone')} />
      <FormatsSection {...page.formats} />
      <SettingsSection id="appearance" heading={words.appearance.heading}>
        <div className="row">
          <ThemeSwitch theme={theme} />
          <span className="muted small">{words.appearance.hint}</span>
        </div>
      </SettingsSection>
      <SettingsSection id="export" heading={words.data.heading}>
        <p className="muted">{words.data.intro}</p>
        <div className="row">
          <ButtonLink to="/export" icon="import">
            {words.data.take}
          </ButtonLink>
        </div>
      </SettingsSection>
      <TokensSection
        tokens={page.tokens}
        created={answer?.token}
        problem={problemWith('tokens')}
        timeZone={timeZone}
      />
      <About version={page.version} hasPassword={page.hasPassword} />
    </div>
  )
}

function About({ version: installed, hasPassword }: { version: string; hasPassword: boolean }) {
  return (
    <SettingsSection id="about" heading={words.about.heading}>
      <p>{words.about.version(installed)}</p>
      <p className="muted small">
        <RichText
          words={words.about.attribution}
          marks={{ tmdb: linkTo('https://www.themoviedb.org'), trakt: linkTo('https://trakt.tv') }}
        />
      </p>
      {hasPassword && (
        <form method="post" action="/logout" className="row" onSubmit={forgetChoices}>
          <button className="button button-quiet">{words.about.signOut}</button>
          <button className="button button-quiet" formAction="/logout?everywhere=1">
            {words.about.signOutEverywhere}
          </button>
        </form>
      )}
    </SettingsSection>
  )
}

const linkTo = (address: string) => (there: string) => <a href={address}>{there}</a>
