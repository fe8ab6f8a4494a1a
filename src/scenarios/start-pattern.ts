/** `Y2-03`, or `2021-03` when the horizon has a start. */
export const START_PATTERN = /^(?:Y[1-9]\d*|\d{4})-(?:0[1-9]|1[0-2])$/
