import { keyedDraw } from '../../base/keyed-draw.ts'
import type { Draw } from '../../base/draw.ts'
import { absorb } from './absorb.ts'
import { bestFound } from './best-found.ts'
import { checkEvolution } from './check-evolution.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { ConvergenceRow } from './convergence.ts'
import { convergenceOf } from './convergence-of.ts'
import type { EvolutionSettings } from './evolution-settings.ts'
import type { EvolutionState } from './evolution-state.ts'
import type { Individual } from './individual.ts'
import { isFailed } from './is-failed.ts'
import { learn } from './learn.ts'
import { propose } from './propose.ts'
import { refineElite } from './refine-elite.ts'
import { restoreCheckpoint } from './restore-checkpoint.ts'
import { saveCheckpoint } from './save-checkpoint.ts'
import { startEvolution } from './start-evolution.ts'
import { stopReason, type StopReason } from './stop-reason.ts'

export interface Evolution {
  readonly stopped: StopReason
  /** The best that was found: nothing in the archive (the population, without one) or among the given individuals dominates it. */
  readonly front: readonly Individual[]
  /** False: nothing feasible was found, and `front` is what violates least. */
  readonly feasible: boolean
  readonly population: readonly Individual[]
  /** The epsilon archive in the order of acceptance; empty without `epsilon`. */
  readonly archive: readonly Individual[]
  /** Individuals whose evaluation gave no numbers; they were never ranked. */
  readonly failed: readonly Individual[]
  /** One row for each generation, from 0. */
  readonly history: readonly ConvergenceRow[]
  /** To go on from the end, with a larger budget. */
  readonly checkpoint: () => Checkpoint
}

/**
 * Searches for plans that nothing dominates, by an evolutionary algorithm, until a stop rule holds. The result depends on the settings
 * alone: not on the order in which evaluations end, nor on breaks. No individual is evaluated twice. Everything that was ever made is kept
 * in memory and in checkpoints, 8 bytes for each gene.
 * @throws RangeError where settings, evaluations or a checkpoint do not fit; whatever `evaluate`, `refine` and `onGeneration` throw
 */
export async function evolve(settings: EvolutionSettings): Promise<Evolution> {
  checkEvolution(settings)
  const draw = keyedDraw(settings.seed, 0)
  let state = settings.resume === undefined ? startEvolution(settings) : restoreCheckpoint(settings.resume, settings)
  let stopped = stopReason(state, settings)
  while (stopped === undefined) {
    const rows = nextRows(state, settings, draw)
    if (rows.length === 0) {
      stopped = 'exhausted'
      break
    }
    state = await generation(state, settings, draw, rows)
    const reached = state
    await settings.onGeneration?.(state.history[state.history.length - 1], () => saveCheckpoint(reached, settings))
    stopped = stopReason(state, settings)
  }
  return outcome(state, settings, stopped)
}

/** Individuals of the next generation; the given ones are part of generation 0. */
function nextRows(state: EvolutionState, settings: EvolutionSettings, draw: Draw): readonly number[] {
  const wanted = Math.min(settings.population, settings.evaluations - state.table.individuals.length)
  if (state.generation > 0) return propose(state, settings, draw, wanted)
  return [...state.given, ...propose(state, settings, draw, Math.max(0, Math.min(wanted, settings.population - state.given.length)))]
}

async function generation(
  state: EvolutionState,
  settings: EvolutionSettings,
  draw: Draw,
  rows: readonly number[],
): Promise<EvolutionState> {
  const batch = rows.map(row => state.table.individuals[row].genes.slice())
  learn(state.table, rows, await settings.evaluate(batch), settings.objectives)
  const next = await refineElite(absorb(state, settings, draw, rows), settings, draw)
  const history = [...next.history, convergenceOf(next, settings)]
  return { ...next, history, generation: next.generation + 1 }
}

function outcome(state: EvolutionState, settings: EvolutionSettings, stopped: StopReason): Evolution {
  const { individuals } = state.table
  const best = bestFound(state, settings.objectives)
  const of = (rows: readonly number[]): readonly Individual[] => rows.map(row => individuals[row])
  return {
    stopped,
    front: of(best.rows),
    feasible: best.feasible,
    population: of(state.population),
    archive: of(state.archive),
    failed: individuals.filter(isFailed),
    history: state.history,
    checkpoint: () => saveCheckpoint(state, settings),
  }
}
