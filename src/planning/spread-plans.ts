/** At most `count` of a list, evenly over it, both ends among them. */
export function spreadPlans<T>(plans: readonly T[], count: number): readonly T[] {
  if (plans.length <= count) return plans
  return Array.from({ length: count }, (_, k) => plans[Math.round((k * (plans.length - 1)) / (count - 1))])
}
