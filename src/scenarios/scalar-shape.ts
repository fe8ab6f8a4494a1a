import { z } from 'zod'
import type { Text } from '../base/text.ts'
import type { QuantitySpec } from './quantity-spec.ts'

/** Describes a quantity in the JSON Schema; `quantity` tells {@link scenarioSchema} which form editors should ask for. */
interface QuantityMeta {
  readonly quantity: QuantitySpec
  readonly [key: string]: unknown
}

/** A quantity in a file: text with a unit, or a number. Which of them is right is judged by `readQuantity`, with better words. */
export function quantityShape(spec: QuantitySpec, label: Text, doc: string, fallback?: number): z.ZodType {
  const shown = spec.unit === '1' || spec.unit === 'count' ? '' : ` [${spec.write ?? spec.unit}]`
  const assumed = fallback === undefined ? '' : ` Default ${fallback}${spec.unit === '1' || spec.unit === 'count' ? '' : ` ${spec.unit}`}.`
  const meta: QuantityMeta = { quantity: spec, title: `${label.en} / ${label.zh}`, description: `${label.en} / ${label.zh}${shown}. ${doc}${assumed}` }
  return z.union([z.string(), z.number()]).meta(meta)
}
