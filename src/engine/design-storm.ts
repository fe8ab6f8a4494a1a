/** Rain that slopes are designed for. */
export interface DesignStorm {
  /** Mean over the wettest three days [mm/d]. */
  readonly rain: number
  /** Rain of ten days [mm]. */
  readonly tenDayRain: number
}
