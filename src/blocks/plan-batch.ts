import { PARAMETERS } from '../engine/parameters.ts'
import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import type { BatchPlan } from './batch-plan.ts'
import type { Design } from './design.ts'

/** What may be chosen of a batch; the rest follows from the scenario. */
export interface BatchChoice {
  /** Version of the engine that carries it out. */ readonly engine: string
  readonly seed?: number
  readonly replicates?: number
  readonly design?: Design
  readonly blockSize?: number
  /** Default: all. */ readonly indicators?: readonly IndicatorName[]
  /** Ends of years to keep. Default: the start and all. */ readonly times?: readonly number[]
}

/** Unit-months that a block should hold: some seconds of work, which is what may be lost, and enough to make sending it worth while. */
const UNIT_MONTHS = 400_000
/** Months that twins of the resilience index add to a run for each year in which it is judged (three twins, about three years each). */
const TWIN_MONTHS = 96
/** Months before the start that each future lives through. */
const SPIN_UP_MONTHS = 36
/** Numbers that a block holds at most, 8 bytes each. */
const MOST_NUMBERS = 4_000_000
const LARGEST_BLOCK = 4096

/**
 * Plans a batch. Blocks are as large as the site, the horizon and the number of alternatives allow: the same for everybody who runs the
 * scenario, because what blocks there are is part of the files.
 */
export function planBatch(scenario: Scenario, choice: BatchChoice): BatchPlan {
  const design = choice.design ?? { kind: 'ensemble' }
  const alternatives = scenario.alternatives.map(({ id }) => id)
  const indicators = choice.indicators ?? (Object.keys(INDICATORS) as IndicatorName[])
  const times = choice.times ?? Array.from({ length: scenario.years + 1 }, (_, year) => year)
  const inputs = inputsOf(scenario, design)
  return {
    schema: 'regreen/plan@1',
    engine: choice.engine,
    scenario: scenario.hash,
    seed: choice.seed ?? scenario.seed,
    design,
    replicates: choice.replicates ?? scenario.replicates,
    blockSize: choice.blockSize ?? blockSizeOf(scenario, alternatives.length * indicators.length * times.length + inputs.length),
    alternatives,
    indicators,
    times,
    inputs,
  }
}

/** A power of two, so that blocks and the 64 draws of a Latin hypercube end together where both are long. */
function blockSizeOf(scenario: Scenario, numbers: number): number {
  const months = 12 * scenario.years + TWIN_MONTHS * (scenario.resilience?.years.length ?? 0)
  const work = scenario.units.length * (SPIN_UP_MONTHS + months * scenario.alternatives.length)
  const wanted = Math.min(LARGEST_BLOCK, UNIT_MONTHS / work, MOST_NUMBERS / numbers)
  let size = 1
  while (2 * size <= wanted) size *= 2
  return size
}

/** Names of the parameters that differ from future to future. */
function inputsOf({ uncertainty, parameters }: Scenario, design: Design): readonly string[] {
  if (design.kind !== 'ensemble') return design.factors.flatMap(factor => factor.parameters)
  if (uncertainty.parameters === 'default') return []
  return Object.entries(PARAMETERS).flatMap(([group, specs]) =>
    Object.entries(specs).flatMap(([name, { distribution }]) => {
      const full = `${group}.${name}`
      return distribution && !Object.hasOwn(parameters, full) ? [full] : []
    }),
  )
}
