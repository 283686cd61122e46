import { Form, useNavigation } from '@remix-run/react'
import { chooseFileWords as words } from '#app/words/en.ts'
import { Button } from '../button.tsx'

/** A file as the way in. The browser takes a dropped file on the field by itself, so nothing here needs a script. */
export function ChooseFile({ names }: { names: readonly string[] }) {
  const isSending = useNavigation().formData?.get('intent') === 'upload'
  return (
    <Form method="post" encType="multipart/form-data" className="stack">
      <input type="hidden" name="intent" value="upload" />
      <p className="muted prose">{words.intro(names)}</p>
      <label className="file-drop">
        <span>{words.drop}</span>
        <input type="file" name="file" required accept=".zip,.json,.csv,.tsv,.txt" />
      </label>
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
