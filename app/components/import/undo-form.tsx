import { Form } from '@remix-run/react'
import { Button } from '../button.tsx'
import { Icon } from '../icon.tsx'

/** Taking a run back asks first, without a script too. */
export function UndoForm() {
  return (
    <details className="confirm">
      <summary className="button button-quiet">
        <Icon name="undo" />
        Undo this run
      </summary>
      <Form method="post" className="confirm-box">
        <p className="small">
          Takes back everything this run added or changed. What you did yourself since then stays; what a
          later run wrote over must be taken back first.
        </p>
        <Button name="intent" value="undo" tone="danger">
          Take it back
        </Button>
      </Form>
    </details>
  )
}
