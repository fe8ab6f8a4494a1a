import type { TextCell } from './text-table.ts'

/** A cell of a terminal table, set to the right. */
export const rightCell = (text: string, paint?: (text: string) => string): TextCell => ({ text, paint, align: 'right' })
