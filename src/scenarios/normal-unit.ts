/** Other spellings of units, longest first where one contains another. Applied after Unicode compatibility folding (㎡ -> m2). */
const CHINESE: readonly (readonly [string, string])[] = [
  ['平方公里', 'km2'], ['平方千米', 'km2'], ['平方厘米', 'cm2'], ['平方米', 'm2'], ['立方米', 'm3'], ['摄氏度', 'degC'],
  ['公顷', 'ha'], ['公里', 'km'], ['千米', 'km'], ['厘米', 'cm'], ['毫米', 'mm'], ['分米', 'dm'], ['米', 'm'],
  ['公斤', 'kg'], ['千克', 'kg'], ['毫克', 'mg'], ['吨', 't'], ['克', 'g'],
  ['万元', 'wan'], ['人民币', 'CNY'], ['元', 'CNY'], ['千帕', 'kPa'], ['帕', 'Pa'],
  ['个月', 'month'], ['月', 'month'], ['小时', 'h'], ['年', 'a'], ['天', 'd'], ['日', 'd'],
  ['亩', 'mu'], ['度', 'deg'], ['株', ''], ['种', ''], ['个', ''], ['处', ''],
]

const LATIN: ReadonlyMap<string, string> = new Map(Object.entries({
  hectares: 'ha', ares: 'are', years: 'a', year: 'a', yr: 'a', yuan: 'CNY', RMB: 'CNY', tonnes: 't', tonne: 't', tons: 't',
  plants: '', plant: '', stems: '', trees: '', shrubs: '', pits: '', pit: '', species: '', percent: '%',
}))

/**
 * A unit of measure in the spelling of the unit tables: full-width letters, Chinese names, superscripts, plurals, `·` and
 * `per`-like signs folded; `m3` becomes `m^3`; counted things (plants, 株) vanish. Not checked: the result may be no unit at all.
 */
export function normalUnit(text: string): string {
  let unit = /^[ -~]*$/.test(text) ? text : latin(text)
  unit = unit.replace(/[A-Za-z]+/g, word => LATIN.get(word) ?? word)
  unit = unit.replace(/([A-Za-z])(-?\d)/g, '$1^$2').replace(/\s*([/^()*])\s*/g, '$1').replace(/\s+/g, ' ').trim()
  unit = unit.replace(/\/(?=$|[/)])/g, '') // "CNY/plant" has become "CNY/"
  return unit === '1' ? '' : unit.startsWith('/') ? `1${unit}` : unit
}

/** The text in ASCII as far as it can be: Chinese names, superscripts, degree signs, the middle dot. */
function latin(text: string): string {
  // superscripts fold to plain digits, which read as powers too: m² -> m2 -> m^2
  let unit = text.replaceAll('⁻', '-').replace(/°C|˚C/g, 'degC').replace(/[°˚]/g, 'deg').normalize('NFKC').replaceAll('−', '-').replaceAll('μ', 'u')
  unit = unit.replaceAll('°C', 'degC') // ℃ folds to this
  for (const [name, spelling] of CHINESE) unit = unit.replaceAll(name, spelling)
  return unit.replace(/[·⋅×]/g, ' ')
}
