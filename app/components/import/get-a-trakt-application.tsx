/** How a person comes by the Trakt application this needs, and where its id goes. */
export function GetATraktApplication({ redirectUri }: { redirectUri: string }) {
  return (
    <div className="stack prose">
      <p>
        Trakt gives its data to applications it knows, so Reelmark needs one of your own. It is free, takes
        about three minutes, and uses one of the two application places of a free Trakt account.
      </p>
      <ol className="numbered">
        <li>
          Open <a href="https://developer.trakt.tv/apps">developer.trakt.tv/apps</a> and sign in. Trakt asks
          for a verified GitHub account that is linked to your Trakt account.
        </li>
        <li>
          Create an application. Any name will do. As redirect URI enter <code>{redirectUri}</code>; it only
          matters where Reelmark has a public https address, for everywhere else a code is used.
        </li>
        <li>
          Put its client id into <code>.env</code>, in the folder Reelmark starts in:
          <pre>
            <code>TRAKT_CLIENT_ID=your-client-id</code>
          </pre>
          <code>TRAKT_CLIENT_SECRET</code> is optional: newer applications have none.
        </li>
        <li>Start Reelmark again and come back to this page.</li>
      </ol>
      <p className="small">
        Trakt removes applications that go unused for 30 days; with the background sync on, this one stays in
        use.
      </p>
    </div>
  )
}
