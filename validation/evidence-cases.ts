import { INDICATORS } from '../src/indicators/indicators.ts'
import type { Evidence } from '../src/scenarios/scenario.ts'
import type { Case } from './case.ts'
import type { FileName, Lab } from './lab.ts'

const FILES: readonly FileName[] = ['zahanaoer', 'jianshui', 'qianxia-lake', 'longnan', 'inyo']

/** The published numbers that scenario files name themselves, as cases. */
export async function evidenceCases(lab: Lab): Promise<readonly Case[]> {
  const cases = await Promise.all(FILES.map(async file => (await lab.scenario(file)).evidence.map((row, k) => caseOf(file, row, k))))
  return cases.flat()
}

function caseOf(file: FileName, row: Evidence, k: number): Case {
  const { indicator, alternative, year } = row
  const against = { value: '', ratio: `-over-${row.over ?? ''}`, 'year-ratio': `-over-y${row.overYear ?? 0}` }[row.form]
  return {
    id: `${file}.${indicator}.${alternative}${against}.y${year}`,
    what: row.quantity.en,
    source: row.source,
    expected: row.paper,
    low: row.low,
    high: row.high,
    unit: row.form === 'value' ? INDICATORS[indicator].unit : '1',
    role: row.role,
    how: `${file}, ${alternative}, ${indicator}, year ${year}${against.replaceAll('-', ' ')}, median`,
    async measure(lab) {
      const { validation, shifts } = await lab.file(file)
      const { model, q05, q95, within } = validation[k]
      const turned = shifts.filter(shift => shift.rows[k].within !== within).map(({ what, factor }) => `${what.en} x ${factor.toFixed(2)}`)
      return { model, q05, q95, ...(turned.length > 0 && { note: `verdict turns with ${turned.join(', ')}` }) }
    },
  }
}
