/** Least time between two writes [ms]: often enough to feel alive, seldom enough to cost nothing. */
const PAUSE = 80
const WIDTH = 24

/**
 * A progress line on stderr. Silent unless stderr is a terminal; shows nothing in the first 100 ms.
 * @returns `update(done, total)`, to be called often, which yields to the event loop now and then so that signals are heard; and `clear`
 */
export function progress(
  stderr: (text: string) => void,
  terminal: boolean,
): {
  readonly update: (done: number, total: number) => Promise<void> | void
  readonly clear: () => void
} {
  const began = performance.now()
  let last = began
  let shown = false
  return {
    update(done, total) {
      const now = performance.now()
      if (now - last < PAUSE) return undefined
      last = now
      if (terminal) {
        const filled = Math.round((WIDTH * done) / total)
        const left = ((now - began) / done) * (total - done)
        stderr(`\r${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)} ${done}/${total}  ${(left / 1000).toFixed(0)} s left `)
        shown = true
      }
      return new Promise(resolve => {
        setImmediate(resolve)
      })
    },
    clear() {
      if (shown) stderr('\r\u001B[K')
    },
  }
}
