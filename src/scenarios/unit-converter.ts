/** A unit of measure in SI base units. */
export interface KnownUnit {
  /** Size of one such unit in SI base units (temperatures: of one degree). */
  readonly si: number
  /** Exponents of the base dimensions; all zero for pure numbers. */
  readonly dimensions: readonly number[]
}

/** Knows units of measure by their text. */
export interface UnitConverter {
  /** Undefined: no such unit. The empty text is the unit 1. */
  find(unit: string): KnownUnit | undefined
  /** Dimensions of `unit` are those of `other`. */
  same(unit: KnownUnit, other: KnownUnit): boolean
}

/**
 * Units that mathjs lacks. `a` is the year of UCUM and of mathjs, 365.25 d, so that 1/a is exactly 1/12 per month; model years
 * have 365 days, but no rate per year is ever cut into days, only into months.
 */
const OWN_UNITS: readonly (readonly [name: string, definition?: string])[] = [
  ['ha', '10000 m^2'],
  ['a', '12 month'],
  ['d', '1 day'],
  ['CNY'],
  ['wan', '10000 CNY'],
]

/** The mu is 1/15 ha; as a decimal fraction it would not be exact, so its size is set here and not by mathjs. */
const MU = 10_000 / 15
const MU_STAND_IN = 'sqmu'

/** Longer texts are no units; keeps odd input from costing time. */
const MAX_LENGTH = 60

let loaded: Promise<UnitConverter> | undefined

/**
 * Loads mathjs on first use: its one-file build takes 0.15 s where the modular one (1100 names, hundreds of files) takes over 1 s.
 * Texts are only ever parsed as units, never evaluated.
 */
export function unitConverter(): Promise<UnitConverter> {
  loaded ??= createConverter()
  return loaded
}

async function createConverter(): Promise<UnitConverter> {
  const { default: mathjs } = await import('mathjs/lib/browser/math.js')
  const math = mathjs.create({}, {}) // an instance of our own: the user's formulas see the shared one without our units
  for (const [name, definition] of OWN_UNITS) {
    if (definition === undefined) math.createUnit(name) // a base unit of its own: money
    else math.createUnit(name, definition)
  }
  math.createUnit(MU_STAND_IN, `${MU} m^2`)

  const cache = new Map<string, KnownUnit | undefined>()
  const parse = (unit: string): KnownUnit | undefined => {
    if (unit === '') return { si: 1, dimensions: [] }
    if (unit.length > MAX_LENGTH || /^(?!1\/)\d|[^A-Za-z0-9_^*/(). -]/.test(unit)) return undefined
    const text = unit.replace(/\bmu\b/g, MU_STAND_IN)
    try {
      const { value, dimensions } = math.Unit.parse(text.startsWith('1/') ? text : `1 ${text}`)
      return value === null || !(value > 0) ? undefined : { si: value, dimensions }
    } catch {
      return undefined // mathjs throws for every text that is not a unit
    }
  }
  const exponent = (unit: KnownUnit, k: number): number => unit.dimensions[k] ?? 0
  return {
    find(unit) {
      if (!cache.has(unit)) cache.set(unit, parse(unit))
      return cache.get(unit)
    },
    same(unit, other) {
      const n = Math.max(unit.dimensions.length, other.dimensions.length)
      for (let k = 0; k < n; k++) if (exponent(unit, k) !== exponent(other, k)) return false
      return true
    },
  }
}
