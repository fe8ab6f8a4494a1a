/**
 * The weather of one replicate, shared by all units and alternatives. Days with liquid water are events; an event covers its own
 * day and the dry days that follow within the month. A month that begins dry opens with an event of 0 mm.
 */
export interface Forcing {
  readonly months: number
  /** Index of the first event of month m; length months + 1. */
  readonly start: Int32Array
  /** Rain of the event's day [mm]. */
  readonly rain: Float64Array
  /** Snow melt of the event's day [mm]. */
  readonly melt: Float64Array
  /** Dry days after the event's day, within the month [d]. */
  readonly gap: Float64Array
  /** 1 when the soil is frozen on the event's day. */
  readonly frozen: Uint8Array
  /** Mean reference evapotranspiration of the month [mm/d]. */
  readonly et0: Float64Array
  /** Rainfall erosivity of the month [MJ mm/(ha h)]. */
  readonly erosivity: Float64Array
  /** Mean air temperature of the month [degC]. */
  readonly temperature: Float64Array
  /** Rain and snow of the month [mm]. */
  readonly precipitation: Float64Array
  /** Highest mean of rain and melt over three days that end on a storm day of the month [mm/d]; 0 in a month without a storm. */
  readonly stormRain: Float64Array
  /** Most rain and melt in ten days that end in the month [mm]. */
  readonly tenDayRain: Float64Array
  /** Days without rain or melt [d]. */
  readonly dryDays: Float64Array
  /** Days whose temperature crosses freezing [d]. */
  readonly freezeThawDays: Float64Array
  /** Rain and melt of a day from which it counts as a storm [mm]. */
  readonly stormThreshold: number
  /** Snow on the ground at the end of the month [mm of water]. */
  readonly snow: Float64Array
  /** Snow on the ground before the first month [mm of water]. */
  readonly snowAtStart: number
}
