import type { CliIo } from './cli-io.ts'

/** Least time between two writes on a terminal, and in a log [ms]. */
const PAUSE = 200
const LOG_PAUSE = 60_000
const WIDTH = 24
const SHOW_AFTER = 100

/** A progress line with rate and time left on stderr; in a log, where nobody watches a bar, a line a minute. */
export interface BatchProgress {
  readonly update: (done: number) => void
  readonly clear: () => void
}

/**
 * @param total futures of the whole batch
 * @param before futures that were there already; they do not count into the rate
 */
export function batchProgress({ stderr, terminal, quiet, lang }: CliIo, total: number, before: number): BatchProgress {
  const began = performance.now()
  let last = terminal ? began + SHOW_AFTER - PAUSE : began
  let shown = false
  const words = (done: number): string => {
    const seconds = (performance.now() - began) / 1000
    const rate = (done - before) / seconds
    const left = rate > 0 ? timeText((total - done) / rate) : '…'
    const speed = rate >= 10 ? rate.toFixed(0) : rate.toPrecision(2)
    return lang === 'zh' ? `${done}/${total} 个情景  ${speed} 个/秒  剩余 ${left}` : `${done}/${total} futures  ${speed}/s  ${left} left`
  }
  return {
    update(done) {
      const now = performance.now()
      if (quiet || now - last < (terminal ? PAUSE : LOG_PAUSE)) return
      last = now
      if (terminal) {
        const filled = Math.round((WIDTH * done) / total)
        stderr(`\r\u001B[K${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)} ${words(done)} `)
        shown = true
      } else stderr(`${words(done)}\n`)
    },
    clear() {
      if (shown) stderr('\r\u001B[K')
      shown = false
    },
  }
}

/** Seconds as people say them: `42 s`, `3 min 05 s`, `2 h 10 min`. */
function timeText(seconds: number): string {
  const whole = Math.round(seconds)
  const two = (n: number): string => String(n).padStart(2, '0')
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${two(whole % 60)} s`
  return `${Math.floor(whole / 3600)} h ${two(Math.floor((whole % 3600) / 60))} min`
}
