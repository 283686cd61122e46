import type { FileNotice } from '#app/domain/file-notice.ts'
import type { PlainText } from '#app/domain/plain-text-message.ts'
import { fileNoticeWords } from '#app/words/en.ts'
import { renderMessage } from './render-message.ts'

/** What concerns a file as a whole and lost nothing. */
export const fileNoticeText = (notice: FileNotice | PlainText): string =>
  renderMessage(fileNoticeWords, notice)
