/** A place that is kept while its content comes. */
export function PosterGridSkeleton({ count = 18 }: { count?: number }) {
  return (
    <div className="poster-grid" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <div key={index}>
          <span className="skeleton skeleton-poster" />
          <Lines count={2} />
        </div>
      ))}
    </div>
  )
}

const LINE_WIDTHS = ['92%', '64%', '78%', '50%']

export function Lines({ count }: { count: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <span
          key={index}
          className="skeleton skeleton-line"
          style={{ inlineSize: LINE_WIDTHS[index % LINE_WIDTHS.length] }}
        />
      ))}
    </div>
  )
}
