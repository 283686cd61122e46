import { Form } from '@remix-run/react'
import { resultWords } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Icon } from '#app/components/ui/icon.tsx'

const words = resultWords.undo

/** Taking a run back asks first, without a script too. */
export function UndoForm() {
  return (
    <details className="confirm">
      <summary className="button button-quiet">
        <Icon name="undo" />
        {words.ask}
      </summary>
      <Form method="post" className="confirm-box">
        <p className="small">{words.means}</p>
        <Button name="intent" value="undo" tone="danger">
          {words.confirm}
        </Button>
      </Form>
    </details>
  )
}
