/** Cost of sowing relative to 30 kg/ha: labour stays, seed is in proportion (shares assumed). */
export function seedingCost(rate: number): number {
  return 0.4 + (0.6 * rate) / 30
}
