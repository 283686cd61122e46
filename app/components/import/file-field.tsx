import { chooseFileWords as words } from '#app/words/en.ts'

/** Takes a file, also a dropped one: the browser does so by itself, so nothing here needs a script. */
export function FileField() {
  return (
    <label className="file-drop">
      <span>{words.drop}</span>
      <input type="file" name="file" required accept=".zip,.json,.csv,.tsv,.txt" />
    </label>
  )
}
