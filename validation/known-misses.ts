/**
 * Verdicts that are on record because they are not simply "met": `missed` its tolerance, or `inside` it while the figure itself is
 * missed by more than 5 %. What each means is told in docs/validation.md.
 */
export const KNOWN_MISSES: Readonly<Record<string, 'missed' | 'inside'>> = {}
