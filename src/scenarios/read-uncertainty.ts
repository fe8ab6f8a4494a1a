import type { Context } from './context.ts'
import { isRecord } from './is-record.ts'
import type { Uncertainty } from './scenario.ts'

/** What counts when a scenario says nothing: every number and all chance is drawn anew for each replicate. */
const DEFAULTS: Uncertainty = { parameters: 'drawn', sampling: 'latin-hypercube', chance: 'drawn', inner: 1 }

/**
 * Reads `uncertainty`; what is missing, or wrong and reported by the check of shape, is as usual. A last set of parameters that has fewer
 * replicates than the others is told of.
 * @param usualReplicates what counts when the file does not say how many
 */
export function readUncertainty(usualReplicates: number, { faults, places, root }: Context): Uncertainty {
  const raw = root['uncertainty']
  const { inner, ...rest }: Record<string, unknown> = isRecord(raw) ? raw : {}
  const replicates = root['replicates'] ?? usualReplicates
  if (isCount(inner) && isCount(replicates) && replicates % inner !== 0) {
    faults.report('W0209', places.value(['uncertainty', 'inner']), { inner, replicates })
  }
  return { ...DEFAULTS, ...(rest as Partial<Uncertainty>), inner: isCount(inner) ? inner : DEFAULTS.inner }
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value > 0
