import type { Text } from '../base/text.ts'

/** Something that cannot be done as asked; `exit` is the code to end with. */
export class StudyError extends Error {
  readonly exit: number
  readonly text: Text

  constructor(exit: number, en: string, zh: string) {
    super(en)
    this.exit = exit
    this.text = { en, zh }
  }
}
