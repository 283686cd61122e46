import type { FileFault } from '#app/domain/file-fault.ts'
import { fileFaultWords } from '#app/words/en.ts'
import { renderMessage } from './render-message.ts'

/** Why a file cannot be read. */
export const fileFaultText = (fault: FileFault): string => renderMessage(fileFaultWords, fault)
