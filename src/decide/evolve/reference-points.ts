/**
 * Evenly spread directions for NSGA-III: all points of the unit simplex whose coordinates are multiples of 1 / divisions, C(objectives +
 * divisions - 1, divisions) of them. With fewer divisions than objectives they would all lie on its border, so a second layer of
 * divisions - 1 (at least 1) follows, drawn half-way to the middle. Source: Das, Dennis 1998, doi:10.1137/S1052623496307510; layers: Deb,
 * Jain 2014, doi:10.1109/TEVC.2013.2281535.
 * @param objectives number of objectives, at least 2
 * @param divisions of an edge of the outer layer, at least 1
 * @returns points[i * objectives + k] [1], each with sum 1
 */
export function referencePoints(objectives: number, divisions: number): Float64Array {
  if (!(Number.isInteger(objectives) && objectives >= 2)) throw new RangeError(`${objectives} objectives: wanted a whole number from 2`)
  if (!(Number.isInteger(divisions) && divisions >= 1)) throw new RangeError(`${divisions} divisions: wanted a whole number from 1`)
  const outer = layer(objectives, divisions)
  if (divisions >= objectives) return Float64Array.from(outer)
  const inner = layer(objectives, Math.max(1, divisions - 1)).map(x => 0.5 * x + 0.5 / objectives)
  return Float64Array.from([...outer, ...inner])
}

function layer(objectives: number, divisions: number): readonly number[] {
  const points: number[] = []
  const counts = Array.from({ length: objectives }, () => 0)
  const place = (k: number, left: number): void => {
    if (k === objectives - 1) {
      counts[k] = left
      for (const count of counts) points.push(count / divisions)
      return
    }
    for (let count = 0; count <= left; count++) {
      counts[k] = count
      place(k + 1, left - count)
    }
  }
  place(0, divisions)
  return points
}
