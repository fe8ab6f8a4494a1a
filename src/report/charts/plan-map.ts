import { html, type Markup } from '../html.ts'
import { mapDiscs, type Disc } from './map-discs.ts'
import { mapLabels } from './map-labels.ts'
import { MAP_LOOK } from './map-look.ts'

/** A unit on the map of a plan. */
export interface PlannedPlace {
  readonly title: string
  /** [m] */ readonly x: number
  readonly y: number
  /** [ha] */ readonly area: number
  /** Colours of the layers whose works are done there, in the order of layers; none: nothing is done. */
  readonly colours: readonly string[]
  /** For a reader who points at it. */
  readonly works: string
}

const WIDTH = 560
const PAD = 12
const { font, ink, ground, frame, family } = MAP_LOOK

/** Units true to scale, each cut into slices of the layers of works that are done there; hollow where nothing is done. */
export function planMap(places: readonly PlannedPlace[], summary: string): Markup {
  const { discs, height } = mapDiscs(
    places.map(({ title, x, y, area }) => ({ id: title, title: { en: title, zh: title }, x, y, area, kind: 'unit' as const })),
    WIDTH,
  )
  const total = height + 2 * PAD
  // The largest lie below, so that none is hidden.
  const below = [...discs.keys()].toSorted((a, b) => (discs[b]?.radius ?? 0) - (discs[a]?.radius ?? 0) || a - b)
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    role="img"
    aria-label="${summary}"
    viewBox="0 0 ${WIDTH} ${total}"
    width="${WIDTH}"
    height="${total}"
    font-family="${family}"
    font-size="${font}"
  >
    <title>${summary}</title>
    <rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${total - 1}" rx="4" fill="${ground}" stroke="${frame}" />
    <g transform="translate(0 ${PAD})">
      ${below.flatMap(i => discs.slice(i, i + 1).flatMap(disc => places.slice(i, i + 1).map(place => unit(disc, place))))}
      ${mapLabels(
        discs,
        places.map(({ title }) => title),
        [],
        { x: 4, y: 2, width: WIDTH - 8, height: height - 4 },
      )}
    </g>
  </svg>`
}

function unit({ x, y, radius }: Disc, { title, colours, works }: PlannedPlace): Markup {
  const words = `${title}: ${works}`
  return html`<g class="place"
    ><title>${words}</title
    ><circle
      cx="${x}"
      cy="${y}"
      r="${radius}"
      fill="${colours[0] ?? '#ffffff'}"
      stroke="${ink}"
      stroke-width="1"
      ${colours.length === 0 ? html`stroke-dasharray="4 3"` : undefined}
    />${colours.length > 1 ? colours.map((colour, k) => slice(x, y, radius, k / colours.length, (k + 1) / colours.length, colour)) : undefined}</g
  >`
}

/** A slice of a disc between two shares of its turn, from the top clockwise. */
function slice(x: number, y: number, radius: number, from: number, to: number, colour: string): Markup {
  const point = (share: number): string =>
    `${(x + radius * Math.sin(2 * Math.PI * share)).toFixed(2)} ${(y - radius * Math.cos(2 * Math.PI * share)).toFixed(2)}`
  const large = to - from > 0.5 ? 1 : 0
  return html`<path
    d="M ${x} ${y} L ${point(from)} A ${radius} ${radius} 0 ${large} 1 ${point(to)} Z"
    fill="${colour}"
    stroke="#ffffff"
    stroke-width="0.6"
  />`
}
