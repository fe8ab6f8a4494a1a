import type { Text } from '../base/text.ts'
import type { AppraisalRequirement } from '../compare/appraisal.ts'
import type { AppraisalInput } from '../compare/appraise.ts'
import { ahpWeights } from '../decide/rank/ahp-weights.ts'
import { rankOrderCentroid } from '../decide/rank/rank-order-centroid.ts'
import type { WeightSpace } from '../decide/rank/weight-space.ts'
import { scoreParams } from '../engine/score-params.ts'
import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'
import { TARGET_CONFIDENCE } from '../scenarios/target-confidence.ts'
import { unitConverter, type UnitConverter } from '../scenarios/unit-converter.ts'
import { criterionPairs } from './criterion-pairs.ts'
import { criterionScale } from './criterion-scale.ts'
import { criterionWeights } from './criterion-weights.ts'
import { indicatorNames } from './indicator-names.ts'
import { indicatorQuantity } from './indicator-quantity.ts'
import type { RankFlags } from './rank-flags.ts'
import { StudyError } from './study-error.ts'

/** What is judged, how heavily, and from where the weights are. */
export interface RankCriteria extends Pick<AppraisalInput, 'criteria' | 'weightsFrom' | 'weightSpace' | 'requirements' | 'confidence'> {
  readonly notes: readonly Text[]
}

/** The scores of the paper's trade-off, then the cost, which is looked at but has no weight unless it is given one. */
const USUAL: readonly IndicatorName[] = ['safety', 'function', 'landscape', 'cost']
/** How far behind still counts as equal: share of full scale for scores and shares, of the value met for others; assumed. */
const TOLERANCE = 0.02

/**
 * Criteria, weights, tolerances and requirements as the flags give them.
 * @param fixed parameters that the scenario fixes
 * @throws StudyError (64)
 */
export async function rankCriteria(flags: RankFlags, fixed: Readonly<Record<string, number>>): Promise<RankCriteria> {
  const units = await unitConverter()
  const given = [flags.weights, flags.order, flags.pairwise].filter(value => value !== undefined)
  if (given.length > 1)
    throw new StudyError(64, '--weights, --order and --pairwise exclude each other', '--weights、--order、--pairwise 只能用其一')
  if (flags.confidence !== undefined && flags.require === undefined)
    throw new StudyError(
      64,
      '--confidence says in how many futures what is required must hold\n  = help: --require "cover>=60 %"',
      '--confidence 是 --require 各项要求须满足的情景比例\n  = 建议：--require "cover>=60 %"',
    )
  const names = namesOf(flags)
  const tolerances = criterionPairs(flags.tolerance, names, '--tolerance', (value, indicator) =>
    indicatorQuantity(value, indicator, '--tolerance', units, 0),
  )
  const scales = criterionPairs(flags.scale, names, '--scale', (value, indicator) => criterionScale(value, indicator, units))
  const { weights, from, space, notes } = weightsFor(names, flags, fixed)
  return {
    criteria: names.map((indicator, k) => {
      const scale = scales.get(indicator)
      return {
        indicator,
        weight: weights[k] ?? 0,
        tolerance: tolerances.get(indicator) ?? (INDICATORS[indicator].unit === '1' ? TOLERANCE : 0),
        ...(scale && { scale }),
      }
    }),
    weightsFrom: from,
    weightSpace: space,
    requirements: requirementsOf(flags.require, units),
    confidence: flags.confidence ?? TARGET_CONFIDENCE,
    notes,
  }
}

function namesOf({ criteria, order }: RankFlags): readonly IndicatorName[] {
  if (order !== undefined) return indicatorNames(order.replaceAll('>', ','), '--order')
  return criteria === undefined ? USUAL : indicatorNames(criteria, '--criteria')
}

interface Weights {
  readonly weights: readonly number[]
  readonly from: Text
  readonly space: WeightSpace
  readonly notes: readonly Text[]
}

function weightsFor(names: readonly IndicatorName[], flags: RankFlags, fixed: Readonly<Record<string, number>>): Weights {
  if (flags.order !== undefined) {
    return {
      weights: [...rankOrderCentroid(names.map((_, k) => k + 1))],
      from: { en: 'rank order centroid of the order given', zh: '按给定次序取秩次重心权重' },
      space: { kind: 'constrained', order: names },
      notes: [],
    }
  }
  if (flags.pairwise !== undefined) return pairwiseWeights(names, flags.pairwise)
  if (flags.weights !== undefined) {
    return { weights: criterionWeights(flags.weights, names), from: { en: 'given', zh: '用户给定' }, space: { kind: 'any' }, notes: [] }
  }
  const usual = names.map(name => (isScore(name) ? (fixed[`scores.${name}`] ?? scoreParams[name].default) : 0))
  return usual.some(weight => weight > 0)
    ? { weights: usual, from: { en: 'those of the scenario', zh: '情景中的权重' }, space: { kind: 'any' }, notes: [] }
    : { weights: names.map(() => 1), from: { en: 'equal', zh: '等权' }, space: { kind: 'any' }, notes: [] }
}

const isScore = (name: IndicatorName): name is 'safety' | 'function' | 'landscape' =>
  name === 'safety' || name === 'function' || name === 'landscape'

/** `1,3,5; 1/3,1,2; 1/5,1/2,1`: how many times as important the criterion of the row is as that of the column. */
function pairwiseWeights(names: readonly IndicatorName[], text: string): Weights {
  const matrix = text.split(';').map(row => row.split(',').map(cell => ratio(cell.trim())))
  const square = matrix.length === names.length && matrix.every(row => row.length === names.length)
  const sound = (value: number, onDiagonal: boolean): boolean => value > 0 && value < Infinity && (!onDiagonal || value === 1)
  if (!square || matrix.some((row, i) => row.some((value, j) => !sound(value, i === j)))) {
    const n = names.length
    throw new StudyError(
      64,
      `--pairwise: want ${n} rows of ${n} numbers above 0, 1 on the diagonal, for ${names.join(', ')}\n  = expected: for example "1,3,5; 1/3,1,2; 1/5,1/2,1"`,
      `--pairwise：须为 ${names.join('、')} 给出 ${n} 行、每行 ${n} 个正数，对角线为 1\n  = 应为：例如“1,3,5; 1/3,1,2; 1/5,1/2,1”`,
    )
  }
  const { weights, consistencyRatio, notes } = ahpWeights(matrix)
  const rounded = consistencyRatio === null ? '–' : consistencyRatio.toFixed(2)
  return {
    weights: [...weights],
    from: { en: `pairwise comparisons (AHP), consistency ratio ${rounded}`, zh: `两两比较（AHP），一致性比率 ${rounded}` },
    space: { kind: 'any' },
    notes,
  }
}

function ratio(text: string): number {
  const [over = '', under] = text.split('/')
  return over.trim() === '' ? Number.NaN : Number(over) / (under === undefined ? 1 : Number(under))
}

function requirementsOf(text: string | undefined, units: UnitConverter): readonly AppraisalRequirement[] {
  return (text === undefined ? [] : text.split(',')).map((part): AppraisalRequirement => {
    const match = /^\s*(\w+)\s*(>=|<=|≥|≤)\s*(.+)$/.exec(part)
    if (!match) {
      throw new StudyError(
        64,
        `--require: "${part}" is no requirement\n  = expected: INDICATOR>=VALUE or INDICATOR<=VALUE, for example "cover>=60 %,cost<=9000000 CNY"`,
        `--require：“${part}”不是有效的要求\n  = 应为：指标>=值 或 指标<=值，例如“cover>=60 %,cost<=9000000 CNY”`,
      )
    }
    const [, name = '', sign = '', written = ''] = match
    const [indicator = 'function'] = indicatorNames(name, '--require')
    const value = indicatorQuantity(written, indicator, '--require', units)
    return sign === '>=' || sign === '≥' ? { indicator, atLeast: value } : { indicator, atMost: value }
  })
}
