import { csvText, type CsvCell } from './csv-text.ts'
import type { SensitivityReport } from './sensitivity-report.ts'

/** An analysis as a table: a row for each factor and index, strongest factor first; intervals that are not known are empty. */
export function sensitivityCsv({ method, output, factors, runs }: SensitivityReport): string {
  const rows = factors
    .toSorted((a, b) => a.rank - b.rank)
    .flatMap(({ rank, name, label, first, total, muStar, mu, sigma, pawn }): CsvCell[][] => {
      const head = [rank, name, label.en, label.zh]
      const single = (x: number | undefined): { readonly value: number } | undefined => (x === undefined ? undefined : { value: x })
      const indices = { first, total, muStar, mu: single(mu), sigma: single(sigma), pawn }
      return Object.entries(indices).flatMap(([index, found]) => {
        if (!found) return []
        const [low, high] = 'low' in found ? [found.low, found.high] : [null, null]
        return [[...head, index, found.value, low, high, method, runs, output.name, output.alternative?.en ?? null, output.time ?? null]]
      })
    })
  return csvText(
    ['rank', 'factor', 'label', 'label_zh', 'index', 'value', 'low', 'high', 'method', 'runs', 'output', 'alternative', 'time'],
    rows,
  )
}
