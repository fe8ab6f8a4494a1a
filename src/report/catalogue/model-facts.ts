import type { Status } from '../../base/param-spec.ts'
import type { Text } from '../../base/text.ts'
import { COUPLINGS, type CouplingSpec } from '../../engine/couplings.ts'
import { PARAMETERS } from '../../engine/parameters.ts'
import { PROCESSES } from '../../engine/processes/index.ts'
import { LABELS } from '../labels.ts'
import { PROCESS_NOTES } from './process-notes.ts'

/** One step of the model, in the order in which things happen. */
export interface ModelStep {
  readonly name: string
  readonly title: Text
  /** Absent: every month, block by block of land units. */
  readonly when?: Text
  readonly note: Text
  readonly sources: readonly string[]
}

/** A number that was set so that results meet published ones. */
export interface CalibratedNumber {
  readonly name: string
  readonly label: Text
  readonly value: number
  readonly source: string
}

export interface ModelFacts {
  readonly steps: readonly ModelStep[]
  readonly calibrated: readonly CalibratedNumber[]
  /** Parameters by status, prices included. */
  readonly counts: Readonly<Record<Status, number>>
  readonly parameters: number
  readonly prices: number
}

const WEATHER: Omit<ModelStep, 'note'> = {
  name: 'weather',
  title: { en: 'Weather', zh: '天气' },
  when: { en: 'once for each future, before anything else', zh: '每个未来情景一次，最先' },
  sources: [
    'Markov chain and gamma amounts: Richardson & Wright 1984',
    'GWGEN, Sommer & Kaplan 2017',
    'FAO-56 (Hargreaves)',
    'erosivity: Xie et al. 2016',
  ],
}

/** What can be read off the tables about the model as a whole. */
export function modelFacts(): ModelFacts {
  const all = Object.entries(PARAMETERS).flatMap(([group, specs]) =>
    Object.entries(specs).map(([name, spec]) => ({ name: `${group}.${name}`, spec })),
  )
  const count = (status: Status): number => all.filter(({ spec }) => spec.status === status).length
  return {
    steps: [
      step(WEATHER),
      coupling('spinUp'),
      coupling('works'),
      ...PROCESSES.map(({ name, sources }) => step({ name, title: LABELS.group[name] ?? { en: name, zh: name }, sources })),
      coupling('routing'),
      coupling('network'),
      coupling('derivedColumns'),
    ],
    calibrated: all
      .filter(({ spec }) => spec.source.startsWith('calibrated'))
      .map(({ name, spec: { label, default: value, source } }) => ({ name, label, value, source })),
    counts: { verified: count('verified'), recalled: count('recalled'), paper: count('paper'), assumed: count('assumed') },
    parameters: all.length,
    prices: Object.keys(PARAMETERS['prices'] ?? {}).length,
  }
}

function coupling(name: keyof typeof COUPLINGS): ModelStep {
  const { title, when, sources }: CouplingSpec = COUPLINGS[name]
  return step({ name, title, when, sources })
}

function step(facts: Omit<ModelStep, 'note'>): ModelStep {
  return { ...facts, note: PROCESS_NOTES[facts.name] ?? facts.title }
}
