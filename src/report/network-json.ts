import type {
  NetworkAssessment,
  NetworkLink,
  NetworkPatch,
  LinkResult,
  PatchResult,
  AlternativeNetwork,
} from '../compare/network-assessment.ts'
import { networkParams } from '../engine/network-params.ts'

const SCHEMA = 'regreen/network@1'

/**
 * What `regreen network --json` prints: one object, the same bytes for the same run. Units stand in `units`; what is unknown is null, what
 * is without bound is the text "Infinity". Patches and links of every alternative stand in the order of the lists of places.
 */
export interface NetworkJson {
  readonly schema: typeof SCHEMA
  readonly engine: string
  readonly scenario: { readonly id: string; readonly hash: string }
  readonly seed: number
  readonly replicates: number
  readonly year: number
  readonly units: Readonly<Record<string, string>>
  readonly rules: Omit<NetworkAssessment['rules'], 'kernel' | 'cost' | 'links' | 'corridor' | 'gravity' | 'restoration'> &
    Readonly<Record<'kernel' | 'cost' | 'links' | 'corridor' | 'gravity' | 'restoration', string>>
  /** Every parameter of the network: what the file fixes, else the default that draws are made around. */
  readonly parameters: Readonly<Record<string, { readonly value: number; readonly unit: string; readonly status: string }>>
  readonly patches: readonly (Omit<NetworkPatch, 'title'> & { readonly title: string })[]
  readonly links: readonly (Omit<NetworkLink, 'from' | 'to'> & { readonly from: string; readonly to: string })[]
  readonly alternatives: readonly (Omit<AlternativeNetwork, 'title' | 'links' | 'alpha' | 'beta' | 'gamma' | 'costRatio' | 'efficiency'> & {
    readonly title: string
    readonly patches: readonly PatchResult[]
    readonly links: readonly (Omit<LinkResult, 'gravity'> & { readonly gravity: number | 'Infinity' })[]
    readonly structure: Readonly<
      Record<'alpha' | 'beta' | 'gamma' | 'costRatio' | 'efficiency', { readonly value: unknown; readonly reason?: string }>
    >
  })[]
  readonly claims: NetworkAssessment['claims']
  /** Works within a budget; prices in CNY, areas in ha. */
  readonly plan?: Omit<NonNullable<NetworkAssessment['plan']>, 'works'> & {
    readonly works: readonly { readonly unit: string; readonly kind: string; readonly price: number; readonly loss: number }[]
  }
}

/** Units of the numbers of an assessment. */
const UNITS = {
  area: 'ha',
  length: 'm',
  cost: 'm of the best habitat',
  connectivity: 'ha',
  probabilityOfConnectivity: '1',
  quality: '1',
  dispersal: '1',
  dPC: '%',
  gain: 'ha',
  price: 'CNY',
  gainPerCost: 'ha per million CNY',
  hazard: '1/a',
} as const

/** An assessment as the JSON contract has it; words are English. */
export function networkJson(assessment: NetworkAssessment): NetworkJson {
  const { scenario, engine, seed, replicates, year, rules, patches, links, alternatives, claims, plan } = assessment
  const { kernel, cost, links: linkRule, corridor, gravity, restoration, ...numbers } = rules
  const nameOf = (i: number): string => patches[i]?.id ?? ''
  return {
    schema: SCHEMA,
    engine,
    scenario: { id: scenario.id, hash: scenario.hash },
    seed,
    replicates,
    year,
    units: UNITS,
    rules: {
      ...numbers,
      kernel: kernel.en,
      cost: cost.en,
      links: linkRule.en,
      corridor: corridor.en,
      gravity: gravity.en,
      restoration: restoration.en,
    },
    parameters: Object.fromEntries(
      Object.entries(networkParams).map(([name, { default: value, unit, status }]) => {
        const fixed = scenario.parameters[`network.${name}`]
        return [`network.${name}`, { value: fixed ?? value, unit, status: fixed === undefined ? status : 'fixed by the scenario' }]
      }),
    ),
    patches: patches.map(patch => ({ ...patch, title: patch.title.en })),
    links: links.map(link => ({ ...link, from: nameOf(link.from), to: nameOf(link.to) })),
    alternatives: alternatives.map(({ title, alpha, beta, gamma, costRatio, efficiency, ...rest }) => ({
      ...rest,
      title: title.en,
      links: rest.links.map(link => ({ ...link, gravity: link.gravity === Infinity ? 'Infinity' : link.gravity })),
      structure: Object.fromEntries(
        Object.entries({ alpha, beta, gamma, costRatio, efficiency }).map(([name, { value, reason }]) => [
          name,
          { value, ...(reason && { reason: reason.en }) },
        ]),
      ) as NetworkJson['alternatives'][number]['structure'],
    })),
    claims,
    ...(plan && { plan: { ...plan, works: plan.works.map(work => ({ ...work, unit: nameOf(work.unit) })) } }),
  }
}
