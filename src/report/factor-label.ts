import type { Text } from '../base/text.ts'
import type { Factor } from '../blocks/factor.ts'
import { parameterSpec } from '../engine/parameters.ts'
import { LABELS } from './labels.ts'

/** What a factor is called: its parameter's label, those of its members, or the group that it stands for. */
export function factorLabel({ name, parameters, chance }: Factor): Text {
  if (chance) return { en: 'Weather and lotteries', zh: '天气与随机过程' }
  const labels = parameters.map(full => parameterSpec(full)?.label ?? { en: full, zh: full })
  const [only] = labels
  if (labels.length === 1 && only) return only
  const groups = name.split('+').map(group => LABELS.group[group])
  if (groups.every(group => group !== undefined)) return joined(groups)
  return joined(labels)
}

function joined(texts: readonly Text[]): Text {
  return { en: texts.map(({ en }) => en).join(' + '), zh: texts.map(({ zh }) => zh).join('、') }
}
