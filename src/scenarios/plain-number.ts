/** The number that a text is, in plain or exponent form, or undefined: no units, no blanks, no hexadecimal. */
export function plainNumber(text: string): number | undefined {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : undefined
}
