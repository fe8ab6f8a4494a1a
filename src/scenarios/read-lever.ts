import { nearestName } from '../base/nearest-name.ts'
import type { ParamSpec } from '../base/param-spec.ts'
import { roundTo } from '../base/round-to.ts'
import type { Text } from '../base/text.ts'
import { MEASURES, type MeasureName } from '../engine/measures/index.ts'
import type { Measure } from '../engine/measure.ts'
import { CODES } from './codes.ts'
import { doseQuantity } from './dose-quantity.ts'
import type { Lever } from './lever.ts'
import { readQuantity } from './read-quantity.ts'
import type { Alternative, Scenario } from './scenario.ts'
import { unitConverter, type UnitConverter } from './unit-converter.ts'

/** Values that one lever may take. */
const MOST_VALUES = 100
const SHAPE = /^([^/=]+)\/([^./=]+)\.([^./=]+)=(.+)$/
const EXAMPLE = 'programme/own-soil.depth=15cm:35cm:10cm'

/**
 * Reads a lever such as `programme/own-soil.depth=15 cm:35 cm:10 cm` (from, to, step) or `programme/sheep-manure.rate=1 t/mu,3 t/mu`.
 * Doses of every action of that measure in the alternative are meant.
 * @returns the lever, or why it cannot be used
 */
export async function readLever(text: string, { alternatives }: Scenario): Promise<{ readonly lever: Lever } | { readonly reason: Text }> {
  const match = SHAPE.exec(text)
  if (!match) {
    return {
      reason: {
        en: `"${text}" is no lever\n  = expected: ALTERNATIVE/MEASURE.DOSE=FROM:TO:STEP or =VALUE,VALUE, for example ${EXAMPLE}`,
        zh: `“${text}”不是有效的变量\n  = 应为：方案/措施.参数=起:止:步长 或 =值,值，例如 ${EXAMPLE}`,
      },
    }
  }
  const [, id = '', name = '', dose = '', written = ''] = match.map(part => part.trim())
  const alternative = alternatives.find(each => each.id === id)
  if (!alternative) return unknown('alternative', '方案', id, alternatives.map(each => each.id))
  const used = measuresOf(alternative)
  if (!used.includes(name)) return unknown(`measure of alternative ${id}`, `方案 ${id} 的措施`, name, used)
  const measure: Measure = MEASURES[name as MeasureName]
  if (!Object.hasOwn(measure.dose, dose)) return unknown(`dose of ${name}`, `措施 ${name} 的参数`, dose, Object.keys(measure.dose))
  const spec = measure.dose[dose]
  const values = readValues(written, dose, spec as ParamSpec, await unitConverter())
  return Array.isArray(values)
    ? { lever: { alternative: id, measure: name, dose, unit: spec?.unit ?? '1', values } }
    : { reason: values as Text }
}

function measuresOf({ actions, adaptive = [] }: Alternative): readonly string[] {
  return [...new Set([...actions, ...adaptive].map(({ measure }) => measure))]
}

function unknown(en: string, zh: string, found: string, names: readonly string[]): { readonly reason: Text } {
  const near = nearestName(found, names, 2)
  return {
    reason: {
      en: `there is no ${en} called "${found}"${near === undefined ? '' : ` (did you mean "${near}"?)`}\n  = expected: ${names.join(', ')}`,
      zh: `没有名为“${found}”的${zh}${near === undefined ? '' : `（是否应为“${near}”？）`}\n  = 应为：${names.join('、')}`,
    },
  }
}

function readValues(written: string, name: string, spec: ParamSpec, units: UnitConverter): readonly number[] | Text {
  const quantity = doseQuantity(spec)
  const read = (text: string, bounds = quantity): number | Text => {
    const result = readQuantity(text, name, bounds, units)
    if ('value' in result) return result.value
    const { code, args, expected, help } = result
    const { en, zh } = (CODES[code].message as (a: unknown) => Text)(args)
    const advice = help ?? expected
    return advice ? { en: `${en}\n  = help: ${advice.en}`, zh: `${zh}\n  = 建议：${advice.zh}` } : { en, zh }
  }
  const parts = written.split(':')
  if (parts.length === 3) {
    const [from, to, step] = [read(parts[0] ?? ''), read(parts[1] ?? ''), read(parts[2] ?? '', { ...quantity, min: 0, max: Infinity })]
    const fault = [from, to, step].find(each => typeof each === 'object')
    return fault ?? rangeOf(written, Number(from), Number(to), Number(step))
  }
  const values: number[] = []
  for (const part of written.split(',')) {
    const value = read(part)
    if (typeof value !== 'number') return value
    values.push(value)
  }
  return [...new Set(values)]
}

/** Values from a first to a last one by a step. */
function rangeOf(written: string, from: number, to: number, step: number): readonly number[] | Text {
  if (!(step > 0) || to < from) return { en: `"${written}" must go upward by a step above 0`, zh: `“${written}”应由小到大，且步长大于 0` }
  const count = Math.floor((to - from) / step + 1e-9) + 1
  if (count > MOST_VALUES) return { en: `"${written}" has ${count} values, at most ${MOST_VALUES} are allowed`, zh: `“${written}”共 ${count} 个值，最多 ${MOST_VALUES} 个` }
  return Array.from({ length: count }, (_, k) => roundTo(from + k * step))
}
