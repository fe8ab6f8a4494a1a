import type { Question } from './best-split.ts'

/** The side that a value goes to. */
export function goesYes({ cut = NaN, categories }: Question, value: number): boolean {
  return categories ? categories[value] === 1 : value <= cut
}
