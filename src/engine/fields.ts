import type { FieldSpec } from './field-spec.ts'

const INF = Number.POSITIVE_INFINITY
const state = (en: string, zh: string, unit: string, min: number, max: number, doc: string): FieldSpec => ({ label: { en, zh }, unit, role: 'state', min, max, doc })
const derived = (en: string, zh: string, unit: string, min: number, max: number, doc: string): FieldSpec => ({ label: { en, zh }, unit, role: 'derived', min, max, doc })
const flux = (en: string, zh: string, unit: string, doc: string): FieldSpec => ({ label: { en, zh }, unit, role: 'flux', min: 0, max: INF, doc })

/**
 * Every quantity of a land unit that the simulation carries: the only place where its unit is written.
 * Memory layout, column names, documentation and legends are made from this table.
 */
export const FIELDS = {
  // terrain
  slope: state('Slope', '坡度', 'deg', 0, 90, 'Slope angle of the ground surface.'),
  slopeLength: state('Slope length', '坡长', 'm', 0, INF, 'Length of slope along which runoff gathers; regrading and walls change it.'),
  monthsSinceGrading: state('Months since grading', '整地后月数', 'month', 0, INF, 'Age of the graded or dumped surface; fresh spoil rills more for 24 months.'),
  looseLayer: state('Loose layer', '松散层厚度', 'm', 0, INF, 'Thickness of loose material above firm ground, without imported soil.'),
  steepness: derived('Slope factor S', '坡度因子 S', '1', 0, INF, 'Slope-steepness factor S of the soil-loss equation.'),
  lengthFactor: derived('Slope-length factor L', '坡长因子 L', '1', 0, INF, 'Slope-length factor L, ordinary ratio of rill to interrill erosion.'),
  lengthFactorFresh: derived('L of fresh spoil', '新整地坡长因子', '1', 0, INF, 'Slope-length factor L of freshly graded spoil (rill erosion doubled).'),
  lengthFactorVegetated: derived('L of vegetated ground', '植被坡长因子', '1', 0, INF, 'Slope-length factor L of consolidated ground (rill erosion halved).'),

  // soil
  soilDepth: state('Fine soil depth', '细土层厚度', 'm', 0, 3, 'Thickness of fine rooting soil.'),
  sand: state('Sand', '砂粒', '1', 0, 1, 'Sand as mass fraction of the fines.'),
  clay: state('Clay', '黏粒', '1', 0, 1, 'Clay as mass fraction of the fines.'),
  gravel: state('Gravel in the soil', '土中砾石', '1', 0, 0.95, 'Stones as mass fraction of the whole soil.'),
  density: state('Density factor', '密度系数', '1', 0.9, 1.3, 'Bulk density relative to the density normal for the texture.'),
  humus: state('Humified organic matter', '腐殖质', 't/ha', 0, INF, 'Stable pool of soil organic matter.'),
  freshOrganicMatter: state('Fresh organic matter', '新鲜有机质', 't/ha', 0, INF, 'Labile pool of soil organic matter (manure).'),
  manureNitrogen: state('Releasable manure nitrogen', '可释放粪肥氮', 'kg/ha', 0, INF, 'Manure nitrogen that will still become available to plants.'),
  ph: state('Soil pH', '土壤 pH', '1', 3, 11, 'Acidity of the soil.'),
  soilBearing: state('Soil-bearing fraction', '有土面积比例', '1', 0, 1, 'Share of the unit that carries soil (1 minus bare rock and sealed ground).'),
  organicMatter: derived('Soil organic matter', '土壤有机质', '%', 0, 15, 'Organic matter as mass percentage of the fines.'),
  bulkDensity: derived('Bulk density of fines', '细土容重', 't/m3', 0, 2.65, 'Dry bulk density of the fine soil.'),
  plantWater: derived('Plant-available water of topsoil', '表土有效水', '1', 0, 1, 'Volume fraction held between field capacity and wilting point, stones counted.'),
  drainableWater: derived('Drainable porosity', '重力水孔隙', '1', 0, 1, 'Volume fraction between field capacity and saturation, stones counted.'),
  conductivity: derived('Saturated conductivity', '饱和导水率', 'mm/h', 0, INF, 'Saturated hydraulic conductivity, stones counted.'),
  erodibility: derived('Erodibility K', '土壤可蚀性 K', 't ha h/(ha MJ mm)', 0, 1, 'Erodibility factor K of the soil-loss equation.'),

  // water
  soilWater: state('Root-zone water', '根区储水', 'mm', 0, INF, 'Water above wilting point in the root zone.'),
  runoffRetention: state('Runoff retention', '径流拦蓄比例', '1', 0, 1, 'Share of runoff that bunds or terraces hold and let infiltrate.'),
  waterGain: state('Water gain of measures', '工程增水系数', '1', 0, 0.4, 'Relative gain of plant-usable rain by the best water-keeping measure.'),
  subsoilRooting: state('Rooting depth made by works', '工程根系深度', 'm', 0, INF, 'Rooting depth that works guarantee, for example stepped drawdown-zone restoration.'),
  interceptionCapacity: state('Gravel interception', '砾石截留量', 'mm', 0, INF, 'Rain held by a gravel mulch on each wet day.'),
  evaporationCut: state('Evaporation cut', '蒸发抑制', '1', 0, 1, 'Share of bare-soil evaporation suppressed by mulch.'),
  waterStress: flux('Water index fW', '水分指数 fW', '1', 'Mean ratio of actual to potential transpiration at the start of the day; 1 = no stress.'),
  interception: flux('Interception', '截留', 'mm', 'Rain evaporated from leaves and gravel.'),
  runoff: flux('Runoff', '径流', 'mm', 'Water that leaves over the surface.'),
  drainage: flux('Drainage', '深层渗漏', 'mm', 'Water that leaves below the root zone.'),
  evapotranspiration: flux('Evapotranspiration', '蒸散', 'mm', 'Transpiration and soil evaporation.'),

  // plants
  grassCover: state('Grass cover', '草本盖度', '1', 0, 1, 'Projected cover of grasses and forbs.'),
  shrubCover: state('Shrub cover', '灌木盖度', '1', 0, 1, 'Projected cover of shrubs.'),
  treeCover: state('Tree cover', '乔木盖度', '1', 0, 1, 'Projected cover of trees.'),
  cover: derived('Vegetation cover', '植被盖度', '1', 0, 1, 'Total projected cover, groups overlapping at random.'),
  carryingCover: derived('Carrying cover', '承载盖度', '1', 0, 1, 'Cover that climate and soil can carry.'),
  shrubCarrying: derived('Carrying cover of shrubs', '灌木承载盖度', '1', 0, 1, 'Shrub cover that climate and soil can carry.'),
  treeCarrying: derived('Carrying cover of trees', '乔木承载盖度', '1', 0, 1, 'Tree cover that climate and soil can carry.'),
  grassBiomass: state('Grass biomass', '草本生物量', 't/ha', 0, INF, 'Above-ground dry biomass of grasses.'),
  shrubBiomass: state('Shrub biomass', '灌木生物量', 't/ha', 0, INF, 'Above-ground dry biomass of shrubs.'),
  treeBiomass: state('Tree biomass', '乔木生物量', 't/ha', 0, INF, 'Above-ground dry biomass of trees.'),
  litter: state('Litter', '凋落物', 't/ha', 0, INF, 'Dry mass of litter on the ground.'),
  shrubs: state('Planted shrubs', '存活栽植灌木', '1/ha', 0, INF, 'Living planted shrubs.'),
  shrubsPlanted: state('Shrubs planted', '栽植灌木数', '1/ha', 0, INF, 'Planting density that replanting restores.'),
  shrubAge: state('Age of planted shrubs', '栽植灌木林龄', 'month', 0, INF, 'Mean age of the planted shrub cohort.'),
  shrubDroughtThreshold: state('Drought threshold of shrubs', '灌木干旱阈值', '1', 0, 1, 'Water index below which planted shrubs die of drought.'),
  trees: state('Planted trees', '存活栽植乔木', '1/ha', 0, INF, 'Living planted trees.'),
  treesPlanted: state('Trees planted', '栽植乔木数', '1/ha', 0, INF, 'Planting density that replanting restores.'),
  treeAge: state('Age of planted trees', '栽植乔木林龄', 'month', 0, INF, 'Mean age of the planted tree cohort.'),
  treeDroughtThreshold: state('Drought threshold of trees', '乔木干旱阈值', '1', 0, 1, 'Water index below which planted trees die of drought.'),
  seedRate: state('Seed waiting to emerge', '待出苗播种量', 'kg/ha', 0, 60, 'Seed sown that still can emerge.'),
  seedMonths: state('Months left to emerge', '剩余出苗月数', 'month', 0, 2, 'Months in which sown seed can still emerge.'),
  monthsSinceSowing: state('Months since sowing', '播种后月数', 'month', 0, INF, 'Time since the last sowing; sown again within a year adds nothing.'),
  emergence: state('Emergence factor', '出苗系数', '1', 0, 1, 'Share of normal emergence that mulch allows.'),
  legumeGrass: state('Legume share of grass', '豆科草本比例', '1', 0, 1, 'Share of nitrogen-fixing plants in the grass layer.'),
  legumeShrub: state('Legume share of shrubs', '豆科灌木比例', '1', 0, 1, 'Share of nitrogen-fixing plants in the shrub layer.'),
  rhizobacteria: state('Inoculated with PGPR', '接种 PGPR', '1', 0, 1, 'Share of plants inoculated with growth-promoting rhizobacteria.'),
  tendingHazard: state('Hazard under tending', '抚育死亡系数', '1', 0, 1, 'Factor on the death rate of planted stock while it is tended.'),
  grazing: state('Grazing loss', '放牧损失', '1/month', 0, 1, 'Share of grass and shrub cover eaten in a growing month.'),
  reedTarget: state('Reed cover at maturity', '芦苇设计盖度', '1', 0, 1, 'Cover that a planted reed revetment reaches when grown.'),
  reedAge: state('Age of reeds', '芦苇年龄', 'month', 0, INF, 'Months since reeds were planted.'),

  // erosion
  practiceTerrace: state('Practice factor of terraces and bunds', '梯田与圩埂 P 因子', '1', 0, 1, 'Best practice factor of earth-shaping works.'),
  practiceSurface: state('Practice factor of surface protection', '地表防护 P 因子', '1', 0, 1, 'Best practice factor of lasting surface protection.'),
  matMonths: state('Months of erosion mat', '防蚀毯剩余月数', 'month', 0, INF, 'Months for which an erosion mat still protects.'),
  gravelMulch: state('Gravel mulch', '砾石覆盖', '1', 0, 1, 'Share of the ground covered by gravel mulch.'),
  soilLoss: flux('Soil loss', '土壤流失', 't/ha', 'Soil lost by water erosion.'),
  potentialSoilLoss: flux('Potential soil loss', '潜在土壤流失', 't/ha', 'Soil loss with bare ground and no practice (C = P = 1).'),
  organicMatterLoss: flux('Organic matter eroded', '流失有机质', 't/ha', 'Organic matter carried away with the soil.'),

  // species
  species: state('Plant species', '植物物种数', '1', 0, INF, 'Plant species richness.'),
  connectivity: state('Connectivity', '连通度', '1', 0, 1, 'Ease with which seeds reach the unit.'),
  speciesWaiting: state('Planted species waiting', '待计入的栽植种', '1', 0, INF, 'Species sown or planted this month that may be new to the unit.'),
  extraColonisation: state('Extra colonisation', '额外定植', '1/a', 0, INF, 'Colonisation added by tending or a seed bank.'),
  grassSpeciesPlanted: state('Grass species sown', '播种草种数', '1', 0, INF, 'Longest grass species list already sown.'),
  shrubSpeciesPlanted: state('Shrub species planted', '栽植灌木种数', '1', 0, INF, 'Longest shrub species list already planted.'),
  treeSpeciesPlanted: state('Tree species planted', '栽植乔木种数', '1', 0, INF, 'Longest tree species list already planted.'),
  evennessGain: state('Evenness gain', '均匀度增量', '1', 0, 1, 'Evenness added by planting a grass-shrub-tree complex.'),
  standAge: state('Age of the community', '群落年龄', 'month', 0, INF, 'Months since restoration began or the simulation started.'),
} as const satisfies Record<string, FieldSpec>

export type FieldName = keyof typeof FIELDS
