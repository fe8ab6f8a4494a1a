import { coreNesting } from './core-nesting.ts'
import { distanceTransform } from './distance-transform.ts'
import type { Grid } from './grid.ts'
import { labelPatches } from './label-patches.ts'
import { markEnclosed } from './mark-enclosed.ts'
import { markPerforation } from './mark-perforation.ts'
import { MSPA_CLASSES } from './mspa-classes.ts'
import { IS_BRIDGE, mspaConnectors } from './mspa-connectors.ts'
import { thinToAnchors } from './thin-to-anchors.ts'

/** Settings of the analysis; all of them change the result and are stored with it. */
export interface MspaOptions {
  /** [cells] width of edge, perforation and widest connector's half; > 0, usually 1 */
  readonly edgeWidth: number
  /** Neighbours of a foreground cell; the background has the other number. */
  readonly neighbours: 4 | 8
  /** Whether connectors are shown where they cross edge or perforation, rather than edge and perforation closed. */
  readonly transition: boolean
  /** Whether holes of core, and what lies in them, are told apart from what lies outside. */
  readonly intext: boolean
}

/** Result of `mspa`. */
export interface MspaResult {
  /** Index into `MSPA_CLASSES` of each cell. */
  readonly classes: Uint8Array
  /** 1 where foreground lies in a hole of core, as perforation always does; all 0 without `intext`. */
  readonly internal: Uint8Array
}

/** Values of the mask; 0 is missing. Missing and background have the same numbers in the result. */
const BACKGROUND = 1
const FOREGROUND = 2

const byteOf = (name: (typeof MSPA_CLASSES)[number]['name']): number => MSPA_CLASSES.findIndex(entry => entry.name === name)
const CORE_OPENING = byteOf('core-opening')
const BORDER_OPENING = byteOf('border-opening')
const CORE = byteOf('core')
const ISLET = byteOf('islet')
const PERFORATION = byteOf('perforation')
const EDGE = byteOf('edge')
const LOOP = byteOf('loop')
const BRIDGE = byteOf('bridge')
const BRANCH = byteOf('branch')
const LOOP_IN_EDGE = byteOf('loop-in-edge')
const LOOP_IN_PERFORATION = byteOf('loop-in-perforation')
const BRIDGE_IN_EDGE = byteOf('bridge-in-edge')
const BRIDGE_IN_PERFORATION = byteOf('bridge-in-perforation')

/** Part of a cell that the edge reaches beyond its width, so that width 1 covers corners (Soille and Vogt: size (s + 0.98)/sqrt 2 times sqrt 2). */
const EDGE_REACH = 0.98

/**
 * Morphological spatial pattern analysis: every foreground cell falls into exactly one class of `MSPA_CLASSES`.
 * Source: Soille and Vogt (2009), Pattern Recognition Letters 30, 456-459, and (2022), ISPRS Archives XLVIII-4/W1-2022; written from
 * descriptions of the method, not from the program. Lengths are in cells, dx and dy are not used.
 *
 * - Core: foreground farther than r = s + 0.98 from background. Missing data and the border of the raster (as if its cells went on)
 *   do not erode. Islet: foreground component without core. Opening: core and the foreground within r of it. Its part outside core is
 *   perforation if all nearest core cells belong to the core whose hole it lies in, else edge. A hole is closed in by core alone and
 *   does not touch the border of the raster.
 * - Connectors: foreground without islets is thinned to core and what keeps it connected and its holes apart (`thinToAnchors`, cells
 *   near background first); what is left outside core is widened by s - 1 steps through foreground outside the opening. A connected
 *   piece that touches two or more cores is bridge, else loop. Foreground then left over is branch.
 *
 * It could not be compared with GuidosToolbox, and may differ from it: (a) where the line of a connector runs when several are equally
 * good (order of thinning), hence also which cells beside it are branch, and results for connectors may change when the map is turned;
 * (b) a piece that touches one core at one place but closes a ring of its own is loop here; (c) pieces that meet count as one, so a
 * loop joined to a bridge is bridge; (d) edge and perforation where cores are nested closer than 2 r; (e) around missing data;
 * (f) background enclosed by missing data is not an opening where the missing data reach the border of the raster;
 * (g) widening takes steps to sides and corners (8) or sides (4), not a disc, so a connector 2 s cells wide keeps a row of branch, and
 * with 8 neighbours and s = 1 the corner cell of a right-angled path is branch. Core, islet, and edge and perforation without
 * `transition` do not depend on any order and turn with the map.
 * @param mask `rows * columns`: 0 missing, 1 background, 2 foreground
 * @throws RangeError naming the cell whose value is none of these, or if the mask has another size or the edge width is not > 0
 */
export function mspa(grid: Grid, mask: Uint8Array, { edgeWidth, neighbours, transition, intext }: MspaOptions): MspaResult {
  checkMask(grid, mask)
  if (!(edgeWidth > 0 && edgeWidth < Infinity)) throw new RangeError(`edge width is ${edgeWidth} cells, wanted a finite number > 0`)
  const reach = Math.floor((edgeWidth + EDGE_REACH) * (edgeWidth + EDGE_REACH))
  const foreground = mask.map(value => (value === FOREGROUND ? 1 : 0))
  const background = mask.map(value => (value === BACKGROUND ? 1 : 0))
  const fromBackground = distanceTransform(grid, background)
  const core = foreground.map((value, i) => (value === 1 && fromBackground[i] > reach ? 1 : 0))
  const attached = withCore(grid, foreground, core, neighbours)
  const fromCore = distanceTransform(grid, core)
  const opening = attached.map((value, i) => (value === 1 && fromCore[i] <= reach ? 1 : 0))
  const nesting = coreNesting(grid, core, neighbours)
  const skeleton = thinToAnchors(grid, attached, core, fromBackground, neighbours)
  const connectors = mspaConnectors(grid, { attached, opening, skeleton, cores: nesting.cores }, Math.ceil(edgeWidth) - 1, neighbours)
  const perforated = markPerforation(grid, { opening, fromCore, nesting })
  const classes = mask.slice()
  for (let i = 0; i < classes.length; i++) {
    if (core[i] === 1) classes[i] = CORE
    else if (attached[i] === 1) classes[i] = attachedClass(opening[i] === 1, perforated[i] === 1, connectors[i], transition)
    else if (foreground[i] === 1) classes[i] = ISLET
  }
  if (!intext) return { classes, internal: new Uint8Array(mask.length) }
  const dual = neighbours === 8 ? 4 : 8
  const complement = foreground.map(value => 1 - value)
  markOpenings(classes, background, nesting.internal, markEnclosed(grid, complement, dual))
  return { classes, internal: nesting.internal.map((value, i) => value & foreground[i]) }
}

/** Background in holes of core, and what else of it is closed in. */
function markOpenings(classes: Uint8Array, background: Uint8Array, inHole: Uint8Array, enclosed: Uint8Array): void {
  for (let i = 0; i < classes.length; i++) {
    if (background[i] === 0) continue
    if (inHole[i] === 1) classes[i] = CORE_OPENING
    else if (enclosed[i] === 1) classes[i] = BORDER_OPENING
  }
}

/** Class of foreground that hangs together with core but is none. */
function attachedClass(opening: boolean, perforated: boolean, connector: number, transition: boolean): number {
  if (!opening) return connector === 0 ? BRANCH : connector === IS_BRIDGE ? BRIDGE : LOOP
  if (connector === 0 || !transition) return perforated ? PERFORATION : EDGE
  if (connector === IS_BRIDGE) return perforated ? BRIDGE_IN_PERFORATION : BRIDGE_IN_EDGE
  return perforated ? LOOP_IN_PERFORATION : LOOP_IN_EDGE
}

/** 1 where foreground belongs to a component that has core. */
function withCore(grid: Grid, foreground: Uint8Array, core: Uint8Array, neighbours: 4 | 8): Uint8Array {
  const { labels, count } = labelPatches(grid, foreground, neighbours)
  const holds = new Uint8Array(count)
  for (let i = 0; i < core.length; i++) if (core[i] === 1) holds[labels[i]] = 1
  return foreground.map((value, i) => (value === 1 ? holds[labels[i]] : 0))
}

function checkMask(grid: Grid, mask: Uint8Array): void {
  const { rows, columns } = grid
  if (mask.length !== rows * columns) {
    throw new RangeError(`mask has ${mask.length} cells, wanted ${rows} x ${columns} = ${rows * columns}`)
  }
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] <= FOREGROUND) continue
    const place = `row ${Math.floor(i / columns) + 1}, column ${(i % columns) + 1}`
    throw new RangeError(`mask is ${mask[i]} at ${place}, wanted 0 (missing), 1 (background) or 2 (foreground)`)
  }
}
