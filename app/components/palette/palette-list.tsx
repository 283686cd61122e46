import { useEffect } from 'react'
import { paletteWords as words } from '#app/words/en.ts'
import { Icon } from '#app/components/ui/icon.tsx'
import { imageSource } from '#app/components/ui/image-source.ts'
import { titleColours } from '#app/components/ui/title-colours.ts'
import type { PaletteGroup, PaletteOption } from './palette-options.ts'

type PaletteListProps = {
  id: string
  groups: PaletteGroup[]
  /** The place of the chosen option among those of all groups. */
  at: number
  onPoint: (at: number) => void
  onChoose: (option: PaletteOption) => void
}

export function PaletteList({ id, groups, at, onPoint, onChoose }: PaletteListProps) {
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, at])
  const firsts = groups.map((_, index) =>
    groups.slice(0, index).reduce((count, group) => count + group.options.length, 0),
  )
  return (
    <div id={id} className="palette-list" role="listbox" aria-label={words.resultsList} tabIndex={-1}>
      {groups.map((group, groupIndex) => (
        <div key={group.heading} role="group" aria-labelledby={`${id}-group-${groupIndex}`}>
          <div id={`${id}-group-${groupIndex}`} className="palette-heading" role="presentation">
            {group.heading}
          </div>
          {group.options.map((option, index) => {
            const place = (firsts[groupIndex] ?? 0) + index
            return (
              <div
                key={option.id}
                id={`${id}-${place}`}
                className="palette-option"
                role="option"
                tabIndex={-1}
                aria-selected={place === at}
                onPointerMove={() => place !== at && onPoint(place)}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => onChoose(option)}
                onKeyDown={(event) => event.key === 'Enter' && onChoose(option)}
              >
                <Picture option={option} />
                <span className="palette-label">{option.label}</span>
                <span className="palette-note">{noteOf(option)}</span>
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}

function noteOf(option: PaletteOption): string {
  if (option.kind === 'page' || option.kind === 'action') return option.note ?? ''
  return [words.kinds[option.kind], option.note].filter((part) => part !== null).join(' · ')
}

function Picture({ option }: { option: PaletteOption }) {
  if (option.kind === 'page' || option.kind === 'action')
    return (
      <span className="palette-picture">
        <Icon name={option.icon} />
      </span>
    )
  const { imagePath } = option
  const kind = option.kind === 'person' ? 'profile' : 'poster'
  return (
    <span className="palette-picture palette-art" style={titleColours(option.label)}>
      {imagePath !== null && <img src={imageSource(kind, 185, imagePath)} alt="" width={185} height={278} />}
    </span>
  )
}
