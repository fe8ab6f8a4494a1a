import type { SensitivityReport } from './sensitivity-report.ts'

/** Factors that are shown however little they matter, so that a report never stands empty. */
const FEWEST = 3

/**
 * An analysis cut down to the factors that matter most, and a word on how many were left out. Where a threshold tells what an input without
 * any influence reaches, those below it are left out, too.
 */
export function leadingFactors(report: SensitivityReport, most: number): SensitivityReport {
  const { threshold, factors } = report
  const told = threshold === undefined ? factors.length : factors.filter(({ pawn }) => pawn !== undefined && pawn.value > threshold).length
  const shown = Math.min(most, Math.max(FEWEST, told))
  if (factors.length <= shown) return report
  const kept = factors.map(({ rank }) => rank <= shown)
  const left = factors.length - shown
  return {
    ...report,
    factors: factors.filter((_, k) => kept[k]),
    convergence: report.convergence.map(({ runs, values }) => ({ runs, values: values.filter((_, k) => kept[k]) })),
    warnings: [
      ...report.warnings,
      threshold === undefined || told > shown
        ? {
            en: `the ${shown} inputs that matter most are shown; ${left} others come after them`,
            zh: `仅列出影响最大的 ${shown} 项输入，其后另有 ${left} 项`,
          }
        : {
            en: `${left} of ${factors.length} inputs cannot be told from one without any influence and are left out; of those shown, one in twenty such inputs may still stand above the threshold by chance`,
            zh: `${factors.length} 项输入中有 ${left} 项与无影响者无法区分，未列出；列出者中仍可能有约二十分之一因偶然而高于阈值`,
          },
    ],
  }
}
