import { windErosionIndex } from '../equations/wind-erosion.ts'
import type { Process } from '../process.ts'

/** Index of wind erosion: bare ground, wind and dry days. No mass is moved. */
export const windErosion: Process = {
  name: 'windErosion',
  reads: ['cover'],
  writes: ['windErosion'],
  params: {},
  sources: ['threshold cover of 40 %, cube of wind speed: own choice'],

  step(state, site, forcing, _p, _draw, month, lo, hi) {
    const { cover, windErosion: index } = state
    const dry = forcing.dryDays[month]
    for (let i = lo; i < hi; i++) index[i] = windErosionIndex(cover[i], site.windSpeed[i], dry)
  },
}
