import { Form, useNavigation } from '@remix-run/react'
import { MOST_FILE_MEGABYTES, MOST_FILE_ROWS } from '#app/domain/file-limits.ts'
import { chooseFileWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { FileField } from './file-field.tsx'

/** A file as the way in. */
export function ChooseFile({ names }: { names: readonly string[] }) {
  const isSending = useNavigation().formData?.get('intent') === 'upload'
  return (
    <Form method="post" encType="multipart/form-data" className="stack">
      <input type="hidden" name="intent" value="upload" />
      <p className="muted prose">{words.intro(names)}</p>
      <FileField />
      <p className="faint small">{words.limits(MOST_FILE_MEGABYTES, MOST_FILE_ROWS)}</p>
      <label className="check">
        <input type="checkbox" name="columns" />
        <span>{words.isTable}</span>
      </label>
      <div className="row">
        <Button tone="primary" icon="import" disabled={isSending}>
          {isSending ? words.uploading : words.read}
        </Button>
      </div>
    </Form>
  )
}
