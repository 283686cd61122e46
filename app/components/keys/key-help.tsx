import { Dialog } from '../dialog.tsx'
import { setKeysOn, useKeysOn } from './keys-on.ts'

const groups: { heading: string; rows: [keys: string[], does: string][] }[] = [
  {
    heading: 'Everywhere',
    rows: [
      [['Ctrl K', '/'], 'Find a title, a person, a page, or something to do'],
      [['?'], 'This list'],
      [['U'], 'Take back what was just done'],
    ],
  },
  {
    heading: 'On a page',
    rows: [
      [['J', 'K'], 'The next card, row or episode, and the one before'],
      [['←', '→', '↑', '↓'], 'From card to card'],
      [['Enter'], 'Open it'],
      [['W'], 'Mark it watched; of a series, the next episode'],
      [['R'], 'Rate it'],
      [['L'], 'On the watchlist, or off it'],
    ],
  },
  {
    heading: 'On a sheet of doubtful names',
    rows: [
      [['1', '…', '9'], 'It is this one'],
      [['N'], 'It is none of them'],
      [['S'], 'Leave it undecided'],
      [['Backspace'], 'Back to the name before'],
    ],
  },
  {
    heading: 'Go to',
    rows: [
      [['G', 'H'], 'Home'],
      [['G', 'L'], 'Library'],
      [['G', 'D'], 'History, the diary'],
      [['G', 'W'], 'Watchlist'],
      [['G', 'S'], 'Stats'],
      [['G', 'I'], 'Import'],
    ],
  },
]

/** Every key, and the switch for who is better off without them. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const isOn = useKeysOn()
  return (
    <Dialog title="Keys" onClose={onClose}>
      <label className="check">
        <input type="checkbox" checked={isOn} onChange={(event) => setKeysOn(event.target.checked)} />
        Single keys do things on a page
      </label>
      {!isOn && <p className="small muted">Ctrl K still opens the search; everything has its button.</p>}
      {groups.map(({ heading, rows }) => (
        <section key={heading} className="key-group" aria-label={heading}>
          <h3 className="overline">{heading}</h3>
          <dl className="key-list">
            {rows.map(([keys, does]) => (
              <div key={does}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key} className="key">
                      {key}
                    </kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}
