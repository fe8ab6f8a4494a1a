/** A number with a true minus sign and commas between thousands; no locale of the machine has a say in it. */
export function groupDigits(x: number, decimals: number): string {
  const text = Math.abs(x).toFixed(decimals)
  const [whole = '', fraction] = text.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`)
  // what rounds to nothing has no sign
  return x < 0 && Number(text) !== 0 ? `−${grouped}` : grouped
}
