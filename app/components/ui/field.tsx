import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, useId } from 'react'
import { Icon } from './icon.tsx'

type Words = {
  label: string
  /** For a label that the surroundings make plain to the eye. */
  hideLabel?: boolean
  hint?: ReactNode
  error?: string | undefined
}
type FieldProps = Words & Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'id'>

/** A labelled input with its hint and its error. */
export function Field({ label, hideLabel = false, hint, error, ...input }: FieldProps) {
  const id = useId()
  const described = describedBy(id, hint, error)
  return (
    <div className="field">
      <Label id={id} text={label} hidden={hideLabel} />
      <input
        id={id}
        className="input"
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={described}
        {...input}
      />
      <Notes id={id} hint={hint} error={error} />
    </div>
  )
}

export type SelectOption = { value: string; label: string }
type SelectProps = Words & { options: SelectOption[] } & Omit<
    SelectHTMLAttributes<HTMLSelectElement>,
    'className' | 'id'
  >

export function Select({ label, hideLabel = false, hint, error, options, ...select }: SelectProps) {
  const id = useId()
  return (
    <div className="field">
      <Label id={id} text={label} hidden={hideLabel} />
      <span className="select-box">
        <select id={id} className="select" aria-describedby={describedBy(id, hint, error)} {...select}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </span>
      <Notes id={id} hint={hint} error={error} />
    </div>
  )
}

function describedBy(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  const ids = [hint === undefined ? null : `${id}-hint`, error === undefined ? null : `${id}-error`]
  return ids.filter((part) => part !== null).join(' ') || undefined
}

function Label({ id, text, hidden }: { id: string; text: string; hidden: boolean }) {
  return (
    <label htmlFor={id} className={hidden ? 'visually-hidden' : 'field-label'}>
      {text}
    </label>
  )
}

function Notes({ id, hint, error }: { id: string; hint: ReactNode; error: string | undefined }) {
  return (
    <>
      {hint !== undefined && (
        <span id={`${id}-hint`} className="field-hint">
          {hint}
        </span>
      )}
      {error !== undefined && (
        <span id={`${id}-error`} className="field-error">
          {error}
        </span>
      )}
    </>
  )
}
