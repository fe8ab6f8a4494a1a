import type { Text } from '../base/text.ts'

/** There is no future in which every alternative gave numbers, so they cannot be compared. */
export class NoCommonFutureError extends RangeError {
  readonly text: Text

  constructor(futures: number) {
    const en = `in none of ${futures} futures did all alternatives give numbers`
    super(en)
    this.text = { en, zh: `${futures} 个情景中，没有一个情景使所有方案都得出数值` }
  }
}
