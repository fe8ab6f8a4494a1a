/** How the parser gets at files beside the scenario, and what messages call the scenario itself. */
export interface ParseOptions {
  readonly file: string
  /** Reads a UTF-8 file; `path` is as written in the scenario, relative to it. Rejects when there is none. */
  readonly read: (path: string) => Promise<string>
}
