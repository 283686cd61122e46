import { postersWords } from '#app/words/en.ts'
import { WITHOUT_WORDS } from './choose-poster.ts'

/** Languages that TMDB has much text in, by their tags, under the names their speakers use. */
export const languages: Record<string, string> = {
  'en-US': 'English',
  'ar-SA': 'العربية',
  'cs-CZ': 'Čeština',
  'da-DK': 'Dansk',
  'de-DE': 'Deutsch',
  'el-GR': 'Ελληνικά',
  'es-ES': 'Español (España)',
  'es-MX': 'Español (Latinoamérica)',
  'fi-FI': 'Suomi',
  'fr-FR': 'Français',
  'fr-CA': 'Français (Canada)',
  'he-IL': 'עברית',
  'hi-IN': 'हिन्दी',
  'hu-HU': 'Magyar',
  'id-ID': 'Bahasa Indonesia',
  'it-IT': 'Italiano',
  'ja-JP': '日本語',
  'ko-KR': '한국어',
  'nl-NL': 'Nederlands',
  'no-NO': 'Norsk',
  'pl-PL': 'Polski',
  'pt-BR': 'Português (Brasil)',
  'pt-PT': 'Português (Portugal)',
  'ro-RO': 'Română',
  'ru-RU': 'Русский',
  'sv-SE': 'Svenska',
  'th-TH': 'ไทย',
  'tr-TR': 'Türkçe',
  'uk-UA': 'Українська',
  'vi-VN': 'Tiếng Việt',
  'zh-CN': '中文 (简体)',
  'zh-TW': '中文 (繁體)',
}

/** Posters belong to a language and to no region. */
export const posterLanguages: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries(languages).map(([tag, name]) => [tag.slice(0, 2), name.replace(/ \(.*\)$/, '')] as const),
  ),
  [WITHOUT_WORDS]: postersWords.withoutWords,
}
