import type { Text } from '../base/text.ts'
import { CODES, type Code, type CodeArgs } from './codes.ts'
import type { Diagnostic, Span } from './diagnostic.ts'
import { locator } from './locate.ts'
import type { Place } from './place.ts'

/** What a fault may say beyond its sentence. */
export interface FaultExtra {
  readonly expected?: Text | undefined
  readonly help?: Text | undefined
  readonly note?: { readonly text: Text; readonly place?: Place } | undefined
}

/** Gathers faults of several files. */
export interface Faults {
  /** Makes the text of a file known; needed before a fault in it is reported. */
  addSource(file: string, text: string): void
  report<C extends Code>(code: C, place: Place, args: CodeArgs<C>, extra?: FaultExtra): void
  readonly failed: () => boolean
  /** All faults, sorted by file (in the order of `addSource`), place and code. */
  readonly list: () => readonly Diagnostic[]
  readonly sources: () => Readonly<Record<string, string>>
}

/** An empty collection of faults. */
export function createFaults(): Faults {
  const sources = new Map<string, string>()
  const locators = new Map<string, (place: Place) => Span>()
  const found = new Map<string, Diagnostic>()

  const span = (place: Place): Span => {
    let locate = locators.get(place.file)
    if (locate === undefined) locators.set(place.file, (locate = locator(sources.get(place.file) ?? '')))
    return locate(place)
  }

  return {
    addSource(file, text) {
      sources.set(file, text)
      locators.delete(file)
    },
    report(code, place, args, { expected, help, note } = {}) {
      const message = (CODES[code].message as (a: unknown) => Text)(args)
      const at = span(place)
      const key = `${code} ${at.file} ${at.line} ${at.col} ${message.en}`
      if (found.has(key)) return // the same fault through an alias or a second check
      found.set(key, {
        ...at,
        code,
        severity: code.startsWith('R') ? 'error' : 'warning',
        message,
        ...(expected && { expected }),
        ...(help && { help }),
        ...(note && { note: { text: note.text, ...(note.place && { span: span(note.place) }) } }),
      })
    },
    failed: () => [...found.values()].some(d => d.severity === 'error'),
    list() {
      const order = [...sources.keys()]
      return [...found.values()].toSorted(
        (a, b) =>
          order.indexOf(a.file) - order.indexOf(b.file) || a.line - b.line || a.col - b.col || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
      )
    },
    sources: () => Object.fromEntries(sources),
  }
}
