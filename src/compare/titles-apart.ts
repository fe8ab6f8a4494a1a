import type { Text } from '../base/text.ts'

/** Titles by which alternatives can be told apart: those that several share carry the id. */
export function titlesApart(alternatives: readonly { readonly id: string; readonly title: Text }[]): readonly Text[] {
  const isShared = (title: string, lang: keyof Text): boolean => alternatives.filter(other => other.title[lang] === title).length > 1
  return alternatives.map(({ id, title: { en, zh } }) => ({
    en: isShared(en, 'en') ? `${en} (${id})` : en,
    zh: isShared(zh, 'zh') ? `${zh}（${id}）` : zh,
  }))
}
