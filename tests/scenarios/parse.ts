import { parseScenario, type ParseResult } from '../../src/scenarios/parse-scenario.ts'

/** Parses `text` with the other files it may name. */
export function parse(text: string, files: Readonly<Record<string, string>> = {}): Promise<ParseResult> {
  return parseScenario(text, {
    file: 'test.yaml',
    read: async path => {
      const content = files[path]
      if (content === undefined) throw new Error(`no such file: ${path}`)
      return content
    },
  })
}
