import type { DoubtsPage } from '#app/domain/doubt.ts'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { DoubtSheet } from './doubt-sheet.tsx'
import { DoubtsEnd } from './doubts-end.tsx'

type DoubtsViewProps = {
  page: DoubtsPage
  /** The address of the sheet. */
  base: string
  problem: string | undefined
  /** Where the way leads after the last name. */
  back: { to: string; label: string }
}

/** The sheet at one name, or the end of it. */
export function DoubtsView({ page, base, problem, back }: DoubtsViewProps) {
  return (
    <div className="page page-narrow stack-l">
      {problem !== undefined && (
        <Notice tone="danger" live>
          {problem}
        </Notice>
      )}
      {page.doubt ? (
        <DoubtSheet page={{ ...page, doubt: page.doubt }} base={base} />
      ) : (
        <DoubtsEnd of={page.of} left={page.left} again={base}>
          <ButtonLink to={back.to} tone="primary">
            {back.label}
          </ButtonLink>
        </DoubtsEnd>
      )}
    </div>
  )
}
