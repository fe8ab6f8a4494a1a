/** A thread that dies at its first plan, then works; at a measure called `always` it always dies. */
import { existsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const mark = join(tmpdir(), `regreen-died-${process.pid}`)

export function planTask({ works: { actions } }) {
  if (actions.some(({ measure }) => measure === 'always')) process.exit(1)
  if (!existsSync(mark)) {
    writeFileSync(mark, '')
    process.exit(1)
  }
  return { values: Float64Array.of(2), money: new Float64Array(0), items: new Float64Array(0) }
}
