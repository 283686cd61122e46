import { Form } from '@remix-run/react'
import { formatTime } from '#app/format/day.ts'
import { connectTraktWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { RefreshWithoutScript } from '#app/components/ui/refresh-without-script.tsx'
import { RichText } from '#app/components/ui/rich-text.tsx'
import { useLivePage } from '#app/components/behaviour/use-live-page.ts'

export type DeviceCode = {
  userCode: string
  verificationUrl: string
  expiresAt: string
  outcome: 'pending' | 'connected' | 'denied' | 'expired' | 'failed'
}

export type ConnectTraktProps = {
  device: DeviceCode | null
  needsReconnect: boolean
  /** The redirect way only works where Trakt can send the browser back to a public https address. */
  isPublic: boolean
  redirectUri: string
  timeZone: string
}

const OUTCOMES: Partial<Record<DeviceCode['outcome'], string>> = words.outcomes

/** The two ways to connect a Trakt account; the one that works here comes first. */
export function ConnectTrakt({ device, needsReconnect, isPublic, redirectUri, timeZone }: ConnectTraktProps) {
  const isWaiting = device?.outcome === 'pending'
  useLivePage(isWaiting, 2000)
  const trouble = device === null ? undefined : OUTCOMES[device.outcome]
  return (
    <div className="stack">
      {needsReconnect && <Notice tone="warning">{words.needsReconnect}</Notice>}
      {trouble !== undefined && <Notice tone="warning">{trouble}</Notice>}
      {isWaiting ? (
        <WaitingForCode device={device} timeZone={timeZone} />
      ) : isPublic ? (
        <>
          <RedirectForm primary />
          <DeviceForm primary={false} />
        </>
      ) : (
        <>
          <DeviceForm primary />
          <details className="other-way">
            <summary>{words.redirect.instead}</summary>
            <p className="muted small">
              <RichText words={words.redirect.needs(redirectUri)} />
            </p>
            <RedirectForm primary={false} />
          </details>
        </>
      )}
    </div>
  )
}

function WaitingForCode({ device, timeZone }: { device: DeviceCode; timeZone: string }) {
  return (
    <div className="device-code" role="status">
      <RefreshWithoutScript seconds={4} />
      <p>{words.code.enter}</p>
      <p className="device-code-letters">{device.userCode}</p>
      <a
        className="button button-primary"
        href={device.verificationUrl}
        target="_blank"
        rel="noopener noreferrer"
      >
        <Icon name="external" />
        {words.code.open(hostOf(device.verificationUrl))}
      </a>
      <p className="muted small">{words.code.waits(formatTime(timeZone, device.expiresAt))}</p>
      <Form method="post">
        <Button name="intent" value="device">
          {words.code.another}
        </Button>
      </Form>
    </div>
  )
}

function DeviceForm({ primary }: { primary: boolean }) {
  return (
    <Form method="post" className="connect-way">
      <Button name="intent" value="device" tone={primary ? 'primary' : 'quiet'} icon="link">
        {primary ? words.connect : words.code.connect}
      </Button>
      <span className="muted small">{words.code.about}</span>
    </Form>
  )
}

/** A whole-page post: the answer leads to another site. */
function RedirectForm({ primary }: { primary: boolean }) {
  return (
    <form method="post" action="/trakt/connect" className="connect-way">
      <Button tone={primary ? 'primary' : 'quiet'} icon="external">
        {primary ? words.connect : words.redirect.connect}
      </Button>
      {primary && <span className="muted small">{words.redirect.about}</span>}
    </form>
  )
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : 'Trakt'
}
