import type { Lang } from '../../base/text.ts'
import { displayWidth } from '../../scenarios/display-width.ts'
import { html, type Markup } from '../html.ts'
import { MESSAGES } from '../messages.ts'
import { fill } from '../fill.ts'
import { linkWidth } from './link-width.ts'
import { MAP_LOOK } from './map-look.ts'
import { qualityColour } from './quality-colour.ts'

/** What the legend of a map has to explain. */
export interface LegendNeeds {
  /** [1] dispersal from which a link is drawn as working */ readonly working: number
  /** Are some patches drawn larger than their area? */ readonly enlarged: boolean
  /** Are there patches outside the site? */ readonly outside: boolean
}

interface Item {
  readonly sign: Markup
  readonly label: string
}

const SIGN = 30
const GAP = 6
const ROW = 18
const BETWEEN = 16
const STEPS = 25
const BAR = { width: 130, height: 10 } as const
const HALF = 0.5
const { font, column, ink, quiet, notWorking } = MAP_LOOK

/** The legend of a network map, from the left of (0, 0) downwards, and its height. */
export function networkLegend(
  { working, enlarged, outside }: LegendNeeds,
  lang: Lang,
  width: number,
): { readonly drawn: Markup; readonly height: number } {
  const say = (key: keyof typeof MESSAGES, values = {}): string => fill(MESSAGES[key][lang], values)
  const line = (dispersal: number): Markup =>
    html`<line x1="0" y1="0" x2="${SIGN}" y2="0" stroke="${ink}" stroke-width="${round(linkWidth(dispersal))}" />`
  const disc = (inner: Markup): Markup => html`<g transform="translate(${SIGN / 2} 0)">${inner}</g>`
  const items: readonly Item[] = [
    { sign: line(1), label: say('mapDispersal', { p: 1 }) },
    { sign: line(HALF), label: String(HALF) },
    { sign: line(working), label: say('mapDispersalLeast', { p: working }) },
    {
      sign: html`<line x1="0" y1="0" x2="${SIGN}" y2="0" stroke="${notWorking}" stroke-width="1.2" stroke-dasharray="4 3" />`,
      label: say('mapNotWorking', { p: working }),
    },
    { sign: disc(html`<circle r="6" fill="#fff" stroke="${ink}" />`), label: say('mapUnit') },
    ...(outside
      ? [
          {
            sign: disc(html`<circle r="6" fill="#fff" stroke="${ink}" stroke-width="1.4" stroke-dasharray="3 2" />`),
            label: say('mapOutside'),
          },
        ]
      : []),
    ...(enlarged
      ? [
          {
            sign: disc(html`<circle r="4" fill="#fff" stroke="${ink}" /><circle r="6.5" fill="none" stroke="${ink}" stroke-width="0.7" />`),
            label: say('mapEnlarged'),
          },
        ]
      : []),
  ]
  const scale = html`<text y="3.5" fill="${ink}">${say('mapQuality')}</text>${qualityBar(say('mapQuality'))}`
  const rows = arrange(items, width)
  return {
    drawn: html`<g class="map-legend" font-size="${font}" transform="translate(0 ${ROW / 2})">
      ${scale}
      ${rows.map(
        ({ item, x, row }) =>
          html`<g transform="translate(${round(x)} ${(row + 1) * ROW + TICKS})"
            >${item.sign}<text x="${SIGN + GAP}" y="3.5" fill="${quiet}">${item.label}</text></g
          >`,
      )}
    </g>`,
    height: ((rows.at(-1)?.row ?? 0) + 2) * ROW + TICKS,
  }
}

/** Height of the numbers under the colour bar. */
const TICKS = 12

function qualityBar(label: string): Markup {
  const x = displayWidth(label) * font * column + BETWEEN
  const step = BAR.width / STEPS
  return html`<g transform="translate(${round(x)} ${-BAR.height / 2})">
    ${Array.from(
      { length: STEPS },
      (_, i) =>
        // a little wider than the step, so that no seam shows
        html`<rect
          x="${round(i * step)}"
          width="${round(step + (i < STEPS - 1 ? 0.5 : 0))}"
          height="${BAR.height}"
          fill="${qualityColour((i + 0.5) / STEPS)}"
        />`,
    )}
    <rect width="${BAR.width}" height="${BAR.height}" fill="none" stroke="${quiet}" stroke-width="0.7" />
    ${[0, HALF, 1].map(
      value =>
        html`<line x1="${value * BAR.width}" x2="${value * BAR.width}" y1="${BAR.height}" y2="${BAR.height + 3}" stroke="${quiet}" /><text
            x="${value * BAR.width}"
            y="${BAR.height + 13}"
            text-anchor="middle"
            fill="${quiet}"
            >${value}</text
          >`,
    )}
  </g>`
}

/** Items one after the other, in as many rows as it takes. */
function arrange(items: readonly Item[], width: number): readonly { readonly item: Item; readonly x: number; readonly row: number }[] {
  let x = 0
  let row = 0
  return items.map(item => {
    const size = SIGN + GAP + displayWidth(item.label) * font * column
    if (x > 0 && x + size > width) {
      x = 0
      row++
    }
    const place = { item, x, row }
    x += size + BETWEEN
    return place
  })
}

const round = (x: number): number => Number(x.toFixed(2))
