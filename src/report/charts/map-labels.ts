import { displayWidth } from '../../scenarios/display-width.ts'
import { html, type Markup } from '../html.ts'
import { labelLines } from './label-lines.ts'
import type { Disc } from './map-discs.ts'
import { MAP_LOOK } from './map-look.ts'
import { placeLabels, type Box, type Segment } from './place-labels.ts'

/** [px] from line to line */ const LINE = 12.5
/** A label further than this from its own disc, or not nearer to it than to another by that much, has a line to it [px]. */
const LEADER = 8
const UNCLEAR = 2
const { font, column, ink, quiet, ground } = MAP_LOOK

/** Names of the patches beside their discs, with lines to those that do not lie close to their own. */
export function mapLabels(discs: readonly Disc[], names: readonly string[], lines: readonly Segment[], within: Box): Markup {
  const texts = names.map(labelLines)
  const sizes = texts.map(text => ({ width: Math.max(...text.map(displayWidth)) * font * column, height: text.length * LINE }))
  const places = placeLabels(
    discs.map(({ x, y, radius }, i) => ({ x, y, radius, width: sizes[i]?.width ?? 0, height: sizes[i]?.height ?? 0 })),
    lines,
    within,
  )
  const leaders = places.flatMap((box, i) => {
    const own = discs[i]
    if (!own) return []
    const apart = distance(own, box)
    const unclear = apart > LEADER || discs.some(other => other !== own && distance(other, box) < apart + UNCLEAR)
    return unclear ? [leader(own, box)] : []
  })
  return html`<g class="leaders">${leaders}</g>
    <g class="centres" fill="${ground}" stroke="${ink}">${discs.map(({ x, y }) => html`<circle cx="${x}" cy="${y}" r="2.2" />`)}</g>
    <g
      class="labels"
      fill="${ink}"
      stroke="${ground}"
      stroke-width="3"
      stroke-opacity="0.9"
      stroke-linejoin="round"
      paint-order="stroke"
      text-anchor="middle"
    >
      ${places.map(({ x, y, width }, i) =>
        (texts[i] ?? []).map((text, row) => html`<text x="${round(x + width / 2)}" y="${round(y + (row + 0.76) * LINE)}">${text}</text>`),
      )}
    </g>`
}

const between = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/** [px] from the edge of a disc to a label; negative where the label lies on it */
function distance({ x, y, radius }: Disc, box: Box): number {
  const dx = x - between(x, box.x, box.x + box.width)
  const dy = y - between(y, box.y, box.y + box.height)
  return Math.sqrt(dx * dx + dy * dy) - radius
}

/** From the centre of the patch to the nearest point of the label. */
function leader({ x, y }: Disc, box: Box): Markup {
  const end = html`x2="${round(between(x, box.x, box.x + box.width))}" y2="${round(between(y, box.y, box.y + box.height))}"`
  return html`<line x1="${x}" y1="${y}" ${end} stroke="${ground}" stroke-width="2" /><line
      x1="${x}"
      y1="${y}"
      ${end}
      stroke="${quiet}"
      stroke-width="0.9"
    />`
}

const round = (x: number): number => Number(x.toFixed(2))
