import { Composer, type CST, Document, Parser } from 'yaml'

export interface YamlText {
  readonly document: Document
  /** Where a second document begins. */
  readonly second?: number
}

/** Where the text is nested too deeply. */
export interface DeepYaml {
  readonly tooDeepAt: number
}

type Token = CST.Token | null | undefined

/**
 * The first YAML document of a text. How deeply it is nested is looked at before anything goes down into it: a process that runs out of
 * stack there does not always survive.
 * @param depth most collections within each other, keys included
 */
export function parseYaml(text: string, depth: number): YamlText | DeepYaml {
  const tokens = [...new Parser().parse(text)]
  const tooDeepAt = deeper(tokens, depth)
  if (tooDeepAt !== undefined) return { tooDeepAt }
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, logLevel: 'silent' })
  // An empty text is an empty document.
  const [document = new Document(), another] = composer.compose(tokens, true, text.length)
  return another === undefined ? { document } : { document, second: another.range[0] }
}

/** Offset of the first collection within more than `depth` others; without recursion. */
function deeper(tokens: readonly CST.Token[], depth: number): number | undefined {
  const open: { readonly token: Token; readonly level: number }[] = tokens.map(token => ({ token, level: 0 })).toReversed()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, level } = next
    if (token?.type === 'document') open.push({ token: token.value, level })
    if (!token || !('items' in token)) continue
    if (level >= depth) return token.offset
    for (const { key, value } of token.items.toReversed()) open.push({ token: value, level: level + 1 }, { token: key, level: level + 1 })
  }
  return undefined
}
