import type { Text } from '../base/text.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import type { Band } from './comparison.ts'
import type { NetworkWorksPlan } from './network-works-plan.ts'
import type { Spread } from './spread-of.ts'

/** A number that may be undefined, and then why. */
export interface Defined {
  readonly value: Spread | null
  readonly reason?: Text
}

/** A patch of the network: a land unit or habitat outside the site. */
export interface NetworkPatch {
  readonly id: string
  readonly title: Text
  readonly kind: 'unit' | 'outside'
  /** [ha] */ readonly area: number
  /** [m] on the map of the site */ readonly x: number
  readonly y: number
}

/** A way between two patches, by their place in the list of patches. */
export interface NetworkLink {
  readonly from: number
  readonly to: number
  /** [m] from centre to centre */ readonly length: number
  /** [m] of it over the land between */ readonly gap: number
  /** Stated in the file, or found by distance? */ readonly stated: boolean
}

/** What one patch is worth to the network of an alternative at the end of the year looked at. */
export interface PatchResult {
  /** [1] habitat quality at the start and now */
  readonly qualityBefore: Spread
  readonly quality: Spread
  /** [%] loss of PC without the patch, and its parts (means) */
  readonly dPC: Spread
  readonly intra: number
  readonly flux: number
  readonly connector: number
  /** [ha] equivalent connected area gained if the unit were restored to the target now; null: outside the site, or not treated land */
  readonly gain: Spread | null
  /** [CNY] what the best connected alternative has spent on the unit, future by future; null where nothing, or no gain */
  readonly price: Spread | null
  /** [ha per million CNY] gain of restoring the unit over that price; null with it */
  readonly gainPerCost: Spread | null
  /** [1/a] annual failure probability; null outside the site */
  readonly hazard: Spread | null
}

/** What one link is worth. */
export interface LinkResult {
  /** [cost m] at the start and now */
  readonly costBefore: Spread
  readonly cost: Spread
  /** [1] share of dispersers that come over this link alone, at the start and now */
  readonly dispersalBefore: Spread
  readonly dispersal: Spread
  /** [%] loss of PC without the link */
  readonly dPC: Spread
  /** Does the link work (dispersal reaches `network.functionalProbability`)? Share of futures. */
  readonly working: number
  /** [ha] equivalent connected area gained by a grown corridor across both ends */
  readonly gain: Spread
  /** [CNY] of planting that corridor on the ends that are treated land; null where there is nothing to plant */
  readonly price: Spread | null
  /** [ha per million CNY]; null with the price */
  readonly gainPerCost: Spread | null
  /** Weighted betweenness of the link, mean [1] */
  readonly betweenness: number
  /** Gravity model, mean; Infinity where ends touch without cost */
  readonly gravity: number
}

/** What is left of the network while patches are taken out one after the other. */
export interface AttackBand {
  readonly attack: 'random' | 'degree' | 'betweenness' | 'importance' | 'hazard'
  /** [1] share of patches taken out */ readonly removed: readonly number[]
  /** [1] equivalent connected area over that of the whole network: 5 %, median, 95 % over futures and orders */
  readonly q05: readonly number[]
  readonly q50: readonly number[]
  readonly q95: readonly number[]
  /** [1] area under the curve; 1: nothing lost */ readonly area: Spread
  /** [1] share of futures in which any slope can fail; in the others `hazard` is an order by chance. 1 for the other attacks */
  readonly meant: number
}

export interface AlternativeNetwork {
  readonly id: string
  readonly title: Text
  /** One value a year from the start: [ha], [1], count, [1]. */
  readonly connectivity: Band
  readonly probabilityOfConnectivity: Band
  readonly workingLinks: Band
  readonly networkClosure: Band
  /** In the order of `NetworkAssessment.patches` and `.links`. */
  readonly patches: readonly PatchResult[]
  readonly links: readonly LinkResult[]
  /** Closure, links a patch, connectance and cost ratio of the working links. */
  readonly alpha: Defined
  readonly beta: Defined
  readonly gamma: Defined
  readonly costRatio: Defined
  /** [1] mean of 1 / cost distance over all pairs, relative to that at the start */
  readonly efficiency: Defined
  readonly attacks: readonly AttackBand[]
}

/** A change of connectivity to hold the paper's "+55 %" against, which names neither measure nor baseline. */
export interface ClaimRow {
  readonly alternative: string
  readonly metric: 'ECA' | 'PC'
  /** Against the start, or against doing nothing at the same time. */
  readonly baseline: 'start' | 'do-nothing'
  /** [1] 0.55 is +55 % */ readonly change: Spread
  readonly paper: number
}

/** How every number of an assessment was made: stored with it wherever it goes. */
export interface NetworkRules {
  /** [cost m] and [1]: share of dispersers that come that far; the median draw and its spread over futures */
  readonly dispersalDistance: Spread
  readonly dispersalProbability: number
  /** [1] dispersal from which a link works */ readonly functionalProbability: number
  /** [ha] area of all patches, the landscape attribute of PC */ readonly landscape: number
  readonly kernel: Text
  readonly cost: Text
  readonly links: Text
  readonly corridor: Text
  readonly gravity: Text
  /** Cover [1] and species that a restored unit has (median draw) */
  readonly target: { readonly cover: number; readonly species: number }
  readonly restoration: Text
}

/** The ecological network of all alternatives of a scenario, futures gathered. */
export interface NetworkAssessment {
  readonly scenario: Scenario
  readonly engine: string
  readonly seed: number
  readonly replicates: number
  readonly baseline: string
  /** End of the year looked at. */ readonly year: number
  readonly rules: NetworkRules
  readonly patches: readonly NetworkPatch[]
  readonly links: readonly NetworkLink[]
  readonly alternatives: readonly AlternativeNetwork[]
  readonly claims: readonly ClaimRow[]
  /** Works within a budget, where one was given. */ readonly plan?: NetworkWorksPlan
}
