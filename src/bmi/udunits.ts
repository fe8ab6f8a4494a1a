/** Tokens of our unit strings that UDUNITS spells otherwise: its `a` is an are and its years have leap days. */
const SPELLING: Readonly<Record<string, string>> = { a: 'common_year', deg: 'degree', '%': 'percent' }

/** A unit of the field table in the spelling of UDUNITS: `t ha h/(ha MJ mm)` becomes `t ha h ha-1 MJ-1 mm-1`. */
export function udunits(unit: string): string {
  const [above = '', below = ''] = unit.split('/')
  const tokens = (text: string): string[] => text.replace(/[()]/g, '').split(' ').filter(Boolean)
  const over = tokens(above)
    .filter((token, _, all) => token !== '1' || (all.length === 1 && below === ''))
    .map(token => SPELLING[token] ?? token)
  const under = tokens(below).map(token => {
    const [, name = token, power = '1'] = /^([A-Za-z]+)(\d*)$/.exec(token) ?? []
    return `${SPELLING[name] ?? name}-${power || '1'}`
  })
  return [...over, ...under].join(' ')
}
