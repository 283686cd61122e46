import { keysWords as words } from '#app/words/en.ts'
import { Dialog } from '#app/components/ui/dialog.tsx'
import { setKeysOn, useKeysOn } from '#app/components/behaviour/keys-on.ts'

const groups: { heading: string; rows: [keys: string[], does: string][] }[] = [
  {
    heading: words.everywhere.heading,
    rows: [
      [[words.names.ctrlK, '/'], words.everywhere.palette],
      [['?'], words.everywhere.help],
      [['U'], words.everywhere.undo],
    ],
  },
  {
    heading: words.onPage.heading,
    rows: [
      [['J', 'K'], words.onPage.step],
      [['←', '→', '↑', '↓'], words.onPage.towards],
      [[words.names.enter], words.onPage.open],
      [['W'], words.onPage.watched],
      [['R'], words.onPage.rate],
      [['L'], words.onPage.watchlist],
    ],
  },
  {
    heading: words.onSheet.heading,
    rows: [
      [['1', '…', '9'], words.onSheet.isThis],
      [['N'], words.onSheet.isNone],
      [['S'], words.onSheet.undecided],
      [[words.names.backspace], words.onSheet.back],
    ],
  },
  {
    heading: words.goTo.heading,
    rows: [
      [['G', 'H'], words.goTo.home],
      [['G', 'L'], words.goTo.library],
      [['G', 'D'], words.goTo.history],
      [['G', 'W'], words.goTo.watchlist],
      [['G', 'S'], words.goTo.stats],
      [['G', 'I'], words.goTo.import],
    ],
  },
]

/** Every key, and the switch for who is better off without them. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const isOn = useKeysOn()
  return (
    <Dialog title={words.title} onClose={onClose}>
      <label className="check">
        <input type="checkbox" checked={isOn} onChange={(event) => setKeysOn(event.target.checked)} />
        {words.switch}
      </label>
      {!isOn && <p className="small muted">{words.whileOff}</p>}
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
