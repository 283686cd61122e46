export const themes = ['system', 'dark', 'light'] as const
export type Theme = (typeof themes)[number]

/** The theme a text names; what names none follows the system. */
export function parseTheme(text: unknown): Theme {
  return themes.find((theme) => theme === text) ?? 'system'
}
