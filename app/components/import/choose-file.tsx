import { Form, useNavigation } from '@remix-run/react'
import { Button } from '../button.tsx'

/** A file as the way in. The browser takes a dropped file on the field by itself, so nothing here needs a script. */
export function ChooseFile({ names }: { names: readonly string[] }) {
  const isSending = useNavigation().formData?.get('intent') === 'upload'
  return (
    <Form method="post" encType="multipart/form-data" className="stack">
      <input type="hidden" name="intent" value="upload" />
      <p className="muted prose">
        An export of {names.slice(0, -1).join(', ')} or {names.at(-1)}, as you got it: the archive, or a file
        out of it. What it is, Reelmark finds out by itself. Of any other table it asks you which column is
        what. Nothing is written yet: first you see what would change.
      </p>
      <label className="file-drop">
        <span>Drop a file here, or choose one</span>
        <input type="file" name="file" required accept=".zip,.json,.csv,.tsv,.txt" />
      </label>
      <label className="check">
        <input type="checkbox" name="columns" />
        <span>It is a table, and I want to say which column is what</span>
      </label>
      <div className="row">
        <Button tone="primary" icon="import" disabled={isSending}>
          {isSending ? 'Uploading…' : 'Read this file'}
        </Button>
      </div>
    </Form>
  )
}
