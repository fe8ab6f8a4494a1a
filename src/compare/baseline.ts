/** The alternative that every scenario must have and all others are compared with. */
export const BASELINE = 'do-nothing'
