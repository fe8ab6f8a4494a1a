import { z } from 'zod'
import { OBSERVABLES, type ObservableName } from '../engine/observables.ts'
import type { ObservableSpec } from '../engine/observable-spec.ts'
import { quantityShape } from './scalar-shape.ts'
import { START_PATTERN } from './start-pattern.ts'

const NAMES = Object.keys(OBSERVABLES) as [ObservableName, ...ObservableName[]]
const startText = z.string().regex(START_PATTERN)
const calendarMonths = z.array(z.int().min(1).max(12)).min(1)
const months1 = (doc: string, en: string, zh: string, min: number) => quantityShape({ unit: 'month', whole: true, min, max: 600 }, { en, zh }, doc)

/** A trigger: what is watched, when it may be decided, and what follows. One definition for all measures. */
export const TRIGGER_SHAPE = z
  .strictObject({
    quantity: z.enum(NAMES).meta({
      description: `What is watched, as the end of the month before shows it: ${Object.entries<ObservableSpec>(OBSERVABLES).map(([name, { label, unit }]) => `${name} (${label.en}, ${label.zh}${unit === '1' || unit === 'count' ? '' : `, ${unit}`})`).join('; ')}.`,
    }),
    below: z.union([z.string(), z.number()]).optional().meta({ description: 'Fires below this; in the unit of the quantity.', examples: ['30 %'] }),
    above: z.union([z.string(), z.number()]).optional().meta({ description: 'Fires above this; in the unit of the quantity.', examples: ['0 %'] }),
    scope: z.enum(['unit', 'site']).optional().meta({ description: 'unit: each unit by its own state (default). site: all units together, by the mean over treated land.' }),
    at: startText.optional().meta({ description: 'Looked at once, in this month.' }),
    from: startText.optional().meta({ description: 'First month in which it may be decided; default the first of the simulation.' }),
    until: startText.optional().meta({ description: 'Last month in which it may be decided; default the end.' }),
    check: calendarMonths.optional().meta({ description: 'Calendar months (1-12) in which it may be decided; default every month.' }),
    for: months1('So many months in a row the condition must hold. Default 1.', 'Held for', '持续', 1).optional(),
    error: quantityShape({ unit: '1', min: 0, max: 2 }, { en: 'Measurement error', zh: '监测误差' }, 'Relative standard deviation of what is measured. Default 0: perfect knowledge.').optional(),
    delay: months1('From the decision to the work. Default 0.', 'Reaction delay', '响应时滞', 0).optional(),
    months: calendarMonths.optional().meta({ description: 'Calendar months (1-12) in which the work may be done; it waits for the next one.' }),
    every: months1('From a work to the next look: no work more often than this.', 'Pause', '间隔', 1).optional(),
    atMost: z.int().min(1).max(1000).optional().meta({ description: 'How often at most, on each unit. Default 1; with "every" as often as it fires.' }),
  })
  .meta({ id: 'trigger', title: 'Trigger / 触发条件', description: 'When the work is done: a quantity of the land beyond a threshold. Instead of start.' })
