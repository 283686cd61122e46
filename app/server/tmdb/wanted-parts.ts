import { WITHOUT_WORDS } from '#app/domain/choose-poster.ts'

/** How a title is asked for: in which language, and with posters of which, `none` for those without words. */
export type Wanted = { language: string; posterLanguages: readonly string[] }

/** What is appended beside a title's usual parts: texts to fall back on, which English needs none of, and posters. */
export const wantedParts = ({ language, posterLanguages }: Wanted): string[] => [
  ...(language === 'en-US' ? [] : ['translations']),
  ...(posterLanguages.length === 0 ? [] : ['images']),
]

/** Without this only posters in the language of the texts would come. */
export const posterQuery = ({ posterLanguages }: Wanted): Record<string, string> =>
  posterLanguages.length === 0
    ? {}
    : {
        include_image_language: posterLanguages
          .map((language) => (language === WITHOUT_WORDS ? 'null' : language))
          .join(','),
      }
