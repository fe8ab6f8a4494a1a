/**
 * Whether a file is a model of formulas rather than a scenario: it has `factors` and `outputs` at the top and no `site`. Cheap, so that it
 * can be asked before the file is read; right for whatever is written as usual, one key a line.
 */
export function looksLikeFormulaModel(text: string): boolean {
  return has(text, 'factors') && has(text, 'outputs') && !has(text, 'site')
}

/** A key of the top level: at the start of a line, perhaps in quotes; in a file that is one map in braces after a brace or a comma. */
function has(text: string, key: string): boolean {
  const quoted = `(?:${key}|"${key}"|'${key}')[ \\t]*:`
  const inBraces = /^\uFEFF?\s*\{/.test(text)
  return new RegExp(inBraces ? `(?:^|[{,])[ \\t]*${quoted}` : `^\uFEFF?${quoted}(?:\\s|$)`, 'm').test(text)
}
