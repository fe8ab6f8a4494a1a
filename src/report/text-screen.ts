import type { View } from './create-view.ts'
import type { TextPaint } from './text-paint.ts'

/** What one call needs everywhere. */
export interface TextScreen {
  readonly view: View
  readonly paint: TextPaint
  readonly unicode: boolean
  readonly width: number
  /** Stands for what was cut off. */
  readonly mark: string
  readonly sign: (text: string) => string
}
