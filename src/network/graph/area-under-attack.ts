import type { AttackCurve } from './attack-curve.ts'

/**
 * Area under an attack curve over the share removed, relative to its first value: 1 when nothing is lost, 0 where there was nothing.
 * @returns [1]
 */
export function areaUnderAttack({ removed, value }: AttackCurve): number {
  const last = removed[removed.length - 1]
  if (value[0] === 0) return 0
  if (last === 0) return 1
  let area = 0
  for (let k = 1; k < removed.length; k++) area += ((value[k - 1] + value[k]) / 2) * (removed[k] - removed[k - 1])
  return area / value[0] / last
}
