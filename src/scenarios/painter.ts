/** Colours for messages; the caller brings them, so that this folder knows no terminal. Each function wraps a text. */
export interface Painter {
  readonly error: (text: string) => string
  readonly warning: (text: string) => string
  readonly strong: (text: string) => string
  readonly dim: (text: string) => string
}

const same = (text: string): string => text

/** No colours. */
export const PLAIN: Painter = { error: same, warning: same, strong: same, dim: same }
