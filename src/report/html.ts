/** Text that is already HTML. Everything else is escaped when it is put into a page. */
export interface Markup {
  readonly markup: string
}

/** What may stand in an `html` template. Nothing is written for `undefined`; lists are written one after the other. */
export type Fragment = string | number | Markup | undefined | readonly Fragment[]

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/**
 * Tag of templates that escape what is put into them: titles come from files, and a file is not to be trusted.
 * Indentation of the template itself is dropped.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Fragment[]): Markup {
  return { markup: strings.map((part, i) => part.replaceAll(/\n\s+/g, '\n') + write(values[i])).join('') }
}

function write(value: Fragment): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return value.replace(/[&<>"']/g, char => ENTITIES[char] ?? char)
  if (typeof value === 'number') return String(value)
  return 'markup' in value ? value.markup : value.map(write).join('')
}
