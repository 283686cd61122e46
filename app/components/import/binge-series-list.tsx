import { Form, Link } from '@remix-run/react'
import type { BingeDay } from '#app/format/binge-words.ts'
import { bingeWords } from '#app/format/binge-words.ts'
import { formatDay } from '#app/format/day.ts'
import { episodeCode } from '#app/format/episode-code.ts'
import { titlePath } from '#app/domain/title-path.ts'
import { bingeWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { ScreenReaderText } from '#app/components/ui/screen-reader-text.tsx'

export type BingeSeriesListProps = {
  series: { id: number; name: string; isApplied: boolean; days: BingeDay[] }[]
  /** Days stand open where there is only one series to look at. */
  isOpen: boolean
}

/** Series by series the days that were moved, with both dates, and the switch. */
export function BingeSeriesList({ series, isOpen }: BingeSeriesListProps) {
  return (
    <ul className="binge-list">
      {series.map((one) => (
        <li key={one.id}>
          <div className="binge-head">
            <span>
              <h3>
                <Link to={titlePath('series', one.id, one.name)}>{one.name}</Link>
              </h3>
              <span className="muted small">{bingeWords(one)}</span>
            </span>
            <BingeSwitch titleId={one.id} name={one.name} isApplied={one.isApplied} />
          </div>
          {one.days.length > 0 && (
            <details open={isOpen}>
              <summary>{words.daysByEpisode(one.days.length)}</summary>
              <ul className="binge-days">
                {one.days.map((day) => (
                  <BingeDayRows key={day.day} day={day} />
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}

function BingeSwitch({ titleId, name, isApplied }: { titleId: number; name: string; isApplied: boolean }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="titleId" value={titleId} />
      {isApplied ? (
        <Button name="intent" value="put-back" icon="undo">
          <ScreenReaderText words={words.putBack(name)} />
        </Button>
      ) : (
        <Button name="intent" value="apply" icon="calendar">
          <ScreenReaderText words={words.applyAgain(name)} />
        </Button>
      )}
    </Form>
  )
}

function BingeDayRows({ day: { day, plays } }: { day: BingeDay }) {
  return (
    <li>
      <p>
        <strong>
          <time dateTime={day}>{formatDay(day)}</time>
        </strong>{' '}
        <span className="muted small">{words.wentFromHere(plays.length)}</span>
      </p>
      <ul className="binge-plays">
        {plays.map((play) => (
          <li key={`${play.season}x${play.number}`}>
            <span>
              <span className="figures faint">{episodeCode(play)}</span> {play.name ?? ''}
            </span>
            <time dateTime={play.movedTo} className="figures">
              {formatDay(play.movedTo)}
            </time>
          </li>
        ))}
      </ul>
    </li>
  )
}
