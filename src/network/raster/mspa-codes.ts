import { MSPA_CLASSES } from './mspa-classes.ts'
import type { MspaResult } from './mspa.ts'

/** What GuidosToolbox adds to foreground in a hole of core. */
const INTERNAL = 100

/** Result of `mspa` as the bytes that GuidosToolbox writes for the classes (from its guide, recalled), for colour tables made for it. */
export function mspaCodes({ classes, internal }: MspaResult): Uint8Array {
  const codes = new Uint8Array(classes.length)
  for (let i = 0; i < classes.length; i++) {
    codes[i] = MSPA_CLASSES[classes[i]].guidos + (internal[i] === 1 ? INTERNAL : 0)
  }
  return codes
}
