import type { EpisodeDoubt } from '#app/domain/episode-clue.ts'
import type { PlainText } from '#app/domain/plain-text-message.ts'
import { episodeDoubtWords } from '#app/words/en.ts'
import { renderMessage } from './render-message.ts'

/** Why it is not known which episode was watched. */
export const episodeDoubtText = (doubt: EpisodeDoubt | PlainText): string =>
  renderMessage(episodeDoubtWords, doubt)
