import type { Lang } from '../../base/text.ts'
import type { NetworkPicture, PictureMoment } from '../../compare/network-picture.ts'
import { fill } from '../fill.ts'
import { html, type Markup } from '../html.ts'
import { MESSAGES } from '../messages.ts'
import { quantityText } from '../quantity-text.ts'
import { shorten } from '../shorten.ts'
import { linkWidth } from './link-width.ts'
import { mapDiscs, type Disc } from './map-discs.ts'
import { mapLabels } from './map-labels.ts'
import { MAP_LOOK } from './map-look.ts'
import { networkLegend } from './network-legend.ts'
import { niceLength } from './nice-length.ts'
import { qualityColour } from './quality-colour.ts'

/** How a map is to be drawn. */
export interface NetworkMapOptions {
  readonly title: string
  readonly lang: Lang
  /** [px] default 520 */ readonly width?: number
}

const WIDTH = 520
const PAD = 12
const TITLE = { height: 30, font: 13 } as const
/** Strip with scale bar and north arrow. */
const STRIP = 40
/** [px] from such a patch to the ring that marks it */ const RING = 2.5
const { font, column, ink, notWorking, ground, frame, family } = MAP_LOOK

/**
 * Draws a network as SVG that stands alone or in a page: patches true to scale and coloured by quality, links by dispersal. Labels
 * depend on the places only, so that maps of several moments can be laid side by side.
 */
export function networkMap(
  { patches, links, working }: Pick<NetworkPicture, 'patches' | 'links' | 'working'>,
  moment: PictureMoment,
  { title, lang, width = WIDTH }: NetworkMapOptions,
): Markup {
  const say = (key: keyof typeof MESSAGES, values = {}): string => fill(MESSAGES[key][lang], values)
  const { discs, scale, height } = mapDiscs(patches, width)
  const quality = (i: number): number => moment.quality[i] ?? NaN
  const dispersal = (k: number): number => moment.dispersal[k] ?? NaN
  const works = (k: number): boolean => dispersal(k) >= working
  const enlarged = discs.some(disc => disc.enlarged)
  const legend = networkLegend({ working, enlarged, outside: patches.some(({ kind }) => kind === 'outside') }, lang, width - 2 * PAD)
  const total = TITLE.height + height + STRIP + legend.height + PAD
  const summary = say('mapSummary', {
    patches: patches.length,
    working: links.filter((_, k) => works(k)).length,
    links: links.length,
  })
  const size = (i: number): string => quantityText(Number((patches[i]?.area ?? 0).toPrecision(3)), 'ha', lang)
  const nameOf = (i: number): string => patches[i]?.title[lang] ?? ''
  // the largest lie below, so that none is hidden
  const below = discs.map((_, i) => i).toSorted((a, b) => (discs[b]?.radius ?? 0) - (discs[a]?.radius ?? 0) || a - b)
  // and those that do not work below those that do
  const drawn = links.map((_, k) => k).toSorted((a, b) => Number(works(a)) - Number(works(b)) || a - b)
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    role="img"
    aria-label="${title}${lang === 'zh' ? '\uFF1A' : ': '}${summary}"
    viewBox="0 0 ${width} ${total}"
    width="${width}"
    height="${total}"
    font-family="${family}"
    font-size="${font}"
  >
    <title>${title}</title>
    <desc>${summary}</desc>
    <rect x="0.5" y="0.5" width="${width - 1}" height="${total - 1}" rx="4" fill="${ground}" stroke="${frame}" />
    <text class="title" x="${PAD}" y="21" font-size="${TITLE.font}" font-weight="600" fill="${ink}">
      ${shorten(title, Math.floor((width - 2 * PAD) / (TITLE.font * column)))}
    </text>
    <g transform="translate(0 ${TITLE.height})">
      <g class="patches">
        ${below.map(i => patch(discs[i], quality(i), say('mapPatch', { title: nameOf(i), area: size(i), quality: two(quality(i)) })))}
      </g>
      <g class="outlines" fill="none" stroke="${ink}" pointer-events="none">
        ${discs.map((disc, i) => outline(disc, patches[i]?.kind === 'outside'))}
      </g>
      <g class="links" stroke-linecap="butt">
        ${drawn.map(k => {
          const { from = 0, to = 0 } = links[k] ?? {}
          const words = say('mapLink', { from: nameOf(from), to: nameOf(to), dispersal: two(dispersal(k)) })
          return link(discs[from], discs[to], works(k) ? dispersal(k) : null, words)
        })}
      </g>
      ${mapLabels(
        discs,
        patches.map(each => each.title[lang]),
        links.flatMap(({ from, to }) => (discs[from] && discs[to] ? [{ from: discs[from], to: discs[to] }] : [])),
        { x: 4, y: 2, width: width - 8, height: height - 4 },
      )}
    </g>
    <g transform="translate(${PAD} ${TITLE.height + height})">${scaleBar(scale, width)}</g>
    <g transform="translate(${width - PAD - 10} ${TITLE.height + height})">${northArrow(say('mapNorth'))}</g>
    <g transform="translate(${PAD} ${TITLE.height + height + STRIP})">${legend.drawn}</g>
  </svg>`
}

function patch(disc: Disc | undefined, quality: number, words: string): Markup | undefined {
  if (!disc) return undefined
  return html`<g class="patch"
    ><title>${words}</title><circle cx="${disc.x}" cy="${disc.y}" r="${disc.radius}" fill="${qualityColour(quality)}"
  /></g>`
}

/** Drawn over all discs, so that one that lies below another can still be seen. */
function outline({ x, y, radius, enlarged }: Disc, outside: boolean): Markup {
  const circle = (r: number, look: Markup): Markup => html`<circle cx="${x}" cy="${y}" r="${round(r)}" ${look} />`
  return html`${outside ? circle(radius, html`stroke="${ground}" stroke-width="2.4"`) : undefined}${circle(
    radius,
    outside ? html`stroke-width="1.4" stroke-dasharray="5 3"` : html`stroke-width="1"`,
  )}${enlarged ? circle(radius + RING, html`stroke-width="0.7"`) : undefined}`
}

/** @param dispersal null where the link does not work */
function link(from: Disc | undefined, to: Disc | undefined, dispersal: number | null, words: string): Markup | undefined {
  if (!from || !to) return undefined
  const ends = html`x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}"`
  // a white seam keeps lines apart from dark discs
  const drawn =
    dispersal === null
      ? html`<line ${ends} stroke="${ground}" stroke-width="2.6" stroke-opacity="0.75" /><line
            ${ends}
            stroke="${notWorking}"
            stroke-width="1.2"
            stroke-dasharray="4 3"
          />`
      : html`<line ${ends} stroke="${ground}" stroke-width="${round(linkWidth(dispersal) + 1.6)}" stroke-opacity="0.75" /><line
            ${ends}
            stroke="${ink}"
            stroke-width="${round(linkWidth(dispersal))}"
          />`
  return html`<g class="${dispersal === null ? 'link idle' : 'link'}"><title>${words}</title>${drawn}</g>`
}

/** @param scale [px/m] */
function scaleBar(scale: number, width: number): Markup {
  const { length, label } = niceLength(width / 4 / scale)
  const end = round(length * scale)
  return html`<g class="scale"
    ><path d="M0,14V20H${end}V14" fill="none" stroke="${ink}" stroke-width="1.4" /><text x="${end + 6}" y="21" fill="${ink}"
      >${label}</text
    ></g
  >`
}

function northArrow(label: string): Markup {
  return html`<g class="north"
    ><path d="M0,4L5,18L0,15L-5,18Z" fill="${ink}" /><text y="30" text-anchor="middle" fill="${ink}">${label}</text></g
  >`
}

const round = (x: number): number => Number(x.toFixed(2))
const two = (x: number): string => (Number.isNaN(x) ? '–' : x.toFixed(2))
