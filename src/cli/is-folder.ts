import { stat } from 'node:fs/promises'

/** Is this a folder, and not a file? */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false // said by who reads it
  }
}
