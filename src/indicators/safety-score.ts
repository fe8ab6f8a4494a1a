/**
 * Geological safety in [0, 1]: geometric mean of standing the year and of the works that slides have left.
 * @param failureProbability [1/a] area-weighted over the land judged
 * @param damageShare [1] share of the value of the works that slides have taken so far
 * @returns [1]
 */
export function safetyScore(failureProbability: number, damageShare: number): number {
  return Math.sqrt((1 - failureProbability) * (1 - damageShare))
}
