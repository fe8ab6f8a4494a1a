import { TEXT_INDENT } from './text-indent.ts'
import { wrapText } from './wrap-text.ts'

/** A sentence within a block, in lines of at most `width` columns. */
export const wrapIndented = (text: string, width: number): string => wrapText(TEXT_INDENT + text, width, TEXT_INDENT + TEXT_INDENT)
