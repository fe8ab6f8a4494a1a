/**
 * A record with the given keys, all `initial`, whose properties lie in slots. An object that grows property by property beyond a
 * dozen turns into a hash table in V8, and then each read in a kernel costs more (measured: the vegetation kernel 894 before and 510 ns a
 * unit-month after). One built by the JSON parser has its shape at once, and later assignments keep it.
 * @param keys distinct names
 * @param initial placeholder; 0.5 marks slots for floating-point numbers, null for objects
 */
export function compactRecord<K extends string, T>(keys: readonly K[], initial: 0.5 | null): Record<K, T> {
  return JSON.parse(`{${keys.map(key => `${JSON.stringify(key)}:${initial}`).join(',')}}`) as Record<K, T>
}
