import { Form, useNavigation } from '@remix-run/react'
import { formatDay } from '#app/format/day.ts'
import { readShortDay } from '#app/domain/short-day.ts'
import { dateOrderWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'

type DayOrder = 'day-first' | 'month-first'

export type DateOrderChoiceProps = {
  file: { doubtfulDates: string[]; dateOrder: DayOrder | null; dateOrderRead: DayOrder | null }
}

const ORDERS = ['day-first', 'month-first'] as const

/** How dates are meant that can be read in two ways, with one of the file's own for each way. */
export function DateOrderChoice({ file }: DateOrderChoiceProps) {
  const { doubtfulDates, dateOrder, dateOrderRead } = file
  const isUnderWay = useNavigation().formData?.get('intent') === 'date-order'
  const [date] = doubtfulDates
  // A preview of an older version no longer has its file.
  if (date === undefined || dateOrderRead === null) return null
  return (
    <section className="panel" aria-labelledby="date-order">
      <Form method="post" className="stack">
        <h2 id="date-order">{words.heading}</h2>
        <p className="muted" id="date-order-about">
          {words.about(doubtfulDates)} {dateOrder === null ? words.asUsual : words.asSaid}
        </p>
        <fieldset className="row" aria-labelledby="date-order" aria-describedby="date-order-about">
          {ORDERS.map((order) => (
            <label key={order} className="check">
              <input type="radio" name="dateOrder" value={order} defaultChecked={dateOrderRead === order} />
              {words.options[order](date, dayOf(date, order))}
            </label>
          ))}
        </fieldset>
        <div className="row">
          <Button name="intent" value="date-order" icon="sync" disabled={isUnderWay}>
            {words.show}
          </Button>
        </div>
      </Form>
    </section>
  )
}

function dayOf(date: string, order: DayOrder): string {
  const day = readShortDay(date, order)
  return day === null ? date : formatDay(day)
}
