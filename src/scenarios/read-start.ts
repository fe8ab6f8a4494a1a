/** Month of the simulation (0 = January of year 1) that `Y2-03` or, with a start year, `2021-03` names. Undefined: no start year is known. */
export function readStart(text: string, startYear: number | undefined): number | undefined {
  const match = /^(Y?)(\d+)-(\d\d)$/.exec(text)
  if (match === null) return undefined
  const month = Number(match[3]) - 1
  if (match[1] === 'Y') return (Number(match[2]) - 1) * 12 + month
  return startYear === undefined ? undefined : (Number(match[2]) - startYear) * 12 + month
}
