import type { Text } from '../base/text.ts'
import type { QuantitySpec } from './quantity-spec.ts'

/** One number of a patch outside the site or of a link: key, unit, range, default and meaning. */
interface NetworkField extends QuantitySpec {
  readonly label: Text
  readonly doc: string
}

const INF = Number.POSITIVE_INFINITY

/** Numbers of the ecological network that the file gives: the single place of their units and ranges. */
export const NETWORK_FIELDS = {
  area: { unit: 'm2', write: 'ha', min: 0, max: 1e11, label: { en: 'Area', zh: '面积' }, doc: 'Area of the patch; 0 for a stepping stone that only passes on.' },
  quality: { unit: '1', min: 0, max: 1, label: { en: 'Habitat quality', zh: '生境质量' }, doc: 'Habitat quality of the patch, 0 to 1; it does not change.' },
  species: { unit: 'count', min: 0, max: 5000, label: { en: 'Plant species', zh: '植物物种数' }, doc: 'Plant species of the patch that also belong to the species pool.' },
  x: { unit: 'm', write: 'km', min: -INF, max: INF, label: { en: 'East', zh: '东向坐标' }, doc: 'On the map of the units.' },
  y: { unit: 'm', write: 'km', min: -INF, max: INF, label: { en: 'North', zh: '北向坐标' }, doc: 'On the map of the units.' },
  gap: { unit: 'm', min: 0, max: 1e6, label: { en: 'Gap', zh: '间距' }, doc: 'Way over the land between the two edges, 0 where they touch; left out: from positions and areas, both taken as round.' },
  resistance: { unit: '1', min: 1, max: 100_000, label: { en: 'Resistance of the gap', zh: '间距阻力' }, doc: 'How many metres of the best habitat a metre of the gap is worth: a road, a canal, a fence. Left out: parameter network.gapResistance.' },
} as const satisfies Readonly<Record<string, NetworkField>>
