import { Link } from '@remix-run/react'
import type { Theme } from '#app/domain/theme.ts'
import { KeysButton } from './keys/keys-button.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

export function Footer({ theme }: { theme: Theme }) {
  return (
    <footer className="footer">
      <p>
        <a className="footer-link footer-tmdb" href="https://www.themoviedb.org" rel="noopener">
          <img src="/tmdb.svg" alt="TMDB" width={50} height={36} />
          This application uses TMDB and the TMDB APIs but is not endorsed, certified, or otherwise approved
          by TMDB.
        </a>
      </p>
      <Link to="/about" className="footer-link">
        About
      </Link>
      <KeysButton />
      <ThemeSwitch theme={theme} />
    </footer>
  )
}
