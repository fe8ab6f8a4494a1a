/** Radians in a degree. */
export const RADIANS = 0.017453292519943295
