import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Deletes what killed writers left behind; only for who holds the lock. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const kind of ['runs', 'futures', '.']) {
    const names = await readdir(join(folder, kind)).catch(() => [])
    for (const name of names) if (/^\.[\w.-]+-[0-9a-f]{8}-[0-9a-f-]{27}$/.test(name)) await rm(join(folder, kind, name), { force: true })
  }
}
