/** The climate of a site, ready for the generator: one entry a month or a day of the year. */
export interface Station {
  /** [mm] mean monthly precipitation, 12 */ readonly precipitation: Float64Array
  /** [d] mean days with at least 0.1 mm, 12 */ readonly wetDays: Float64Array
  /** [degC] normal daily mean, 365 */ readonly meanTemperature: Float64Array
  /** [degC] normal daily range, 365 */ readonly temperatureRange: Float64Array
  /** [MJ/(m2 d)] radiation at the top of the atmosphere, 365 */ readonly radiation: Float64Array
  /** [degC] standard deviation of the daily mean around its normal */ readonly temperatureSd: number
  /** [1] */ readonly interannualSd: number
  /** [1] factor on evapotranspiration for wind */ readonly windFactor: number
  /** A user's own record, whole years of 365 days; absent: weather is generated. */
  readonly record?: DailyWeather
}

/** Daily weather of whole years. */
export interface DailyWeather {
  /** [mm] */ readonly precipitation: Float64Array
  /** [degC] */ readonly mean: Float64Array
  /** [degC] */ readonly range: Float64Array
}
