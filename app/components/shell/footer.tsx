import { Link } from '@remix-run/react'
import type { Theme } from '#app/domain/theme.ts'
import { footerWords as words } from '#app/words/en.ts'
import { KeysButton } from './keys-button.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

export function Footer({ theme }: { theme: Theme }) {
  return (
    <footer className="footer">
      <p>
        <a className="footer-link footer-tmdb" href="https://www.themoviedb.org" rel="noopener">
          <img src="/tmdb.svg" alt="TMDB" width={50} height={36} />
          {words.attribution}
        </a>
      </p>
      <Link to="/activity" className="footer-link">
        {words.activity}
      </Link>
      <Link to="/about" className="footer-link">
        {words.about}
      </Link>
      <KeysButton />
      <ThemeSwitch theme={theme} />
    </footer>
  )
}
