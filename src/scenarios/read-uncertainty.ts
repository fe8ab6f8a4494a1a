import type { Context } from './context.ts'
import { isRecord } from './is-record.ts'
import type { Uncertainty } from './scenario.ts'

/** What counts when a scenario says nothing: every number and all chance is drawn anew for each replicate. */
const DEFAULTS: Uncertainty = { parameters: 'drawn', sampling: 'latin-hypercube', chance: 'drawn', inner: 1 }

/**
 * Reads `uncertainty`; what is missing, or wrong and reported by the check of shape, is as usual. A last set of parameters that has fewer
 * replicates than the others is told of.
 */
export function readUncertainty(replicates: number, { faults, places, root }: Context): Uncertainty {
  const raw = root['uncertainty']
  const { inner = DEFAULTS.inner, ...rest }: Record<string, unknown> = isRecord(raw) ? raw : {}
  const sets = Number(inner)
  if (Number.isInteger(sets) && sets > 1 && replicates % sets !== 0) {
    faults.report('W0209', places.value(['uncertainty', 'inner']), { inner: sets, replicates })
  }
  return { ...DEFAULTS, ...(rest as Partial<Uncertainty>), inner: sets }
}
