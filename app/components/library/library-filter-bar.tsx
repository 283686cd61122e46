import { Form, Link, useNavigate } from '@remix-run/react'
import { type FormEvent, type RefObject, useEffect, useRef } from 'react'
import {
  type LibraryFilters,
  defaultDirection,
  isNarrowedFurther,
  libraryPath,
  librarySorts,
  parseLibraryFilters,
  rarerFilters,
} from '#app/domain/library-filters.ts'
import { calendarWords, libraryFilterWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Field, Select, type SelectOption } from '#app/components/ui/field.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { Choice, optionsOf } from './filter-choice.tsx'
import { ratingLabel } from './filter-labels.ts'
import { type RarerChoices, RarerFilters } from './rarer-filters.tsx'

type LibraryFilterBarProps = { filters: LibraryFilters; choices: FilterChoices & RarerChoices }
type FilterChoices = { genres: string[]; decades: number[] }

/** A plain GET form. With JavaScript it needs no button, and the address holds only what was chosen. */
export function LibraryFilterBar({ filters, choices }: LibraryFilterBarProps) {
  const { form, onChange, onSubmit } = useSelfSubmit()
  useFollowAddress(form, filters)
  const { genres, decades } = choices
  const isLaidOut = filters.more || isNarrowedFurther(filters)
  return (
    <Form
      action="/library"
      className="filters"
      role="search"
      aria-label={words.form}
      ref={form}
      onChange={onChange}
      onSubmit={onSubmit}
    >
      {withoutField.map(
        (name) =>
          filters[name] !== null && <input key={name} type="hidden" name={name} value={filters[name]} />,
      )}
      {filters.view !== null && <input type="hidden" name="view" value={filters.view} />}
      {filters.select !== null && <input type="hidden" name="select" value="on" />}
      {filters.more && <input type="hidden" name="more" value="on" />}
      <KindChoice kind={filters.kind} />
      <div className="filters-text">
        <Icon name="search" />
        <Field
          label={words.title}
          hideLabel
          type="search"
          name="q"
          placeholder={words.find}
          defaultValue={filters.q ?? ''}
          autoComplete="off"
        />
      </div>
      <div className="filters-strip">
        <div className="filters-sort">
          <Select
            label={words.sortBy}
            hideLabel
            name="sort"
            defaultValue={filters.sort}
            options={librarySorts.map((sort) => ({ value: sort, label: words.sorts[sort] }))}
          />
          <Direction filters={filters} />
        </div>
        <Choice
          name="status"
          label={words.status}
          value={filters.status}
          options={optionsOf(words.statuses)}
        />
        <Choice
          name="genre"
          label={words.genre}
          value={filters.genre}
          options={genres.map((genre) => ({ value: genre, label: genre }))}
        />
        <Choice name="rating" label={words.rating} value={filters.rating} options={ratings} />
        <Choice
          name="decade"
          label={words.decade}
          value={filters.decade}
          options={decades.map((decade) => ({ value: String(decade), label: calendarWords.decade(decade) }))}
        />
        {isLaidOut ? <RarerFilters filters={filters} choices={choices} /> : <MoreFilters filters={filters} />}
      </div>
      <noscript>
        <Button tone="primary">{words.apply}</Button>
      </noscript>
    </Form>
  )
}

/** Filters that are set by a link and dropped by their chip. */
const withoutField = ['person', 'studio', 'collection', 'list', 'year'] as const

/** The rarer ones are laid out when they are asked for: a page without them is lighter. */
function MoreFilters({ filters }: { filters: LibraryFilters }) {
  return (
    <Link to={libraryPath({ ...filters, more: true })} className="filters-more" preventScrollReset replace>
      {words.more}
    </Link>
  )
}

const ratings: SelectOption[] = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 'unrated' as const].map((rating) => ({
  value: String(rating),
  label: ratingLabel(rating),
}))

/** Names no kind, so it reads back as none; radio buttons cannot be set to '' from a script. */
const ALL_KINDS = 'all'

function KindChoice({ kind }: { kind: LibraryFilters['kind'] }) {
  return (
    <fieldset className="segments">
      <legend className="visually-hidden">{words.kind}</legend>
      {[{ value: ALL_KINDS, label: words.all }, ...optionsOf(words.kinds)].map((option) => (
        <label key={option.value} className="segment">
          <input
            type="radio"
            name="kind"
            value={option.value}
            defaultChecked={option.value === (kind ?? ALL_KINDS)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}

function Direction({ filters }: { filters: LibraryFilters }) {
  const turned = filters.direction === 'desc' ? 'asc' : 'desc'
  return (
    <>
      {filters.direction !== defaultDirection(filters.sort) && (
        <input type="hidden" name="direction" value={filters.direction} />
      )}
      <Link
        to={libraryPath({ ...filters, direction: turned, page: 1 })}
        className="icon-button"
        aria-label={turned === 'asc' ? words.lowestFirst : words.highestFirst}
        preventScrollReset
      >
        <Icon name={filters.direction === 'desc' ? 'descending' : 'ascending'} />
      </Link>
    </>
  )
}

const followed = ['kind', 'status', 'genre', 'rating', 'decade', 'q', 'sort', ...rarerFilters] as const

/** Another address (a chip, Back) is shown by the fields, but for the one somebody is typing into. */
function useFollowAddress(form: RefObject<HTMLFormElement>, filters: LibraryFilters) {
  useEffect(() => {
    for (const name of followed) {
      const field = form.current?.elements.namedItem(name)
      if (!field || !('value' in field)) continue
      const isBeingTyped = field instanceof HTMLInputElement && field === document.activeElement
      if (!isBeingTyped) field.value = String(filters[name] ?? (name === 'kind' ? ALL_KINDS : ''))
    }
  }, [form, filters])
}

const TYPING_PAUSE_MS = 250

/** Goes to the address the form stands for, at once after a choice and after a pause while typing. */
function useSelfSubmit() {
  const navigate = useNavigate()
  const form = useRef<HTMLFormElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => () => clearTimeout(timer.current), [])

  const go = (changed: string | null) => {
    if (!form.current) return
    const query = new URLSearchParams()
    for (const [name, value] of new FormData(form.current))
      if (typeof value === 'string') query.append(name, value)
    // Another order begins in its own direction.
    if (changed === 'sort') query.delete('direction')
    navigate(libraryPath(parseLibraryFilters(query)), {
      replace: changed === 'q',
      preventScrollReset: true,
    })
  }
  return {
    form,
    onChange: (event: FormEvent<HTMLFormElement>) => {
      const { name } = event.target as HTMLInputElement
      clearTimeout(timer.current)
      if (name === 'q') timer.current = setTimeout(() => go('q'), TYPING_PAUSE_MS)
      else go(name)
    },
    onSubmit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault()
      clearTimeout(timer.current)
      go(null)
    },
  }
}
