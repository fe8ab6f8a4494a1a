import type { FormulaNode } from 'mathjs/lib/browser/math.js'
import type { Formula, FormulaOperator } from '../base/formula.ts'
import type { Text } from '../base/text.ts'
import { didYouMean } from './did-you-mean.ts'

/** Reads a formula of the given variables, or says why it cannot be used. */
export type FormulaReader = (text: string, variables: readonly string[]) => { readonly formula: Formula } | { readonly reason: Text }

interface Operation {
  readonly operands: number
  readonly operator: FormulaOperator
}

/** Longer texts are no formulas; keeps odd input from costing time. */
const MAX_LENGTH = 200
/** Operations of mathjs that a formula may use, the number of their operands and our name for them. */
const OPERATIONS: ReadonlyMap<string, Operation> = new Map([
  ['add', { operands: 2, operator: '+' }],
  ['subtract', { operands: 2, operator: '-' }],
  ['multiply', { operands: 2, operator: '*' }],
  ['divide', { operands: 2, operator: '/' }],
  ['pow', { operands: 2, operator: '^' }],
  ['unaryMinus', { operands: 1, operator: 'negative' }],
])
/** Functions that a formula may call, and the most operands that they take. */
const FUNCTIONS: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['min', { operands: 9, operator: 'min' }],
  ['max', { operands: 9, operator: 'max' }],
  ...(['sqrt', 'abs', 'sin', 'cos', 'tan', 'exp', 'log', 'log10'] as const).map(name => [name, { operands: 1, operator: name }] as const),
])
/** Names that stand for a number where no variable has them. */
const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['e', Math.E],
])
/** So many names are listed where one is not known. */
const MAX_LISTED = 12

let loaded: Promise<FormulaReader> | undefined

/**
 * Loads mathjs on first use. It only reads the text, with its implicit products ("0.4 R1"); what a formula may hold is listed here, and
 * working it out is our own, because powers of mathjs differ in their last bits between JavaScript engines.
 */
export function formulaReader(): Promise<FormulaReader> {
  loaded ??= createReader()
  return loaded
}

async function createReader(): Promise<FormulaReader> {
  const { default: mathjs } = await import('mathjs/lib/browser/math.js')
  return (text, variables) => {
    if (text.length > MAX_LENGTH) return { reason: { en: `it is longer than ${MAX_LENGTH} characters`, zh: `长度超过 ${MAX_LENGTH} 个字符` } }
    let node: FormulaNode
    try {
      node = mathjs.parse(text)
    } catch (error) {
      return { reason: syntaxReason(text, error) }
    }
    try {
      return { formula: translate(node, variables) }
    } catch (error) {
      if (error instanceof RefusedError) return { reason: error.reason }
      throw error
    }
  }
}

/** Something in a formula that it may not hold. */
class RefusedError extends Error {
  readonly reason: Text

  constructor(en: string, zh: string) {
    super(en)
    this.reason = { en, zh }
  }
}

type Translate = (node: FormulaNode, variables: readonly string[]) => Formula | undefined

/** How each kind of node is taken over; undefined where it is not. */
const KINDS: Readonly<Record<string, Translate>> = {
  ParenthesisNode: ({ content }, variables) => content && translate(content, variables),
  ConstantNode: ({ value }) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined),
  SymbolNode: ({ name = '' }, variables) => variable(name, variables),
  FunctionNode: ({ fn, args = [] }, variables) => (typeof fn === 'object' ? call(fn, args, variables) : undefined),
  OperatorNode({ fn, args = [] }, variables) {
    const operation = typeof fn === 'string' ? OPERATIONS.get(fn) : undefined
    return operation?.operands === args.length ? { operator: operation.operator, of: args.map(arg => translate(arg, variables)) } : undefined
  },
}

function translate(node: FormulaNode, variables: readonly string[]): Formula {
  const formula = KINDS[node.type]?.(node, variables)
  if (formula !== undefined) return formula
  if (node.type === 'ConstantNode' && node.value === undefined) throw new RefusedError('it is empty', '公式为空')
  throw new RefusedError(`"${node.toString()}" is not allowed, only ${ALLOWED.en}`, `不允许“${node.toString()}”，仅可用${ALLOWED.zh}`)
}

const NAMES = [...FUNCTIONS.keys()]
const ALLOWED: Text = {
  en: `numbers, + - * / ^, parentheses, ${NAMES.join(', ')}, pi, e`,
  zh: `数字、+ - * / ^、括号、${NAMES.join('、')} 及 pi、e`,
}

function variable(name: string, variables: readonly string[]): Formula {
  if (variables.includes(name)) return name
  const constant = CONSTANTS.get(name)
  if (constant !== undefined) return constant
  const known = [...variables, ...[...CONSTANTS.keys()].filter(key => !variables.includes(key))]
  const near = didYouMean(name, known)
  if (known.length > MAX_LISTED && near !== undefined) throw new RefusedError(`"${name}" is not known; ${near.en}`, `未知的“${name}”，${near.zh}`)
  const listed = known.slice(0, MAX_LISTED)
  const more = known.length > MAX_LISTED
  throw new RefusedError(`"${name}" is not known, only ${listed.join(', ')}${more ? ', ...' : ''}`, `未知的“${name}”，仅可用 ${listed.join('、')}${more ? '……' : ''}`)
}

function call(callee: FormulaNode, args: readonly FormulaNode[], variables: readonly string[]): Formula {
  const name = callee.name ?? callee.toString()
  const known = FUNCTIONS.get(name)
  if (known === undefined) {
    const slip = variables.includes(name)
      ? { en: `; write "${name} * (...)" for a product`, zh: `；乘积请写“${name} * (...)”` }
      : { en: '', zh: '' }
    throw new RefusedError(`"${name}" is not a function, only ${NAMES.join(', ')}${slip.en}`, `“${name}”不是函数，仅可用 ${NAMES.join('、')}${slip.zh}`)
  }
  const { operands: most, operator } = known
  if (args.length < 1 || args.length > most) {
    const range = most > 1 ? `1 to ${most} operands` : '1 operand'
    const zhRange = most > 1 ? `1 至 ${most} 个参数` : '1 个参数'
    throw new RefusedError(`"${name}" takes ${range}, not ${args.length}`, `“${name}”需要 ${zhRange}，而不是 ${args.length} 个`)
  }
  return { operator, of: args.map(arg => translate(arg, variables)) }
}

function syntaxReason(text: string, error: unknown): Text {
  const char = error instanceof Error && 'char' in error && typeof error.char === 'number' ? error.char : text.length + 1
  const rest = text.slice(Math.max(0, char - 1)).trim()
  return rest === ''
    ? { en: 'it ends too early', zh: '公式不完整' }
    : { en: `it cannot be read at "${rest}"`, zh: `从“${rest}”处起无法识别` }
}
