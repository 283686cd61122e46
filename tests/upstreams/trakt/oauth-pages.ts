import { HttpResponse } from 'msw'

/** Where a person stands in for Trakt's login: plain HTML and forms, no script. */
export function authorizePage(url: URL): Response {
  const returnsTo = new URL(url.searchParams.get('redirect_uri') ?? '').host
  return page(
    200,
    'Authorize Reelmark?',
    `<p>Reelmark asks to read the sample account’s history, ratings and watchlist.</p>
     <form method="post">
       <button name="decision" value="authorize" class="yes">Authorize</button>
       <button name="decision" value="deny">Deny</button>
     </form>
     <p class="small">Afterwards you return to ${escapeHtml(returnsTo)}.</p>`,
  )
}

export function activatePage(o: { code: string; problem?: string }): Response {
  return page(
    o.problem ? 404 : 200,
    'Connect a device',
    `<p>Enter the code that Reelmark shows.</p>
     ${o.problem ? `<p class="problem" role="alert">${escapeHtml(o.problem)}</p>` : ''}
     <form method="post">
       <label for="code">Code</label>
       <input id="code" name="code" value="${escapeHtml(o.code)}" autocomplete="off" autocapitalize="characters" spellcheck="false" required>
       <button name="decision" value="authorize" class="yes">Authorize</button>
       <button name="decision" value="deny">Deny</button>
     </form>`,
  )
}

export function messagePage(o: { status: number; title: string; text: string }): Response {
  return page(o.status, o.title, `<p>${escapeHtml(o.text)}</p>`)
}

function page(status: number, title: string, content: string): Response {
  return HttpResponse.html(
    `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Reelmark sandbox</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="brand">Reelmark sandbox</p>
<h1>${escapeHtml(title)}</h1>
${content}
<p class="small">This page stands in for Trakt. Nothing here reaches the internet.</p>
</main>
</body>
</html>`,
    { status },
  )
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

const STYLE = `
:root { color-scheme: dark; --room: #14100d; --card: #1f1915; --text: #f4ebe0; --soft: #bfae9c; --amber: #f3b14e }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem;
  background: radial-gradient(60rem 40rem at 50% -10%, #4a2f1766, transparent), var(--room);
  color: var(--text); font: 1rem/1.6 system-ui, sans-serif }
main { width: min(26rem, 100%); background: var(--card); border: 1px solid #3a2e25; border-radius: 18px;
  padding: 2rem; box-shadow: 0 30px 80px #0008 }
.brand { margin: 0; color: var(--amber); letter-spacing: .08em; text-transform: uppercase; font-size: .75rem; font-weight: 700 }
h1 { margin: .25rem 0 1rem; font-size: 1.6rem; line-height: 1.2 }
form { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.5rem 0 }
label { flex-basis: 100%; margin-bottom: -.5rem; color: var(--soft) }
input { flex-basis: 100%; min-height: 3rem; font: 700 1.4rem/1 ui-monospace, monospace; letter-spacing: .2em; text-align: center;
  text-transform: uppercase; color: var(--text); background: #120e0b; border: 1px solid #5a4838; border-radius: 10px; padding: .5rem }
button { flex: 1; min-height: 3rem; font: inherit; font-weight: 600; color: var(--text); background: none;
  border: 1px solid #6a5544; border-radius: 10px; cursor: pointer }
button.yes { background: var(--amber); border-color: var(--amber); color: #201408 }
:focus-visible { outline: 3px solid #ffd694; outline-offset: 2px }
.small { color: var(--soft); font-size: .85rem; margin: 1rem 0 0 }
.problem { color: #ffb4a3 }
`
