import { pow } from '../base/pow.ts'
import type { PriceName } from './prices.ts'

/** One line of the bill: how much of an item a measure took, month by month. */
export interface LedgerLine {
  readonly measure: string
  readonly item: PriceName
  /** Real quantity in the unit of the price, one entry a month. */
  readonly quantity: Float64Array
  /** The same times what share of the price it costs: own material, steep ground. */
  readonly priced: Float64Array
}

/** Books quantities by measure, item and month; money comes later, when prices and the discount rate are known. */
export class Ledger {
  readonly lines: LedgerLine[] = []
  readonly months: number

  constructor(months: number) {
    this.months = months
  }

  /** Adds `quantity` of `item`, used by `measure` in month `month`, at `priceFactor` times its price. */
  book(measure: string, item: PriceName, month: number, quantity: number, priceFactor: number): void {
    let line = this.lines.find(candidate => candidate.measure === measure && candidate.item === item)
    if (!line) {
      line = { measure, item, quantity: new Float64Array(this.months), priced: new Float64Array(this.months) }
      this.lines.push(line)
    }
    line.quantity[month] += quantity
    line.priced[month] += quantity * priceFactor
  }
}

/**
 * Net present value at the start of the simulation of a payment at the end of a month, for each month.
 * @param rate [1/a] discount rate
 */
export function discountFactors(rate: number, months: number): Float64Array {
  return Float64Array.from({ length: months }, (_, month) => pow(1 / (1 + rate), (month + 1) / 12))
}
