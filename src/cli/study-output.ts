import type { Formula } from '../base/formula.ts'
import type { Text } from '../base/text.ts'
import type { OutputChoice } from '../blocks/output-choice.ts'
import { BASELINE } from '../compare/baseline.ts'
import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'
import { formulaReader } from '../scenarios/formula-reader.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { nearNames } from './near-names.ts'
import type { SensitivityFlags } from './sensitivity-flags.ts'
import { StudyError } from './study-error.ts'
import { unknownName } from './unknown-name.ts'

/** The number that an analysis looks at, and what it is called. */
export interface StudyOutput {
  readonly choice: OutputChoice
  /** Indicators that it needs. */
  readonly indicators: readonly IndicatorName[]
  /** As the user wrote it. */
  readonly name: string
  readonly label: Text
  readonly unit: string
  /** Of which alternative, and against which. */
  readonly alternative: Text
}

const DEFAULT = 'function'

/**
 * What is looked at: an indicator or a formula of indicators, of one alternative or against another, at the end of a year.
 * @throws StudyError
 */
export async function studyOutput(
  scenario: Scenario,
  { indicator = DEFAULT, alternative, against, year }: SensitivityFlags,
): Promise<StudyOutput> {
  const formula = await readFormula(indicator)
  const own = alternative ?? scenario.alternatives.findLast(({ id }) => id !== BASELINE)?.id ?? BASELINE
  refuseUnknown(scenario, own, against)
  const time = year ?? scenario.years
  if (time > scenario.years)
    throw new StudyError(
      64,
      `year ${time} lies beyond the ${scenario.years} years of the scenario`,
      `第 ${time} 年超出情景的 ${scenario.years} 年`,
    )
  const used = new Set(namesIn(formula))
  return {
    choice: { formula, alternative: own, time, ...(against !== undefined && { against }) },
    indicators: (Object.keys(INDICATORS) as IndicatorName[]).filter(name => used.has(name)),
    name: indicator,
    ...measureOf(formula, indicator),
    alternative: titleOf(scenario, own, against),
  }
}

function refuseUnknown({ alternatives }: Scenario, own: string, against: string | undefined): void {
  const ids = alternatives.map(({ id }) => id)
  for (const id of against === undefined ? [own] : [own, against]) if (!ids.includes(id)) throw unknownName('alternative', '方案', id, ids)
}

/** Label and unit of an indicator; a formula is called by its text, and its unit is not worked out. */
function measureOf(formula: Formula, text: string): Pick<StudyOutput, 'label' | 'unit'> {
  if (typeof formula !== 'string') return { label: { en: text, zh: text }, unit: '1' }
  const { label, unit } = INDICATORS[formula as IndicatorName]
  return { label, unit }
}

function titleOf({ alternatives }: Scenario, own: string, against: string | undefined): Text {
  const title = (id: string): Text => alternatives.find(each => each.id === id)?.title ?? { en: id, zh: id }
  if (against === undefined) return title(own)
  return { en: `${title(own).en} less ${title(against).en}`, zh: `${title(own).zh}减${title(against).zh}` }
}

/** Reads the formula, whose variables are the indicators. */
async function readFormula(text: string): Promise<Formula> {
  const names = Object.keys(INDICATORS)
  const read = await formulaReader()
  const result = read(text, names)
  if ('formula' in result && namesIn(result.formula).length > 0) return result.formula
  const reason = 'reason' in result ? result.reason : { en: 'it names no indicator', zh: '其中没有指标' }
  const near = /^\w+$/.test(text) ? nearNames(text, names) : { en: '', zh: '' }
  const some = names.slice(0, 6)
  throw new StudyError(
    64,
    `--indicator "${text}": ${reason.en}.${near.en}\n  = help: an indicator (${some.join(', ')}, ...) or a formula of them, for example "0.5 * cover + 0.5 * species / 50"`,
    `--indicator “${text}”：${reason.zh}。${near.zh}\n  = 建议：填写指标（${some.join('、')} 等）或其公式，例如 "0.5 * cover + 0.5 * species / 50"`,
  )
}

function namesIn(formula: Formula): readonly string[] {
  if (typeof formula === 'number') return []
  return typeof formula === 'string' ? [formula] : formula.of.flatMap(namesIn)
}
