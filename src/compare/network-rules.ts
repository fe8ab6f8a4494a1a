import type { NetworkOutcome } from '../batch/run-network.ts'
import { defaults } from '../base/param-spec.ts'
import { ecologicalCorridor } from '../engine/measures/ecological-corridor.ts'
import { networkParams } from '../engine/network-params.ts'
import type { HabitatLayout } from '../habitat/habitat-layout.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import type { NetworkRules } from './network-assessment.ts'
import { spreadOf } from './spread-of.ts'

/** How the numbers of an assessment are made, to be stored beside them. */
export function networkRules(scenario: Scenario, layout: HabitatLayout, outcomes: readonly (readonly NetworkOutcome[])[]): NetworkRules {
  const value = (name: keyof typeof networkParams): number => scenario.parameters[`network.${name}`] ?? networkParams[name].default
  const { width, density } = defaults(ecologicalCorridor.dose)
  const stated = layout.stated.reduce((sum, one) => sum + one, 0)
  const found = layout.stated.length - stated
  return {
    dispersalDistance: spreadOf(Float64Array.from(outcomes, future => future[0]?.kernel.distance ?? NaN)),
    dispersalProbability: value('dispersalProbability'),
    functionalProbability: value('functionalProbability'),
    landscape: layout.area.reduce((sum, area) => sum + area, 0),
    kernel: {
      en: 'p = exp(-k d), d the least cost over any number of links; a pair without a way counts 0',
      zh: 'p = exp(-k d)，d 为经任意多条廊道的最小耗费距离；无通路的斑块对计 0',
    },
    cost: {
      en: `metres times resistance from centre to centre: 1 in the best habitat, ${value('mostResistance')} on bare ground, falling with habitat quality (exponent ${value('resistanceShape')}); ${value('gapResistance')} on land between units unless stated`,
      zh: `中心到中心的米数乘阻力：最佳生境为 1，裸地为 ${value('mostResistance')}，随生境质量下降（指数 ${value('resistanceShape')}）；地块之间未注明者为 ${value('gapResistance')}`,
    },
    links: {
      en: `${stated} links stated in the file, ${found} found as nearest neighbours; one link a pair`,
      zh: `文件列出 ${stated} 条廊道，按最近邻生成 ${found} 条；每对斑块仅一条`,
    },
    corridor: {
      en: `gain of a link: the measure ecological-corridor (${width} m, ${density} shrubs a hectare) on both its ends that are treated land, grown to full crowns as far as the land carries them, none having died; it eases every way across them; each link alone`,
      zh: `廊道增益：在两端属治理地块者实施 ecological-corridor（宽 ${width} m、每公顷 ${density} 株灌木），灌木冠幅长成（不超过土地承载，不计死亡），惠及穿越该地块的所有通道；逐条单独计算`,
    },
    target: {
      cover: spreadOf(Float64Array.from(outcomes, future => future[0]?.target.cover ?? NaN)).q50,
      species: spreadOf(Float64Array.from(outcomes, future => future[0]?.target.species ?? NaN)).q50,
    },
    restoration: {
      en: 'gain of restoring a unit: to the target cover and species, without scars, each alone; its price is what the best connected alternative has spent on the unit by then',
      zh: '修复地块的增益：达到目标盖度与物种数且无裸痕，逐个单独计算；造价取连通度最高方案届时在该地块的投入',
    },
    gravity: {
      en: 'L_max^2 ln(1 + S_a) ln(1 + S_b) / (L^2 P_a P_b): S area in ha, P resistance of the patch, L cost of the link (after Kong et al. 2010; 1 + S so that patches below 1 ha do not repel)',
      zh: 'L_max^2 ln(1 + S_a) ln(1 + S_b) / (L^2 P_a P_b)：S 为面积（ha），P 为斑块阻力，L 为廊道耗费（仿 Kong 等 2010；取 1 + S，以免小于 1 ha 的斑块变号）',
    },
  }
}
