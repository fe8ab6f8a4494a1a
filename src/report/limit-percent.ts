/** A limit in percent, as it was set. */
export const limitPercent = (limit: number): string => `${Number((100 * limit).toPrecision(3))} %`
