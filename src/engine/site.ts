/** What never changes during a run, one column per quantity; units are sorted by (topological rank, id). */
export interface SiteColumns {
  readonly n: number
  /** Plan area [m2]. */
  readonly area: Float64Array
  /** Stable key of the unit, `hash32(id)`: part of every draw. */
  readonly key: Uint32Array
  /** 1 where the soil-loss equation applies, 0 on rock faces. */
  readonly erodes: Uint8Array
  /** 1 for treated land (every kind but `source` and `rock`). */
  readonly treated: Uint8Array
  /** Curve number of the bare ground, average moisture [1]. */
  readonly curveNumber: Float64Array
  /** Volume fraction of plant-available water of the parent material below the topsoil [1]. */
  readonly subsoilWater: Float64Array
  /** Cohesion of the ground [kPa]. */
  readonly cohesion: Float64Array
  /** Friction angle of the ground [deg]. */
  readonly frictionAngle: Float64Array
  /** 1 for rock faces, which fail along planes. */
  readonly rock: Uint8Array
  /** 1 for dumps and tailings, which settle. */
  readonly settles: Uint8Array
  /** Column of the unit that water and soil flow to, always a later one; -1 at the outlet. */
  readonly downstream: Int32Array
  /** Height of the bank [m]. */
  readonly bankHeight: Float64Array
  /** Mean wind speed [m/s]. */
  readonly windSpeed: Float64Array
  /** Nitrogen from the air [kg/(ha a)]. */
  readonly nitrogenDeposition: Float64Array
  /** Mean annual precipitation of the climate [mm/a]. */
  readonly annualPrecipitation: Float64Array
  /** Number of plant species in the region that could arrive [1]. */
  readonly speciesPool: Float64Array
  /** Area of the whole site [m2]. */
  readonly siteArea: Float64Array
  /** Bank length [m]. */
  readonly bankLength: Float64Array
  /** Height of the slope [m]. */
  readonly relief: Float64Array
}

/** A compiled site: constants, the state at the start, and the ids in column order. */
export interface Site {
  readonly ids: readonly string[]
  readonly columns: SiteColumns
  readonly initial: import('./columns.ts').Columns
}
