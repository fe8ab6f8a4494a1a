/** Colours of viridis (van der Walt and Smith, CC0) at even steps from 0 to 1: dark to light whatever one's colour vision, and in grey. */
const VIRIDIS = ['#440154', '#482878', '#3e4989', '#31688e', '#26828e', '#1f9e89', '#35b779', '#6ece58', '#b5de2b', '#fde725'] as const

const UNKNOWN = '#d0d0d0'

/** Colour of a number from 0 to 1; grey where it is unknown. */
export function qualityColour(x: number): string {
  if (Number.isNaN(x)) return UNKNOWN
  const place = Math.min(1, Math.max(0, x)) * (VIRIDIS.length - 1)
  const i = Math.min(VIRIDIS.length - 2, Math.floor(place))
  const low = VIRIDIS[i] ?? UNKNOWN
  const high = VIRIDIS[i + 1] ?? UNKNOWN
  const channel = (at: number): string => {
    const [a, b] = [low, high].map(colour => Number.parseInt(colour.slice(at, at + 2), 16))
    return Math.round((a ?? 0) + ((b ?? 0) - (a ?? 0)) * (place - i))
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}
