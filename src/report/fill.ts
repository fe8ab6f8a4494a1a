/**
 * Puts values into a sentence: `{name}` becomes `values.name`, and `{name} futures` one future where that is 1. A name without a value stays,
 * so that tests see it.
 */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}( (?:futures|plans|actions)\b)?/g, (whole, name: string, noun = '') => {
    const value = values[name]
    if (value === undefined) return whole
    return String(value) + (String(value) === '1' ? String(noun).replace(/s$/, '') : noun)
  })
}
