import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A source file, read for a rule of the house. Paths are relative to the package and have forward slashes. */
export interface Source {
  readonly path: string
  /** The text without comments. */
  readonly code: string
  /** The text without comments and without what stands between quotes. */
  readonly bare: string
}

const SKIPPED = new Set(['node_modules', 'dist', 'results', 'coverage', 'temp'])
const COMMENT_OR_TEXT = /\/\/[^\n]*|\/\*[^]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g

/** Paths of the files below `folder` whose name ends with `ending`, sorted; nothing that tools made, no hidden folders. */
export function listFiles(folder: string, ending: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .flatMap(entry => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return SKIPPED.has(entry.name) || entry.name.startsWith('.') ? [] : listFiles(path, ending)
      return entry.name.endsWith(ending) ? [relative('.', path).split(sep).join('/')] : []
    })
    .toSorted()
}

export function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8').replaceAll('\r\n', '\n')
}

/** `text` with comments emptied, and with `keepTexts` false the contents of quotes too; line numbers stay. */
function strip(text: string, keepTexts: boolean): string {
  return text.replace(COMMENT_OR_TEXT, found => {
    if (!found.startsWith('/')) return keepTexts ? found : found[0] + found.slice(1, -1).replace(/[^\n]/g, ' ') + found[0]
    return found.replace(/[^\n]/g, ' ')
  })
}

/** The TypeScript files below `folder`. */
export function readSources(folder: string): Source[] {
  return listFiles(folder, '.ts').map(path => {
    const text = readText(path)
    return { path, code: strip(text, true), bare: strip(text, false) }
  })
}

/** What a file imports or re-exports, types too, as written. */
export function importsOf({ code }: Source): string[] {
  const found = code.matchAll(/(?<!['"])\b(?:from\s*|import\s*\(\s*|import\s+)(['"])([^'"\n]+)\1/g)
  return [...found].map(match => match[2])
}

/** The file that a relative import of `source` names. */
export function resolveImport({ path }: Source, specifier: string): string {
  return join(dirname(path), specifier).split(sep).join('/')
}
