import type { Verdict } from './verdict-of.ts'

/** A sign for each verdict, beside its word. */
export const VERDICT_SIGNS: Readonly<Record<Verdict, string>> = { reached: '✓', near: '≈', missed: '✗' }
