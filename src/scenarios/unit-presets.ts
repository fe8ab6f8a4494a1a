import type { Text } from '../base/text.ts'

/** Land units of a shipped site as a table, with what is known of them. */
export interface UnitPreset {
  readonly csv: string
  /** Printed as provenance of a scenario that uses the preset. */
  readonly note: Text
}

const HEADER =
  'id,kind,area_ha,slope_deg,slopeLength_m,flowsTo,soil.depth_m,soil.sand,soil.clay,soil.organicMatter_percent,soil.gravel,soil.ph,soil.cadmium_mg_kg,soil.bearing,cover.grass,cover.shrub,cover.tree,species,connectivity,ground.looseLayer_m,ground.cohesion_kPa,ground.frictionAngle_deg,ground.relief_m,ground.monthsSinceGrading_month,ground.unstableSlopes,bank.length_m,bank.height_m,position.x_km,position.y_km'

/** Units of the three shipped sites, for scenarios that only change the works: `units: { preset: zahanaoer }`. */
export const UNIT_PRESETS: Readonly<Record<string, UnitPreset>> = {
  zahanaoer: {
    note: {
      en: "Totals of area, initial cover and species, and the pH range are the paper's; the split over ten units and all other values are assumed",
      zh: '面积总量、初始盖度、物种数与 pH 范围来自论文；十个地块的划分及其余数值为假定',
    },
    csv: `${HEADER}
north-platform,dump,250,2,100,north-upper-slope,0.14,0.68,0.12,0.4,0.40,7.90,0.12,1.00,0.13,0.05,0.00,14,0.30,2.0,6,34,15,24,0,0,0,2.0,8.0
north-upper-slope,dump,110,22,45,north-lower-slope,0.12,0.70,0.10,0.3,0.45,8.10,0.12,1.00,0.10,0.04,0.00,13,0.27,1.5,6,34,15,24,0,0,0,2.1,6.9
north-lower-slope,dump,105,30,60,perimeter-steppe,0.10,0.72,0.10,0.3,0.50,8.20,0.12,1.00,0.07,0.03,0.00,11,0.25,1.5,6,34,15,24,0,0,0,2.2,6.2
south-platform,dump,235,2.5,100,south-slope,0.14,0.67,0.12,0.4,0.40,7.79,0.12,1.00,0.14,0.05,0.00,15,0.30,2.0,6,34,15,24,0,0,0,2.4,1.8
south-slope,dump,165,26,50,perimeter-steppe,0.11,0.70,0.10,0.3,0.45,8.06,0.12,1.00,0.09,0.04,0.00,13,0.27,1.5,6,34,15,24,0,0,0,2.3,3.0
east1-platform,dump,190,3,100,east1-slope,0.13,0.68,0.12,0.4,0.42,8.00,0.12,1.00,0.13,0.05,0.00,14,0.28,2.0,6,34,15,24,0,0,0,6.0,6.6
east1-slope,dump,125,24,45,perimeter-steppe,0.11,0.70,0.10,0.3,0.45,8.15,0.12,1.00,0.10,0.04,0.00,13,0.26,1.5,6,34,15,24,0,0,0,5.3,5.6
east2-platform,dump,150,4,100,east2-fresh-slope,0.12,0.70,0.10,0.3,0.48,8.25,0.12,1.00,0.08,0.02,0.00,11,0.24,2.0,5,34,15,6,0,0,0,7.4,4.0
east2-fresh-slope,dump,84,32,55,perimeter-steppe,0.10,0.72,0.10,0.2,0.50,8.32,0.12,1.00,0.04,0.01,0.00,9,0.22,1.5,5,34,15,6,0,0,0,6.3,3.6
perimeter-steppe,source,35,5,60,,0.30,0.60,0.15,2.0,0.15,8.06,0.10,1.00,0.52,0.08,0.00,38,0.45,3.0,8,33,5,600,0,0,0,4.0,4.6
`,
  },
  jianshui: {
    note: {
      en: "The 33 unstable slopes are the paper's, split over three units; all other values are assumed",
      zh: '33 处不稳定斜坡来自论文，分配到三个地块；其余数值为假定',
    },
    csv: `${HEADER}
quarry-face,rock,4,68,40,quarry-bench,0.02,0.35,0.30,0.3,0.60,7.40,0.35,0.10,0.03,0.02,0.00,8,0.25,0.3,50,35,40,24,0,0,0,0.1,1.15
quarry-bench,bench,5,12,30,pit-floor,0.06,0.35,0.30,0.5,0.45,7.20,0.35,0.50,0.10,0.04,0.01,16,0.35,0.8,14,25,10,24,0,0,0,0.22,1.05
unstable-slope-a,slope,6,34,40,waste-platform,0.08,0.35,0.32,0.7,0.38,6.80,0.40,0.55,0.13,0.06,0.02,18,0.40,1.2,13,25,25,24,12,0,0,0.3,0.95
unstable-slope-b,slope,5,31,40,waste-platform,0.08,0.35,0.32,0.7,0.38,6.80,0.40,0.55,0.13,0.06,0.02,18,0.40,1.2,13,25,22,24,11,0,0,0.45,0.98
unstable-slope-c,slope,4,36,35,pit-floor,0.07,0.35,0.32,0.7,0.40,6.70,0.40,0.50,0.11,0.05,0.02,17,0.38,1.2,13,25,25,24,10,0,0,0.18,0.88
waste-platform,dump,9,6,60,waste-slope,0.10,0.32,0.34,0.6,0.35,6.90,0.50,0.60,0.14,0.06,0.02,20,0.40,1.5,12,26,10,24,0,0,0,0.5,0.8
waste-slope,dump,7,27,45,drawdown-upper,0.08,0.32,0.34,0.6,0.38,6.90,0.50,0.60,0.12,0.05,0.02,19,0.38,1.5,12,26,18,24,0,0,0,0.62,0.7
pit-floor,pit,8,3,60,drawdown-upper,0.06,0.33,0.33,0.5,0.40,7.10,0.60,0.50,0.10,0.04,0.01,15,0.35,0.8,14,25,5,24,0,0,0,0.4,0.55
drawdown-upper,drawdown,5,15,30,drawdown-lower,0.12,0.30,0.35,0.9,0.28,6.90,0.40,0.65,0.17,0.07,0.02,22,0.45,1.2,12,25,6,24,0,0,0,0.6,0.4
drawdown-lower,drawdown,4,10,30,,0.15,0.30,0.36,1.0,0.25,7.00,0.40,0.70,0.20,0.05,0.01,22,0.50,1.2,12,25,4,24,0,0,0,0.65,0.28
remnant-woodland,source,3,18,40,drawdown-upper,0.45,0.35,0.30,3.2,0.15,6.60,0.25,1.00,0.45,0.30,0.45,70,0.65,2.0,18,26,20,600,0,0,0,0.15,0.5
`,
  },
  'qianxia-lake': {
    note: {
      en: 'No unit values are published; all are assumed',
      zh: '论文未给出地块数值，均为假定',
    },
    csv: `${HEADER}
hillslope-upper,slope,6,36,45,hillslope-lower,0.10,0.48,0.20,0.9,0.32,5.60,0.25,0.45,0.16,0.07,0.03,24,0.50,2.0,5.5,31,30,24,0,0,0,0.15,0.75
hillslope-lower,slope,5,31,45,valley-terrace,0.12,0.46,0.21,1.0,0.30,5.70,0.25,0.50,0.18,0.08,0.04,26,0.50,1.8,5.5,31,25,24,0,0,0,0.22,0.62
old-spoil-bench,dump,5,15,40,valley-terrace,0.08,0.55,0.15,0.6,0.40,5.50,0.50,0.45,0.13,0.05,0.02,18,0.45,1.2,6,32,10,24,0,0,0,0.3,0.48
valley-terrace,terrace,6,8,50,bank-right,0.20,0.42,0.22,1.3,0.22,5.80,0.30,0.65,0.22,0.08,0.04,28,0.50,2.0,9,30,5,24,0,0,0,0.42,0.4
bank-left,bank,1.2,36,8,,0.20,0.50,0.18,1.0,0.25,5.90,0.20,0.50,0.16,0.05,0.01,16,0.55,0.8,7,31,1.5,24,0,1500,1.5,0.55,0.34
bank-right,bank,1,33,8,,0.20,0.50,0.18,1.0,0.25,5.90,0.20,0.50,0.16,0.05,0.01,16,0.55,0.8,7,31,1.5,24,0,1300,1.5,0.55,0.26
point-bar,bank,1.8,8,15,,0.20,0.60,0.12,0.9,0.30,6.00,0.20,0.50,0.20,0.04,0.01,18,0.55,1.0,5,32,1.5,24,0,600,1.5,0.68,0.3
tributary-gully,slope,2,24,30,bank-right,0.08,0.52,0.17,0.7,0.38,5.60,0.30,0.40,0.11,0.04,0.01,15,0.45,1.4,6.5,31,12,24,0,0,0,0.48,0.55
tailings-pad,tailings,3,4,40,valley-terrace,0.08,0.62,0.10,0.4,0.20,5.20,2.00,0.40,0.07,0.02,0.00,10,0.40,1.5,4,30,6,24,0,0,0,0.2,0.4
riparian-woodland,source,5,12,40,bank-right,0.55,0.42,0.22,3.5,0.15,5.60,0.20,1.00,0.50,0.35,0.55,85,0.75,2.0,12,30,10,600,0,0,0,0.75,0.45
`,
  },
}
