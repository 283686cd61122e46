import { useNavigation } from '@remix-run/react'

/** A thin light along the upper edge while the next page is on its way. */
export function Journey() {
  const underWay = useNavigation().state !== 'idle'
  return <div className="journey" aria-hidden="true" data-under-way={underWay ? '' : undefined} />
}
