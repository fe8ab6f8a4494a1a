import { parseHTML } from 'linkedom'

/** What is wrong with a page of ours, in words; empty: nothing. */
export function checkPage(page: string): readonly string[] {
  const { document } = parseHTML(page)
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  const wanted = [...document.querySelectorAll('[aria-labelledby]')].map(element => element.getAttribute('aria-labelledby') ?? '')
  const shown = ['en', 'zh'].map(lang => document.querySelector(`main[lang=${lang}]`)?.innerHTML ?? '')
  return [
    ...unbalanced(page),
    ...ids.filter((id, k) => ids.indexOf(id) !== k).map(id => `id ${id} twice`),
    ...wanted.filter(id => !ids.includes(id)).map(id => `nothing has the id ${id}`),
    ...shown.flatMap(part => part.match(/undefined|NaN|\[object|Infinity|\{\w+\}/g) ?? []),
    ...(shown.includes('') ? ['a language is missing'] : []),
    ...(/(?:src|href)\s*=\s*["']?(?:https?:|\/\/)/i.test(page) ? ['something from elsewhere'] : []),
  ]
}

/** Elements that are closed in another order than they were opened. */
function unbalanced(page: string): readonly string[] {
  const empty = new Set(['meta', 'br', 'hr'])
  const open: string[] = []
  const wrong: string[] = []
  const bare = page.replaceAll(/<(style|script)>[^]*?<\/\1>/g, '').replace('<!doctype html>', '')
  for (const [, close, name, attributes] of bare.matchAll(/<(\/?)([a-z][\w]*)((?:"[^"]*"|[^">])*)>/gi)) {
    if (close) wrong.push(...(open.pop() === name ? [] : [`</${name}>`]))
    else if (!empty.has(name) && !attributes.endsWith('/')) open.push(name)
  }
  return [...wrong, ...open.map(name => `<${name}> left open`)]
}
