import { Form } from '@remix-run/react'
import { formatTime } from '#app/domain/format/day.ts'
import { Button } from '../button.tsx'
import { Icon } from '../icon.tsx'
import { Notice } from '../notice.tsx'
import { RefreshWithoutScript } from '../refresh-without-script.tsx'
import { useLivePage } from '../use-live-page.ts'

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

const OUTCOMES: Partial<Record<DeviceCode['outcome'], string>> = {
  denied: 'The code was declined at Trakt. Ask for a new one to try again.',
  expired: 'The code ran out before it was entered. Ask for a new one.',
  failed: 'The code did not work. Ask for a new one.',
}

/** The two ways to connect a Trakt account; the one that works here comes first. */
export function ConnectTrakt({ device, needsReconnect, isPublic, redirectUri, timeZone }: ConnectTraktProps) {
  const isWaiting = device?.outcome === 'pending'
  useLivePage(isWaiting, 2000)
  const trouble = device === null ? undefined : OUTCOMES[device.outcome]
  return (
    <div className="stack">
      {needsReconnect && (
        <Notice tone="warning">
          Trakt no longer accepts the connection: it was revoked there, or was not used for too long. Nothing
          is lost; connect once more and everything goes on.
        </Notice>
      )}
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
            <summary>Sign in at Trakt in this browser instead</summary>
            <p className="muted small">
              Trakt then sends the browser back to <code>{redirectUri}</code>, which must be registered with
              your Trakt application exactly like this. Trakt may refuse addresses that are not public and
              https; the code works everywhere.
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
      <p>Enter this code at Trakt:</p>
      <p className="device-code-letters">{device.userCode}</p>
      <a
        className="button button-primary"
        href={device.verificationUrl}
        target="_blank"
        rel="noopener noreferrer"
      >
        <Icon name="external" />
        Open {hostOf(device.verificationUrl)}
      </a>
      <p className="muted small">
        This page waits and goes on by itself. The code holds until {formatTime(timeZone, device.expiresAt)}.
      </p>
      <Form method="post">
        <Button name="intent" value="device">
          New code
        </Button>
      </Form>
    </div>
  )
}

function DeviceForm({ primary }: { primary: boolean }) {
  return (
    <Form method="post" className="connect-way">
      <Button name="intent" value="device" tone={primary ? 'primary' : 'quiet'} icon="link">
        {primary ? 'Connect Trakt' : 'Connect with a code'}
      </Button>
      <span className="muted small">
        Shows a code that you enter at Trakt, on this or any other device. Your password stays with Trakt.
      </span>
    </Form>
  )
}

/** A whole-page post: the answer leads to another site. */
function RedirectForm({ primary }: { primary: boolean }) {
  return (
    <form method="post" action="/trakt/connect" className="connect-way">
      <Button tone={primary ? 'primary' : 'quiet'} icon="external">
        {primary ? 'Connect Trakt' : 'Sign in at Trakt'}
      </Button>
      {primary && (
        <span className="muted small">Leads to Trakt and back. Your password stays with Trakt.</span>
      )}
    </form>
  )
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : 'Trakt'
}
