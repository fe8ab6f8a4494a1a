import { keyedDraw } from '../base/keyed-draw.ts'
import type { Text } from '../base/text.ts'
import { cart } from '../decide/discover/cart.ts'
import { caseColumn } from './case-column.ts'
import type { CaseColumn, Cases } from '../decide/discover/cases.ts'
import { discoverBoxes } from '../decide/discover/discover-boxes.ts'
import { heldCount } from '../decide/discover/held-count.ts'
import { holdOut } from '../decide/discover/hold-out.ts'
import { ruleScores } from '../decide/discover/rule-scores.ts'
import { WEAK } from '../decide/discover/simplify-rule.ts'
import { treeRules } from '../decide/discover/tree-rules.ts'
import type { Discovery, HeldTreeRule } from './discovery.ts'

/** Fewer failing futures than this say little about where they lie. */
const FEW_CASES = 10
const FEW_FUTURES = 50
/** Boxes that are looked for. */
const BOXES = 2
/** Points below which a peel takes a tenth, not a twentieth. */
const SMALL = 400

/** What is to be explained, and how. */
export interface DiscoveryInput extends Pick<
  Discovery,
  'engine' | 'scenario' | 'seed' | 'alternative' | 'year' | 'failing' | 'failedRuns' | 'methods'
> {
  /** By future: 1 where the alternative fails. */
  readonly fails: Uint8Array
  readonly columns: readonly { readonly name: string; readonly values: Float64Array }[]
  /** Share of futures that take no part in the search. */
  readonly heldOutShare: number
  readonly alpha?: number
  readonly minMass?: number
}

/**
 * Finds the inputs under which an alternative fails: boxes by PRIM (Friedman and Fisher 1999; Bryant and Lempert 2010) and a tree (Breiman et
 * al. 1984), each judged on futures that were held out. Where it never fails, or always, it says so and finds nothing.
 */
export function discoverFailures(input: DiscoveryInput): Discovery {
  const { fails, columns, methods, seed, heldOutShare, alpha, minMass, ...told } = input
  const futures = fails.length
  const cases = fails.reduce((sum, one) => sum + one, 0)
  const known: Cases = { columns: columns.map(({ name, values }) => caseColumn(name, values)), fails }
  const base = {
    ...told,
    seed,
    methods,
    futures,
    cases,
    inputs: known.columns.map((column, k) => ({ ...inputOf(column), ...rangeOf(columns[k]?.values) })),
  }
  const idle = nothingToFind(futures, cases, columns.length, heldOutShare)
  if (idle) return { schema: 'regreen/discover@1', ...base, heldOut: 0, boxes: [], leaves: [], notes: [idle] }

  const draw = keyedDraw(seed, 0)
  const split = holdOut(known, heldOutShare, draw)
  const train = split.train.fails.length
  const peel = alpha ?? (train < SMALL ? 0.1 : 0.05)
  const usual = cases / futures
  const boxes = methods.includes('prim')
    ? discoverBoxes(split, { draw, boxes: BOXES, alpha: peel, ...(minMass !== undefined && { massMin: minMass }) }).filter(
        ({ found, quasiP }) => found.density > usual && quasiP.some(({ p }) => p <= WEAK),
      )
    : []
  const leaves = methods.includes('cart')
    ? treeRules(cart(split.train, { draw }).tree, split.train.columns)
        .filter(({ density, rule }) => density > usual && rule.length > 0)
        .map((leaf): HeldTreeRule => ({ ...leaf, held: ruleScores(split.held, leaf.rule) }))
    : []
  return {
    schema: 'regreen/discover@1',
    ...base,
    heldOut: split.held.fails.length,
    boxes,
    leaves,
    notes: notesOf(futures, cases),
  }
}

const inputOf = ({ name, kind, categories }: CaseColumn): Pick<CaseColumn, 'name' | 'kind' | 'categories'> => ({
  name,
  kind,
  ...(categories && { categories }),
})

const rangeOf = (values: Float64Array = new Float64Array()): { readonly low: number; readonly high: number } => ({
  low: values.reduce((least, x) => Math.min(least, x), Infinity),
  high: values.reduce((most, x) => Math.max(most, x), -Infinity),
})

/** Why there is nothing to be found, or nothing to check it on. */
function nothingToFind(futures: number, cases: number, inputs: number, heldOutShare: number): Text | undefined {
  if (cases === 0) return { en: 'It fails in none of these futures: there is nothing to discover.', zh: '在这些情景中从未失败，无可发现。' }
  if (cases === futures)
    return { en: 'It fails in all of these futures: no input tells them apart.', zh: '在所有情景中均失败，无法由输入区分。' }
  if (inputs === 0) return { en: 'No input varies in this batch.', zh: '该批中没有变化的输入。' }
  const aside = heldCount(cases, heldOutShare) + heldCount(futures - cases, heldOutShare)
  if (aside === 0 || aside === futures)
    return {
      en: `Too few futures: of ${futures}, none would be left to ${aside === 0 ? 'check rules on' : 'find rules in'}.`,
      zh: `情景过少：共 ${futures} 个，没有可供${aside === 0 ? '检验' : '求取'}规则的情景。`,
    }
  return undefined
}

function notesOf(futures: number, cases: number): readonly Text[] {
  const notes: Text[] = [
    {
      en: 'The rules speak of inputs that were drawn. Weather and lotteries are not among them; where they decide, no rule is dense.',
      zh: '规则仅涉及抽样的输入参数，不含天气与随机过程；若成败取决于后者，则不会有高密度的规则。',
    },
  ]
  if (futures < FEW_FUTURES)
    notes.push({ en: `There are few futures (${futures}): rules may be chance.`, zh: `仅 ${futures} 个情景，规则可能出于偶然。` })
  if (cases < FEW_CASES)
    notes.push({ en: `It fails in few futures (${cases}): rules may be chance.`, zh: `仅在 ${cases} 个情景中失败，规则可能出于偶然。` })
  return notes
}
