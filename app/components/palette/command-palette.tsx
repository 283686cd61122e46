import { useNavigate, useSubmit } from '@remix-run/react'
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react'
import { keysWords, paletteWords as words } from '#app/words/en.ts'
import { Dialog } from '#app/components/ui/dialog.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { openOverlay } from '#app/components/behaviour/overlay.ts'
import { PaletteList } from './palette-list.tsx'
import { type PaletteAction, type PaletteOption, paletteGroups } from './palette-options.ts'
import { readRecent, rememberChoice } from './recent-choices.ts'
import { useFinds } from './use-finds.ts'

/** One field that finds titles, people, collections, pages and things to do. The focus stays in it; the arrows choose. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const [recent] = useState(readRecent)
  const { entries: found, isCurrent } = useFinds(text)
  const [isEntered, setEntered] = useState(false)
  const choose = useChoose(onClose)
  const listId = useId()
  const groups = useMemo(() => paletteGroups(text, found, recent), [text, found, recent])
  const options = groups.flatMap((group) => group.options)
  const at = Math.min(chosen, options.length - 1)
  const current = options[at]

  useEffect(() => {
    if (isEntered && isCurrent && current) choose(current)
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && current) {
      event.preventDefault()
      // Typed faster than found: what stands first belongs to fewer letters than were typed.
      if (isCurrent || chosen > 0) choose(current)
      else setEntered(true)
    }
    const to = moved(event.key, at, options.length)
    if (to === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    setChosen(to)
  }

  return (
    <Dialog title={words.title} hideTitle place="top" onClose={onClose}>
      <div className="palette-field">
        <Icon name="search" />
        <input
          className="palette-input"
          type="text"
          role="combobox"
          aria-label={words.field}
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={current && `${listId}-${at}`}
          placeholder={words.placeholder}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={2000}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setChosen(0)
            setEntered(false)
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="palette-close" onClick={onClose}>
          <kbd className="key">{keysWords.names.escape}</kbd>
          <span className="visually-hidden">{words.close}</span>
        </button>
      </div>
      <p className="visually-hidden" role="status">
        {text === '' ? '' : words.results(options.length)}
      </p>
      <PaletteList id={listId} groups={groups} at={at} onPoint={setChosen} onChoose={choose} />
    </Dialog>
  )
}

/** Where a key leads to in a list that goes round. */
function moved(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return (at - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

function useChoose(onClose: () => void): (option: PaletteOption) => void {
  const navigate = useNavigate()
  const perform = usePerform()
  return (option) => {
    rememberChoice(option)
    onClose()
    if (option.kind === 'action') perform(option.action)
    else navigate(option.to, { viewTransition: true })
  }
}

function usePerform(): (action: PaletteAction) => void {
  const submit = useSubmit()
  const post = (path: string, fields: Record<string, string> = {}) =>
    submit(fields, { method: 'post', action: path, navigate: false, preventScrollReset: true })
  return (action) => {
    if (action.do === 'sync') post('/sync')
    else if (action.do === 'check') post('/sync?check')
    else if (action.do === 'theme')
      post('/theme', { theme: action.theme, returnTo: location.pathname + location.search })
    else openOverlay({ kind: 'keys' })
  }
}
