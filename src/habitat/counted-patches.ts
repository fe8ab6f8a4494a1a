/** Share of all worth from which a patch counts; specks would otherwise make loops out of nothing. */
const LEAST = 0.001

/** 1 for each patch with a thousandth of all worth or more, which working links and closure speak of. */
export function countedPatches(attribute: Float64Array): Uint8Array {
  const least = LEAST * attribute.reduce((sum, own) => sum + own, 0)
  return Uint8Array.from(attribute, own => (own >= least && own > 0 ? 1 : 0))
}
