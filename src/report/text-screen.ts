import type { View } from './create-view.ts'
import type { TextPaint } from './text-paint.ts'
import type { TextCell } from './text-table.ts'
import { wrapText } from './wrap-text.ts'

/** What one call needs everywhere. */
export interface Screen {
  readonly view: View
  readonly paint: TextPaint
  readonly unicode: boolean
  readonly width: number
  /** Stands for what was cut off. */
  readonly mark: string
  readonly sign: (text: string) => string
}

/** Before each line of a block. */
export const INDENT = '  '

/** A sentence within a block. */
export const wrap = (text: string, width: number): string => wrapText(INDENT + text, width, INDENT + INDENT)

/** A cell set to the right. */
export const right = (text: string, paint?: (text: string) => string): TextCell => ({ text, paint, align: 'right' })
