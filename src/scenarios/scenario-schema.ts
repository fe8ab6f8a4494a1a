import { z } from 'zod'
import type { QuantitySpec } from './quantity-spec.ts'
import { SCENARIO_SHAPE } from './schema.ts'

/** A number, then a unit, which may begin with `1/`; the unit itself is checked when the file is read. */
const WITH_UNIT = '^\\s*[+-]?[0-9０-９.,]+([eE][+-]?[0-9]+)?(\\s*[^0-9\\s]|\\s+1\\s*/).*$'
const MAYBE_UNIT = '^\\s*[+-]?[0-9０-９.,]+([eE][+-]?[0-9]+)?\\s*.*$'

/**
 * JSON Schema (draft 2020-12) of the scenario file, for editors and forms. Stricter than the shape that `parseScenario` uses
 * where a quantity needs a unit: there an editor shall ask for text.
 */
export function scenarioSchema(): object {
  const schema = z.toJSONSchema(SCENARIO_SHAPE, {
    target: 'draft-2020-12',
    io: 'input',
    override({ jsonSchema }) {
      const json = jsonSchema as Record<string, unknown>
      const spec = json['quantity'] as QuantitySpec | undefined
      if (spec !== undefined) asQuantity(json, spec)
      const choice = choiceOf(json['properties'])
      if (choice) json['oneOf'] = choice.map(key => ({ required: [key] }))
      if (json['maximum'] === Number.MAX_SAFE_INTEGER) delete json['maximum']
    },
  })
  const { $schema, ...rest } = schema as Record<string, unknown>
  return { $schema, $id: 'urn:regreen:scenario:1', title: 'Regreen scenario', description: 'A site, a horizon, its alternatives and the uncertainty.', ...rest }
}

/** Keys of which a map must have exactly one. */
function choiceOf(properties: unknown): readonly string[] | undefined {
  const has = (key: string): boolean => typeof properties === 'object' && properties !== null && key in properties
  if (has('start') && has('when')) return ['start', 'when']
  return has('quantity') && has('below') ? ['below', 'above'] : undefined
}

/** Says how a quantity is written: with a unit as text, or plain where it has none. */
function asQuantity(json: Record<string, unknown>, spec: QuantitySpec): void {
  delete json['quantity']
  delete json['anyOf']
  const unit = spec.write ?? spec.unit
  if (spec.unit === 'count') {
    Object.assign(json, { type: 'number', ...bounds(spec) })
  } else if (spec.unit === '1') {
    json['anyOf'] = [{ type: 'number', ...bounds(spec) }, { type: 'string', pattern: MAYBE_UNIT }]
    if (spec.max === 1) json['examples'] = [`${Math.max(0, spec.min) < 0.4 ? '40' : '100'} %`, spec.max]
  } else if (spec.kind === 'bare') {
    json['anyOf'] = [{ type: 'number', ...bounds(spec) }, { type: 'string', pattern: WITH_UNIT }]
  } else {
    Object.assign(json, { type: 'string', pattern: WITH_UNIT, examples: spec.kind === 'slope' ? ['20 deg', '35 %'] : [`1 ${unit}`] })
  }
}

function bounds({ min, max, above }: QuantitySpec): object {
  return { ...(Number.isFinite(min) && (above ? { exclusiveMinimum: min } : { minimum: min })), ...(Number.isFinite(max) && { maximum: max }) }
}
