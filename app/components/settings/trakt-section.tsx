import { dayIn } from '#app/domain/calendar-day.ts'
import { formatDay, formatTime } from '#app/format/day.ts'
import { calendarWords, traktSettingsWords as words } from '#app/words/en.ts'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { ConnectTrakt, type DeviceCode } from '../import/connect-trakt.tsx'
import { GetATraktApplication } from '../import/get-a-trakt-application.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Facts, SettingsSection } from './section.tsx'

export type TraktSectionProps = {
  trakt: {
    configured: boolean
    connected: boolean
    needsReconnect: boolean
    username: string | null
    expiresAt: string | null
    device: DeviceCode | null
  }
  /** Why the last attempt to connect did not work. */
  refusal: string | null
  problem: string | undefined
  redirectUri: string
  isPublic: boolean
  timeZone: string
}

export function TraktSection(props: TraktSectionProps) {
  const { trakt, refusal, problem, redirectUri, isPublic, timeZone } = props
  return (
    <SettingsSection id="trakt" heading={words.heading}>
      {refusal !== null && <Notice tone="warning">{refusal}</Notice>}
      {problem !== undefined && (
        <Notice tone="danger" live>
          {problem}
        </Notice>
      )}
      {!trakt.configured && <GetATraktApplication redirectUri={redirectUri} />}
      {trakt.configured && trakt.connected && !trakt.needsReconnect && (
        <Connected trakt={trakt} timeZone={timeZone} />
      )}
      {trakt.configured && (!trakt.connected || trakt.needsReconnect) && (
        <ConnectTrakt
          device={trakt.device}
          needsReconnect={trakt.needsReconnect}
          isPublic={isPublic}
          redirectUri={redirectUri}
          timeZone={timeZone}
        />
      )}
      {trakt.connected && (
        <div className="row">
          {!trakt.needsReconnect && (
            <ButtonLink to="/import" icon="import">
              {words.import}
            </ButtonLink>
          )}
          <Disconnect />
        </div>
      )}
    </SettingsSection>
  )
}

function Connected({ trakt, timeZone }: Pick<TraktSectionProps, 'trakt' | 'timeZone'>) {
  const { expiresAt } = trakt
  return (
    <>
      <Facts
        facts={[
          { name: words.state, value: <Pill tone="good">{words.connected}</Pill> },
          { name: words.account, value: trakt.username ?? words.noName },
          {
            name: words.renewed,
            value:
              expiresAt === null
                ? words.byItself
                : words.byItselfBefore(
                    calendarWords.dayAndTime(
                      formatDay(dayIn(timeZone, expiresAt)),
                      formatTime(timeZone, expiresAt),
                    ),
                  ),
          },
        ]}
      />
    </>
  )
}

/** A whole-page post, so that it works before any script has come. */
function Disconnect() {
  return (
    <details className="confirm">
      <summary className="button button-quiet">{words.disconnect}</summary>
      <form method="post" action="/trakt/disconnect" className="confirm-box">
        <p className="small">{words.disconnectMeans}</p>
        <Button tone="danger">{words.disconnectTrakt}</Button>
      </form>
    </details>
  )
}
