import { traktApplicationWords as words } from '#app/words/en.ts'
import { RichText } from '#app/components/ui/rich-text.tsx'

const marks = { a: (there: string) => <a href="https://developer.trakt.tv/apps">{there}</a> }

/** How a person comes by the Trakt application this needs, and where its id goes. */
export function GetATraktApplication({ redirectUri }: { redirectUri: string }) {
  return (
    <div className="stack prose">
      <p>{words.intro}</p>
      <ol className="numbered">
        <li>
          <RichText words={words.signIn} marks={marks} />
        </li>
        <li>
          <RichText words={words.create(redirectUri)} />
        </li>
        <li>
          <RichText words={words.clientId} />
          <pre>
            <code>TRAKT_CLIENT_ID=your-client-id</code>
          </pre>
          <RichText words={words.clientSecret} />
        </li>
        <li>{words.startAgain}</li>
      </ol>
      <p className="small">{words.unused}</p>
    </div>
  )
}
