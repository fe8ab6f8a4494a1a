import type { EvolutionSettings } from './evolution-settings.ts'
import type { EvolutionState } from './evolution-state.ts'

/**
 * Why a search ended: the evaluations are spent; the hypervolume grows no more; it was asked to; all individuals that can be reached have
 * been made.
 */
export type StopReason = 'evaluations' | 'gain' | 'asked' | 'exhausted'

/** Whether to stop before the next generation. */
export function stopReason({ table, history }: EvolutionState, settings: EvolutionSettings): StopReason | undefined {
  if (settings.shouldStop?.() === true) return 'asked'
  if (history.length > 0 && table.individuals.length >= settings.evaluations) return 'evaluations'
  if (settings.gain === undefined || history.length <= settings.gain.generations) return undefined
  const now = history[history.length - 1].hypervolume ?? 0
  const then = history[history.length - 1 - settings.gain.generations].hypervolume ?? 0
  return then > 0 && now - then < settings.gain.share * then ? 'gain' : undefined
}
