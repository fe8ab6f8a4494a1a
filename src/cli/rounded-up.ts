import type { Text } from '../base/text.ts'
import { nextPowerOfTwo } from '../sensitivity/next-power-of-two.ts'
import type { SensitivityFlags } from './sensitivity-flags.ts'
import { LEAST_POINTS } from './study-design.ts'

/** A warning where the method took more samples than it was asked for. */
export function roundedUp({ method, samples }: SensitivityFlags): readonly Text[] {
  if (samples === undefined) return []
  const taken = method === 'sobol' ? nextPowerOfTwo(samples) : method === 'efast' ? Math.max(LEAST_POINTS, samples) : samples
  if (taken === samples) return []
  return [{ en: `${samples} samples were raised to ${taken}, which the method needs`, zh: `样本数 ${samples} 已按方法要求提高到 ${taken}` }]
}
