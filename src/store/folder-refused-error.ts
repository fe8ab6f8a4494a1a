/** Why a folder was not written: it exists, it holds files that are not ours, or the process stands in it. */
export class FolderRefusedError extends Error {
  override readonly name = 'FolderRefusedError'
  readonly folder: string
  readonly reason: 'exists' | 'foreign' | 'current'
  /** Names of files that Regreen has not written. */
  readonly foreign: readonly string[]

  constructor(folder: string, reason: 'exists' | 'foreign' | 'current', foreign: readonly string[] = []) {
    super(`${folder} was not written: ${reason}${foreign.length > 0 ? ` (${foreign.join(', ')})` : ''}`)
    this.folder = folder
    this.reason = reason
    this.foreign = foreign
  }
}
