/** No line break between a number and its unit. */
export function keepUnits(text: string): string {
  return text
    .replace(/(\d) (?=%|pp\b|cm\b|t\/|M\b|°C|months?\b|万元|元|个百分点|个月|种|公顷)/g, '$1\u00a0')
    .replaceAll('CNY ', 'CNY\u00a0')
}
