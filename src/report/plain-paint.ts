import type { TextPaint } from './text-paint.ts'

const same = (text: string): string => text

/** No colours. */
export const PLAIN_PAINT: TextPaint = { bold: same, dim: same, good: same, bad: same }
