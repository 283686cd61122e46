import type { ReactNode } from 'react'
import { Icon } from '#app/components/ui/icon.tsx'

/** A file that is made when it is asked for. */
export function DownloadLink({ file, children }: { file: string; children: ReactNode }) {
  return (
    <a className="button button-quiet" href={`/export/${file}`} download>
      <Icon name="import" />
      {children}
    </a>
  )
}
