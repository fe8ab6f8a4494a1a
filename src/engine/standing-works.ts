import type { PriceName } from './prices.ts'

/** An item that stands on a unit, as it was billed: what a slide destroys has to be paid again. */
interface Installed {
  readonly measure: string
  readonly item: PriceName
  quantity: number
  priced: number
}

/** What stands on each unit. */
export class StandingWorks {
  readonly #lines = new Map<number, Installed[]>()

  on(unit: number): readonly Installed[] {
    return this.#lines.get(unit) ?? []
  }

  add(unit: number, measure: string, item: PriceName, quantity: number, priced: number): void {
    const lines = this.#lines.get(unit) ?? []
    if (lines.length === 0) this.#lines.set(unit, lines)
    const line = lines.find(candidate => candidate.measure === measure && candidate.item === item)
    if (line) {
      line.quantity += quantity
      line.priced += priced
    } else lines.push({ measure, item, quantity, priced })
  }

  /** Regrading ends the works that stood on the old surface: no slide can destroy them any more. */
  forget(unit: number, kept: string): void {
    const lines = this.#lines.get(unit)
    if (lines)
      this.#lines.set(
        unit,
        lines.filter(({ measure }) => measure === kept),
      )
  }
}
