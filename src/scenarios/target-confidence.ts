/** Share of futures in which a target or a requirement must hold where nothing else is said; assumed. */
export const TARGET_CONFIDENCE = 0.8
