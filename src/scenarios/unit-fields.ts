import type { Text } from '../base/text.ts'
import type { QuantitySpec } from './quantity-spec.ts'
import type { LandUnit } from './scenario.ts'

/** Properties of a land unit that are numbers. */
export type UnitNumber = { [K in keyof LandUnit]-?: LandUnit[K] extends number ? K : never }[keyof LandUnit]

/** One number of a land unit: its key in the file, unit, range, default and meaning. */
export interface UnitField extends QuantitySpec {
  /** Key path in the file, `soil.depth`; also the column name of a CSV table. */
  readonly path: string
  /** Absent: the file must give it. */
  readonly default?: number
  /** Default for units of kind `source`, where it differs. */
  readonly defaultSource?: number
  readonly label: Text
  readonly doc: string
}

const INF = Number.POSITIVE_INFINITY

/**
 * Every number of a land unit, by its property in {@link LandUnit}. Schema, CSV columns, JSON Schema and reference pages are made
 * from this table, so that names, units, ranges and defaults stand here only. Defaults are assumed, not measured.
 */
export const UNIT_FIELDS: Readonly<Record<UnitNumber, UnitField>> = {
  area: { path: 'area', unit: 'm2', write: 'ha', min: 0, above: true, max: 1e10, label: { en: 'Area', zh: '面积' }, doc: 'Area seen from above.' },
  slope: { path: 'slope', unit: 'deg', kind: 'slope', min: 0, max: 90, label: { en: 'Slope', zh: '坡度' }, doc: 'Mean slope, in degrees or percent.' },
  slopeLength: { path: 'slopeLength', unit: 'm', min: 0, above: true, max: 5000, label: { en: 'Slope length', zh: '坡长' }, doc: 'Length of slope along which runoff gathers.' },
  soilDepth: { path: 'soil.depth', unit: 'm', write: 'cm', min: 0, max: 3, label: { en: 'Fine soil depth', zh: '细土层厚度' }, doc: 'Thickness of fine rooting soil.' },
  sand: { path: 'soil.sand', unit: '1', min: 0, max: 1, label: { en: 'Sand', zh: '砂粒' }, doc: 'Sand as mass share of the fine earth; sand, silt and clay add to 1.' },
  clay: { path: 'soil.clay', unit: '1', min: 0, max: 1, label: { en: 'Clay', zh: '黏粒' }, doc: 'Clay as mass share of the fine earth.' },
  organicMatter: { path: 'soil.organicMatter', unit: '%', min: 0, max: 15, label: { en: 'Soil organic matter', zh: '土壤有机质' }, doc: 'Organic matter as mass percentage of the fine earth.' },
  gravel: { path: 'soil.gravel', unit: '1', min: 0, max: 0.95, label: { en: 'Gravel', zh: '砾石' }, doc: 'Stones as mass share of the whole soil.' },
  ph: { path: 'soil.ph', unit: '1', min: 3, max: 11, label: { en: 'Soil pH', zh: '土壤 pH' }, doc: 'Acidity of the soil.' },
  soilBearing: { path: 'soil.bearing', unit: '1', min: 0, max: 1, default: 1, label: { en: 'Soil-bearing fraction', zh: '有土面积比例' }, doc: 'Share of the unit that carries soil (1 minus bare rock and sealed ground).' },
  density: { path: 'soil.density', unit: '1', min: 0.9, max: 1.3, default: 1.15, defaultSource: 1, label: { en: 'Density factor', zh: '密度系数' }, doc: 'Bulk density relative to the density normal for the texture; dumped and driven ground is denser.' },
  cadmium: { path: 'soil.cadmium', unit: 'mg/kg', min: 0, max: 1000, default: 0.1, label: { en: 'Total cadmium', zh: '总镉' }, doc: 'Total cadmium of the fine earth.' },
  curveNumber: { path: 'soil.curveNumber', unit: '1', min: 30, max: 100, default: 86, defaultSource: 75, label: { en: 'Curve number of bare ground', zh: '裸地径流曲线数' }, doc: 'SCS curve number of the bare ground under average moisture.' },
  grassCover: { path: 'cover.grass', unit: '1', min: 0, max: 1, label: { en: 'Grass cover', zh: '草本盖度' }, doc: 'Projected cover of grasses and forbs at the start.' },
  shrubCover: { path: 'cover.shrub', unit: '1', min: 0, max: 1, label: { en: 'Shrub cover', zh: '灌木盖度' }, doc: 'Projected cover of shrubs at the start.' },
  treeCover: { path: 'cover.tree', unit: '1', min: 0, max: 1, label: { en: 'Tree cover', zh: '乔木盖度' }, doc: 'Projected cover of trees at the start.' },
  species: { path: 'species', unit: 'count', min: 0, max: 2000, label: { en: 'Plant species', zh: '植物物种数' }, doc: 'Plant species found on the unit at the start.' },
  connectivity: { path: 'connectivity', unit: '1', min: 0, max: 1, default: 0.3, label: { en: 'Connectivity', zh: '连通度' }, doc: 'Ease with which seeds reach the unit, 0 to 1.' },
  grazing: { path: 'grazing', unit: '1/month', kind: 'bare', min: 0, max: 1, default: 0, label: { en: 'Grazing loss', zh: '放牧损失' }, doc: 'Share of grass and shrub cover eaten in a growing month.' },
  looseLayer: { path: 'ground.looseLayer', unit: 'm', min: 0, max: 100, default: 1, label: { en: 'Loose layer', zh: '松散层厚度' }, doc: 'Thickness of loose material above firm ground.' },
  cohesion: { path: 'ground.cohesion', unit: 'kPa', min: 0, max: 1000, default: 8, label: { en: 'Effective cohesion', zh: '有效黏聚力' }, doc: 'Effective cohesion of the loose layer.' },
  frictionAngle: { path: 'ground.frictionAngle', unit: 'deg', min: 0, max: 60, default: 31, label: { en: 'Friction angle', zh: '内摩擦角' }, doc: 'Effective friction angle of the loose layer.' },
  relief: { path: 'ground.relief', unit: 'm', min: 0, max: 1000, default: 10, label: { en: 'Height of the slope', zh: '坡高' }, doc: 'Height between foot and top of the slope; sets earthwork and settlement.' },
  monthsSinceGrading: { path: 'ground.monthsSinceGrading', unit: 'month', min: 0, max: 2400, default: 24, label: { en: 'Months since grading', zh: '整地后月数' }, doc: 'Age of the graded or dumped surface; fresh spoil rills more for 24 months.' },
  unstableSlopes: { path: 'ground.unstableSlopes', unit: 'count', whole: true, min: 0, max: 10_000, default: 0, label: { en: 'Unstable slopes', zh: '不稳定斜坡数' }, doc: 'Unstable slopes counted on the unit.' },
  bankLength: { path: 'bank.length', unit: 'm', min: 0, max: 1e6, default: 0, label: { en: 'Bank length', zh: '岸线长度' }, doc: 'Length of river or lake bank.' },
  bankHeight: { path: 'bank.height', unit: 'm', min: 0, max: 50, default: 0, label: { en: 'Bank height', zh: '岸坡高度' }, doc: 'Height of the bank above its toe.' },
  x: { path: 'position.x', unit: 'm', write: 'km', min: -INF, max: INF, default: 0, label: { en: 'East', zh: '东向坐标' }, doc: 'Metres east of an origin of the site.' },
  y: { path: 'position.y', unit: 'm', write: 'km', min: -INF, max: INF, default: 0, label: { en: 'North', zh: '北向坐标' }, doc: 'Metres north of the same origin.' },
}
