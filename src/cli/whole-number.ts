import { InvalidArgumentError } from 'commander'

/** Reads an option that is a whole number between two bounds; commander tells the user what it throws. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return text => {
    const value = Number(text)
    if (!/^\d+$/.test(text) || value < least || value > most)
      throw new InvalidArgumentError(`a whole number from ${least} to ${most} is expected`)
    return value
  }
}
