import { Link } from '@remix-run/react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { shelfWords as words } from '#app/words/en.ts'
import { Icon } from './icon.tsx'
import { ScreenReaderText } from './screen-reader-text.tsx'

type ShelfProps = {
  heading: string
  note?: string
  /** Where the whole of it is. */
  more?: { to: string; label: string }
  wide?: boolean
  /** For cards that are no links: the row itself takes the focus, so that the arrow keys scroll it. */
  focusable?: boolean
  /** List items. */
  children: ReactNode
}

/** A row that scrolls sideways: by touch, by wheel, by Tab from card to card, and by two arrows where there is a mouse. */
export function Shelf({ heading, note, more, wide = false, focusable = false, children }: ShelfProps) {
  const id = useId()
  const row = useRef<HTMLUListElement>(null)
  const { overflows, atStart, atEnd } = useScrollEdges(row)
  const scroll = (direction: 1 | -1) => {
    const list = row.current
    list?.scrollBy({ left: direction * list.clientWidth * 0.8, behavior: 'smooth' })
  }
  return (
    <section className="shelf" aria-labelledby={id}>
      <div className="shelf-head">
        <h2 id={id}>{heading}</h2>
        {note !== undefined && <span className="shelf-note">{note}</span>}
        <div className="shelf-tools">
          {more && (
            <Link to={more.to} className="shelf-more" prefetch="intent">
              <ScreenReaderText words={words.more(more.label, heading)} />
            </Link>
          )}
          {overflows && (
            <>
              <Arrow
                label={words.back(heading)}
                icon="chevron-left"
                disabled={atStart}
                onClick={() => scroll(-1)}
              />
              <Arrow
                label={words.on(heading)}
                icon="chevron-right"
                disabled={atEnd}
                onClick={() => scroll(1)}
              />
            </>
          )}
        </div>
      </div>
      <ul
        className={wide ? 'shelf-row shelf-wide' : 'shelf-row'}
        ref={row}
        data-soft=""
        {...(focusable && { tabIndex: 0, 'aria-labelledby': id })}
      >
        {children}
      </ul>
    </section>
  )
}

type ArrowProps = {
  label: string
  icon: 'chevron-left' | 'chevron-right'
  disabled: boolean
  onClick: () => void
}

function Arrow({ label, icon, disabled, onClick }: ArrowProps) {
  return (
    <button
      type="button"
      className="icon-button shelf-arrow"
      aria-label={label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  )
}

function useScrollEdges(row: React.RefObject<HTMLElement>) {
  const [edges, setEdges] = useState({ overflows: false, atStart: true, atEnd: false })
  useEffect(() => {
    const element = row.current
    if (!element) return
    const measure = () => {
      const room = element.scrollWidth - element.clientWidth
      setEdges((before) => {
        const now = {
          overflows: room > 2,
          atStart: element.scrollLeft < 8,
          atEnd: element.scrollLeft > room - 8,
        }
        const same =
          before.overflows === now.overflows && before.atStart === now.atStart && before.atEnd === now.atEnd
        return same ? before : now
      })
    }
    measure()
    element.addEventListener('scroll', measure, { passive: true })
    const watcher = new ResizeObserver(measure)
    watcher.observe(element)
    return () => {
      element.removeEventListener('scroll', measure)
      watcher.disconnect()
    }
  }, [row])
  return edges
}
