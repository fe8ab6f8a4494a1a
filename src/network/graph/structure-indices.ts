import type { Text } from '../../base/text.ts'
import { disjointSets } from './disjoint-sets.ts'

/** A number, or why there is none. */
export type DefinedNumber = { readonly value: number } | { readonly value: null; readonly reason: Text }

/** Indices of the form of a network (Kansky 1963; Forman & Godron 1986, as Chinese studies of ecological networks use them). */
export interface StructureIndices {
  readonly patches: number
  readonly links: number
  /** Parts that are not linked with one another; a patch alone is one. */ readonly components: number
  /** False: too many links for a planar network of as many patches. Undefined: fewer links, so they may or may not cross. */
  readonly planar: boolean | undefined
  /** Closure: loops over the most of a planar network. Above 1 where links cross; never clamped. */ readonly alpha: DefinedNumber
  /** Links a patch. */ readonly beta: DefinedNumber
  /** Connectance: links over the most of a planar network. */ readonly gamma: DefinedNumber
  /** Closure and connectance against a network in which every pair may be linked. */
  readonly abstractAlpha: DefinedNumber
  readonly abstractGamma: DefinedNumber
  /** 1 - links over their total length; depends on the unit of length. */ readonly costRatio: DefinedNumber
}

export interface StructureOptions {
  /** `components` counts parts in the loops, (L - V + p); `connected` is the usual (L - V + 1), below 0 in a network in parts. */
  readonly kansky?: 'components' | 'connected'
  /** [km] of all links together; absent: no cost ratio */ readonly length?: number
}

const FEW: Text = { en: 'fewer than three patches', zh: '斑块少于三个' }
const ONE: Text = { en: 'fewer than two patches', zh: '斑块少于两个' }
const NONE: Text = { en: 'no patches', zh: '没有斑块' }
const NO_LENGTH: Text = { en: 'the length of the links is not known', zh: '廊道长度未知' }
const SHORT: Text = { en: 'links shorter than one unit of length on average', zh: '廊道平均长度小于一个长度单位' }
const NO_WAY: Text = { en: 'no links, or links without length', zh: '没有廊道，或廊道长度为零' }

/**
 * Alpha, beta, gamma and cost ratio of a simple undirected network.
 * @param patches how many patches there are
 * @param ends patches at the two ends of each link
 * @throws RangeError for a link to a patch that does not exist, a self-loop or a second link between two patches
 */
export function structureIndices(
  patches: number,
  { from, to }: { readonly from: ArrayLike<number>; readonly to: ArrayLike<number> },
  { kansky = 'components', length }: StructureOptions = {},
): StructureIndices {
  const links = from.length
  const components = componentsOf(patches, from, to)
  const loops = links - patches + (kansky === 'components' ? components : 1)
  const defined = (reason: Text | undefined, value: number): DefinedNumber => (reason ? { value: null, reason } : { value })
  const few = patches < 3 ? FEW : undefined
  const pairs = (patches * (patches - 1)) / 2
  return {
    patches,
    links,
    components,
    planar: planarity(patches, links, components),
    alpha: defined(few, loops / (2 * patches - 5)),
    beta: defined(patches === 0 ? NONE : undefined, links / patches),
    gamma: defined(few, links / (3 * (patches - 2))),
    abstractAlpha: defined(few, loops / (pairs - (patches - 1))),
    abstractGamma: defined(patches < 2 ? ONE : undefined, links / pairs),
    costRatio: ratioOf(links, length),
  }
}

function ratioOf(links: number, length: number | undefined): DefinedNumber {
  if (length === undefined) return { value: null, reason: NO_LENGTH }
  if (!(length > 0)) return { value: null, reason: NO_WAY }
  return length >= links ? { value: 1 - links / length } : { value: null, reason: SHORT }
}

function planarity(patches: number, links: number, components: number): boolean | undefined {
  if (patches >= 3 && links > 3 * patches - 6) return false
  return patches <= 4 || links === patches - components ? true : undefined
}

function componentsOf(patches: number, from: ArrayLike<number>, to: ArrayLike<number>): number {
  const sets = disjointSets(patches)
  const seen = new Set<number>()
  let components = patches
  for (let k = 0; k < from.length; k++) {
    const [a, b] = [Math.min(from[k], to[k]), Math.max(from[k], to[k])]
    if (!(Number.isInteger(a) && Number.isInteger(b) && a >= 0 && b < patches))
      throw new RangeError(`link ${k} joins patches ${from[k]} and ${to[k]}: wanted 0 to ${patches - 1}`)
    if (a === b) throw new RangeError(`link ${k} joins patch ${a} with itself`)
    if (seen.has(a * patches + b)) throw new RangeError(`link ${k} joins patches ${a} and ${b} a second time`)
    seen.add(a * patches + b)
    if (sets.join(a, b)) components--
  }
  return components
}
