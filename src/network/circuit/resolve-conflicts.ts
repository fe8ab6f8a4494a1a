/**
 * What gives way where a node is both source and ground, in Circuitscape's words: nothing, the source, the ground, or both. A source
 * that is kept on a node held at 0 V would vanish in it; there `keepall` drops the ground. What is removed is gone: Circuitscape.jl
 * leaves a removed finite ground in its equations, and leaves the ground under `rmvall`.
 */
export type ConflictRule = 'keepall' | 'rmvsrc' | 'rmvgnd' | 'rmvall'

/**
 * Removes sources and grounds that stand on the same node, in place.
 * @param source [A] into each node
 * @param ground [S] of each node to ground, Infinity: held at 0 V
 */
export function resolveConflicts(source: Float64Array, ground: Float64Array, rule: ConflictRule): void {
  for (let node = 0; node < source.length; node++) {
    if (source[node] === 0 || ground[node] === 0) continue
    if (rule === 'rmvsrc' || rule === 'rmvall') source[node] = 0
    if (rule === 'rmvgnd' || rule === 'rmvall' || (rule === 'keepall' && ground[node] === Infinity)) ground[node] = 0
  }
}
