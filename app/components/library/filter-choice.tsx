import { Select, type SelectOption } from '#app/components/ui/field.tsx'

type ChoiceProps = { name: string; label: string; value: string | number | null; options: SelectOption[] }

export const optionsOf = (labels: Record<string, string>): SelectOption[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** A select whose first option is its own name: nothing chosen. */
export function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <div className="filters-choice" data-chosen={value === null ? undefined : ''}>
      <Select
        label={label}
        hideLabel
        name={name}
        defaultValue={value ?? ''}
        options={[{ value: '', label }, ...options]}
      />
    </div>
  )
}
