/**
 * Which cells are one node: the cells of a polygon, and the cells of a region together with every polygon that it touches.
 * @param size number of cells
 * @param polygons id > 0 of each cell's polygon; 0 or NaN: none
 * @param regions cells of each focal region
 * @returns number of each cell's group, counted from 1; 0: the cell stands alone
 * @throws RangeError where `polygons` has the wrong length
 */
export function nodeGroups(size: number, polygons: Float64Array | undefined, regions: readonly Uint32Array[]): Int32Array {
  const group = new Int32Array(size)
  const parent = [0]
  if (polygons) {
    if (polygons.length !== size) {
      throw new RangeError(`circuit: polygons has ${polygons.length} numbers, wanted rows x columns = ${size}`)
    }
    const numbers = new Map<number, number>()
    for (let cell = 0; cell < size; cell++) {
      const id = polygons[cell]
      if (!(id > 0)) continue
      let number = numbers.get(id)
      if (number === undefined) {
        number = parent.push(parent.length) - 1
        numbers.set(id, number)
      }
      group[cell] = number
    }
  }
  for (const region of regions) {
    if (region.length < 2) continue
    const number = parent.push(parent.length) - 1
    for (const cell of region) {
      const other = group[cell]
      if (other === 0) group[cell] = number
      else join(parent, other, number)
    }
  }
  for (let cell = 0; cell < size; cell++) {
    const number = group[cell]
    if (number > 0) group[cell] = root(parent, number)
  }
  return group
}

function root(parent: readonly number[], number: number): number {
  let top = number
  for (let up = parent[top]; up !== top; up = parent[top]) top = up
  return top
}

function join(parent: number[], a: number, b: number): void {
  const rootA = root(parent, a)
  const rootB = root(parent, b)
  parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB)
}
