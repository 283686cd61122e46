import type { PointerEvent } from 'react'
import { tierOf } from '#app/domain/rating.ts'
import { tierName } from '#app/format/tier-name.ts'
import { ratingControlWords as words } from '#app/words/en.ts'

const steps = Array.from({ length: 10 }, (_, index) => index + 1)
const STAR = 'm12 2.6 2.9 6.1 6.7.8-4.9 4.6 1.3 6.6L12 17.5l-6 3.2 1.3-6.6L2.4 9.5l6.7-.8z'

/**
 * One to ten as five stars in halves: ten radio buttons called `value`, so that arrow keys, forms and screen readers know
 * what to do. What is chosen or pointed at, and its tier's name, is drawn by the style sheet alone.
 */
export function RatingControl({ name, value }: { name: string; value: number | null }) {
  return (
    <fieldset className="stars">
      <legend className="visually-hidden">{words.rate(name)}</legend>
      <div className="stars-row" onPointerMove={slide} onPointerUp={settle}>
        {steps.map((step) => (
          <Half key={step} step={step} isHeld={step === value} />
        ))}
      </div>
      <span className="stars-word stars-none" aria-hidden="true">
        {words.notRated}
      </span>
    </fieldset>
  )
}

function Half({ step, isHeld }: { step: number; isHeld: boolean }) {
  const isLeft = step % 2 === 1
  return (
    <label className="star-half" data-tier={tierOf(step)}>
      <svg aria-hidden="true" focusable="false" viewBox={isLeft ? '0 0 12 24' : '12 0 12 24'}>
        <path d={STAR} />
      </svg>
      <input type="radio" name="value" value={step} defaultChecked={isHeld} required />
      <span className="visually-hidden">{words.step(step, tierName(step))}</span>
      <span className="stars-word" aria-hidden="true">
        <strong>{step}</strong> {tierName(step)}
      </span>
    </label>
  )
}

/** A finger covers what it points at: it slides along the stars, and where it leaves them counts. */
function slide(event: PointerEvent<HTMLElement>): void {
  if (event.pointerType !== 'touch') return
  const half = document.elementFromPoint(event.clientX, event.clientY)?.closest('.star-half')
  const input = half && event.currentTarget.contains(half) ? half.querySelector('input') : null
  if (!input || input.checked) return
  input.checked = true
  event.currentTarget.dataset['slid'] = ''
}

/** A slide ends without a click, which would send the form. */
function settle(event: PointerEvent<HTMLElement>): void {
  const { dataset } = event.currentTarget
  if (dataset['slid'] === undefined) return
  delete dataset['slid']
  event.currentTarget.querySelector<HTMLInputElement>(':checked')?.form?.requestSubmit()
}
