import { paginationWords as words } from '#app/words/en.ts'
import { Icon } from './icon.tsx'

type PaginationProps = { page: number; pages: number; hrefFor: (page: number) => string }

/** Links to the pages around this one, the first and the last (soft-links.tsx). Draws nothing where there is only one. */
export function Pagination({ page, pages, hrefFor }: PaginationProps) {
  if (pages < 2) return null
  return (
    <nav className="pagination" aria-label={words.pages} data-soft="">
      <Step to={page > 1 ? hrefFor(page - 1) : null} rel="prev" label={words.previous} />
      {pageNumbers(page, pages).map((number, index, numbers) =>
        number === null ? (
          <span key={`before-${numbers[index + 1]}`} className="pagination-page" aria-hidden="true">
            …
          </span>
        ) : (
          <a
            key={number}
            href={hrefFor(number)}
            className="pagination-page"
            aria-label={words.page(number)}
            aria-current={number === page ? 'page' : undefined}
          >
            {number}
          </a>
        ),
      )}
      <Step to={page < pages ? hrefFor(page + 1) : null} rel="next" label={words.next} />
    </nav>
  )
}

function Step({ to, rel, label }: { to: string | null; rel: 'prev' | 'next'; label: string }) {
  const content = (
    <>
      {rel === 'prev' && <Icon name="chevron-left" />}
      <span>{label}</span>
      {rel === 'next' && <Icon name="chevron-right" />}
    </>
  )
  if (to === null)
    return (
      <span className="pagination-page" aria-disabled="true">
        {content}
      </span>
    )
  return (
    <a href={to} rel={rel} className="pagination-page">
      {content}
    </a>
  )
}

/** `1 … 4 5 6 … 20`; null is a gap. A gap of one page is that page. */
export function pageNumbers(page: number, pages: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages)
  const numbers = [...new Set(wanted)].sort((a, b) => a - b)
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1] ?? number - 1
    if (number - before === 2) return [number - 1, number]
    return number - before > 2 ? [null, number] : [number]
  })
}
