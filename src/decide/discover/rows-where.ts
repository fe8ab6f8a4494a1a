/** Those of the rows that are marked so, in their order. Written out: `filter` of typed arrays takes several times as long. */
export function rowsWhere(rows: Uint32Array, marks: Uint8Array, mark = 1): Uint32Array {
  const kept = new Uint32Array(rows.length)
  let count = 0
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]
    if (marks[row] === mark) kept[count++] = row
  }
  return kept.slice(0, count)
}
