import { useFetcher, useLocation } from '@remix-run/react'
import type { Theme } from '#app/domain/theme.ts'
import { themeWords as words } from '#app/words/en.ts'
import { Icon, type IconName } from '#app/components/ui/icon.tsx'

const choices: { theme: Theme; label: string; icon: IconName }[] = [
  { theme: 'system', label: words.choices.system, icon: 'screen' },
  { theme: 'light', label: words.choices.light, icon: 'sun' },
  { theme: 'dark', label: words.choices.dark, icon: 'moon' },
]

/** Three buttons of one plain form. */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  const fetcher = useFetcher()
  const { pathname, search } = useLocation()
  const current = fetcher.formData?.get('theme') ?? theme
  return (
    <fetcher.Form method="post" action="/theme" className="theme-switch">
      <input type="hidden" name="returnTo" value={pathname + search} />
      {choices.map((choice) => (
        <button
          key={choice.theme}
          name="theme"
          value={choice.theme}
          className="theme-choice"
          title={choice.label}
          aria-label={words.choose(choice.label)}
          aria-pressed={current === choice.theme}
        >
          <Icon name={choice.icon} />
        </button>
      ))}
    </fetcher.Form>
  )
}
