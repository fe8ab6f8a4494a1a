import type { Factor } from '../blocks/factor.ts'
import { formulaRuns } from '../blocks/formula-runs.ts'
import type { SensitivityRuns } from '../report/sensitivity-report-of.ts'
import type { FormulaModel } from '../scenarios/formula-model.ts'
import { parseFormulaModel } from '../scenarios/parse-formula-model.ts'
import type { CliIo } from './cli-io.ts'
import type { SensitivityFlags } from './sensitivity-flags.ts'
import type { Study } from './study.ts'
import { roundedUp } from './rounded-up.ts'
import { SAMPLES, studyDesign } from './study-design.ts'
import { StudyError } from './study-error.ts'
import { unknownName } from './unknown-name.ts'
import { tellFaults } from './tell-faults.ts'

/** Seed when nothing is said, as in scenarios. */
const SEED = 42

/**
 * Runs a model of formulas by the design that the flags ask for. Faults of the file are told.
 * @returns undefined when the file has errors
 */
export async function formulaStudy(file: string, text: string, flags: SensitivityFlags, io: CliIo): Promise<Study | undefined> {
  const result = await parseFormulaModel(text, { file: file === '-' ? '<stdin>' : file })
  tellFaults({ diagnostics: result.diagnostics, sources: result.sources }, io)
  const { model } = result
  if (!model) return undefined
  const [first] = model.outputs
  const name = flags.indicator ?? first?.name ?? ''
  const place = model.outputs.findIndex(each => each.name === name)
  if (place < 0)
    throw unknownName(
      'output',
      '输出',
      name,
      model.outputs.map(each => each.name),
    )
  const factors = factorsOf(model, flags.factors)
  const design = studyDesign(flags, factors)
  const seed = flags.seed ?? SEED
  const { outputs, columns } = formulaRuns(model, design, flags.samples ?? SAMPLES.pawn, seed)
  const output = outputs[place] ?? new Float64Array(0)
  const runs: SensitivityRuns =
    design.kind === 'ensemble' ? { design: { kind: 'ensemble' }, factors, columns, output } : { design, seed, output }
  return {
    runs,
    of: { subject: model.title, output: { name, label: { en: name, zh: name }, unit: '1' }, warnings: roundedUp(flags) },
    id: model.id,
    hash: '',
    seed,
    sources: result.sources,
  }
}

function factorsOf(model: FormulaModel, patterns: string): readonly Factor[] {
  const names = model.factors.map(({ name }) => name)
  const wanted = patterns === '*' ? names : patterns.split(',').map(name => name.trim())
  const missing = wanted.find(name => !names.includes(name))
  if (missing !== undefined) throw unknownName('factor', '因素', missing, names)
  if (wanted.length < names.length)
    throw new StudyError(
      64,
      'a model of formulas is analysed with all its factors; leave --factors out',
      '公式模型须以全部因素分析；请去掉 --factors',
    )
  return names.map(name => ({ name, parameters: [name] }))
}
