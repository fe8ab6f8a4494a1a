/** Public API for browsers and Node: from a scenario file to a ranking and a report. */
export { parseScenario, type ParseResult } from './scenarios/parse-scenario.ts'
export type { ParseOptions } from './scenarios/parse-options.ts'
export { formatDiagnostics } from './scenarios/format-diagnostics.ts'
export type { Diagnostic } from './scenarios/diagnostic.ts'
export { scenarioSchema } from './scenarios/scenario-schema.ts'
export type {
  Action,
  Alternative,
  Climate,
  ClimateNormals,
  DailyRecord,
  Evidence,
  LandUnit,
  Provenance,
  Scenario,
  UnitKind,
} from './scenarios/scenario.ts'
export { prepare, type Prepared } from './batch/prepare.ts'
export { runReplicate, type BilledItem, type Outcome } from './batch/run-replicate.ts'
export { compare, type Abortable, type CompareOptions } from './compare/compare.ts'
export type {
  AlternativeResult,
  Band,
  BillLine,
  Comparison,
  PairedDifference,
  Ranking,
  UnsafeWork,
  ValidationRow,
  VarianceRow,
  VerdictShift,
} from './compare/comparison.ts'
export type { PulseSummary, ResilienceSummary } from './compare/resilience-summary.ts'
export type { Spread } from './compare/spread-of.ts'
export { makeFuture, type Future, type Trajectory } from './batch/make-future.ts'
export { VERSION } from './compare/version.ts'
export { simulate, BLOCK, type Bound, type Coupling, type Observer, type Run } from './engine/simulate.ts'
export { FIELDS, type FieldName } from './engine/fields.ts'
export type { FieldSpec } from './engine/field-spec.ts'
export { MEASURES, type MeasureName } from './engine/measures/index.ts'
export type { Measure } from './engine/measure.ts'
export { PARAMETERS } from './engine/parameters.ts'
export { PROCESSES } from './engine/processes/index.ts'
export type { Process } from './engine/process.ts'
export { INDICATORS, type IndicatorName } from './indicators/indicators.ts'
export type { IndicatorSpec } from './indicators/indicator-spec.ts'
export { reportHtml } from './report/report-html.ts'
export { compareText } from './report/compare-text.ts'
export { compareJson } from './report/compare-json.ts'
export type { Lang, Text } from './base/text.ts'
export type { Distribution, ParamSpec, ParamSpecs, ParamValues, Status } from './base/param-spec.ts'

// The ecological network: rasters, graphs, circuits, and the assessment of a scenario's network.
export { accumulatedCost, type AccumulatedCost, type AccumulatedCostOptions } from './network/raster/accumulated-cost.ts'
export { applyBarriers } from './network/raster/apply-barriers.ts'
export { barrierImprovement, type BarrierImprovement, type SearchDisc } from './network/raster/barrier-improvement.ts'
export { classResistance } from './network/raster/class-resistance.ts'
export { corridorExtent, type CorridorExtent } from './network/raster/corridor-extent.ts'
export { corridorMosaic, type CorridorMosaic, type PatchPairs } from './network/raster/corridor-mosaic.ts'
export { corridorWidth } from './network/raster/corridor-width.ts'
export { costAllocation } from './network/raster/cost-allocation.ts'
export type { CostRule } from './network/raster/cost-rule.ts'
export { cumulativeResistance } from './network/raster/cumulative-resistance.ts'
export { NO_MARK, distanceTransform } from './network/raster/distance-transform.ts'
export { effectiveMeshSize } from './network/raster/effective-mesh-size.ts'
export type { Grid } from './network/raster/grid.ts'
export { labelPatches } from './network/raster/label-patches.ts'
export { LAND_USE_RESISTANCE } from './network/raster/land-use-resistance.ts'
export { landscapeDivision } from './network/raster/landscape-division.ts'
export { leastCostCorridor, type LeastCostCorridor } from './network/raster/least-cost-corridor.ts'
export { leastCostPath, type LeastCostPath } from './network/raster/least-cost-path.ts'
export { mspa, type MspaOptions, type MspaResult } from './network/raster/mspa.ts'
export { mspaAreas } from './network/raster/mspa-areas.ts'
export { MSPA_CLASSES, type MspaClass } from './network/raster/mspa-classes.ts'
export { mspaCodes } from './network/raster/mspa-codes.ts'
export { patchAdjacency, type PatchAdjacency } from './network/raster/patch-adjacency.ts'
export { patchAreas } from './network/raster/patch-areas.ts'
export { patchCentroids, type Centroids } from './network/raster/patch-centroids.ts'
export { patchLinks, type PatchLinks, type PatchLinksOptions } from './network/raster/patch-links.ts'
export type { Patches } from './network/raster/patches.ts'
export { resistanceOfSuitability } from './network/raster/resistance-of-suitability.ts'
export { resistanceSurface, type ResistanceLayer } from './network/raster/resistance-surface.ts'
export { SLOPE_CLASSES, slopeResistance, type SlopeClass } from './network/raster/slope-resistance.ts'
export { splittingIndex } from './network/raster/splitting-index.ts'
export { superSources, type SuperSource } from './network/raster/super-sources.ts'
export { adjacency, type Adjacency } from './network/graph/adjacency.ts'
export { areaUnderAttack } from './network/graph/area-under-attack.ts'
export { attackCurve, type AttackCurve, type NetworkMeasure } from './network/graph/attack-curve.ts'
export { attackOrder, type Attack } from './network/graph/attack-order.ts'
export { betweenness, type Betweenness, type BetweennessOptions } from './network/graph/betweenness.ts'
export { connectivityChange, type ConnectivityChange } from './network/graph/connectivity-change.ts'
export type { ConnectivityIndex } from './network/graph/connectivity-index.ts'
export { connectivityRobustness } from './network/graph/connectivity-robustness.ts'
export { dispersalRate } from './network/graph/dispersal-rate.ts'
export { globalEfficiency } from './network/graph/global-efficiency.ts'
export { gravity, type GravityOptions } from './network/graph/gravity.ts'
export { greedyGains, type GreedyStep } from './network/graph/greedy-gains.ts'
export type { HabitatGraph } from './network/graph/habitat-graph.ts'
export { habitatGraphOf } from './network/graph/habitat-graph-of.ts'
export { improvementGains, type ImprovedPatch } from './network/graph/improvement-gains.ts'
export { integralIndexOfConnectivity } from './network/graph/integral-index-of-connectivity.ts'
export type { Kernel } from './network/graph/kernel.ts'
export { largestComponent } from './network/graph/largest-component.ts'
export { linkAttackCurve } from './network/graph/link-attack-curve.ts'
export { linkGains, type LinkGains } from './network/graph/link-gains.ts'
export { linkImportance, type LinkImportance } from './network/graph/link-importance.ts'
export type { LinkList } from './network/graph/link-list.ts'
export { mergeLinks, type MergeResult, type MergedLinks } from './network/graph/merge-links.ts'
export type { NewLink } from './network/graph/new-link.ts'
export type { NewPatch } from './network/graph/new-patch.ts'
export { patchGains, type PatchGains } from './network/graph/patch-gains.ts'
export { patchImportance, type PatchImportance } from './network/graph/patch-importance.ts'
export { probabilityOfConnectivity, type IndexOptions } from './network/graph/probability-of-connectivity.ts'
export { rankGains, type RankedGains } from './network/graph/rank-gains.ts'
export { recoveryRobustness } from './network/graph/recovery-robustness.ts'
export { schneiderRobustness } from './network/graph/schneider-robustness.ts'
export { shortestCosts } from './network/graph/shortest-costs.ts'
export { structureIndices, type DefinedNumber, type StructureIndices, type StructureOptions } from './network/graph/structure-indices.ts'
export { advancedCurrents, type AdvancedCurrents } from './network/circuit/advanced-currents.ts'
export { allToOneCurrents, type AllToOneCurrents } from './network/circuit/all-to-one-currents.ts'
export { branchCurrents } from './network/circuit/branch-currents.ts'
export { cellSensitivity } from './network/circuit/cell-sensitivity.ts'
export { cellsOfNodes } from './network/circuit/cells-of-nodes.ts'
export type { Circuit } from './network/circuit/circuit.ts'
export { circuitComponents } from './network/circuit/circuit-components.ts'
export { nodeCurrents } from './network/circuit/current-map.ts'
export { effectiveResistance } from './network/circuit/effective-resistance.ts'
export { focalMap } from './network/circuit/focal-map.ts'
export { focalPoints, type FocalPoints } from './network/circuit/focal-points.ts'
export { focalPotentials, type FocalPotentials } from './network/circuit/focal-potentials.ts'
export { gridCircuit, type GridCircuit } from './network/circuit/grid-circuit.ts'
export type { Landscape } from './network/circuit/landscape.ts'
export { laplacianSolver, type LaplacianSolver, type SolveReport, type SolverOptions } from './network/circuit/laplacian-solver.ts'
export { movingWindowCurrents, type MovingWindowCurrents, type MovingWindowOptions } from './network/circuit/moving-window-currents.ts'
export { networkAdvanced, type NetworkAdvanced, type NetworkAdvancedOptions } from './network/circuit/network-advanced.ts'
export { networkPairwise, type NetworkPair, type NetworkPairwise, type NetworkPairwiseOptions } from './network/circuit/network-pairwise.ts'
export { oneToAllCurrents, type FocalMaps, type FocalOptions, type OneToAllCurrents } from './network/circuit/one-to-all-currents.ts'
export { pairFilter, type PairFilter } from './network/circuit/pair-filter.ts'
export { pairwiseCurrents, type PairMaps, type PairwiseCurrents, type PairwiseOptions } from './network/circuit/pairwise-currents.ts'
export { pinchPoints, type PinchPoints } from './network/circuit/pinch-points.ts'
export { resistanceSensitivity, type ResistanceSensitivity } from './network/circuit/resistance-sensitivity.ts'
export { sourceStrength } from './network/circuit/source-strength.ts'
export { currentFlowBetweenness, type CurrentFlowBetweenness, type CurrentFlowOptions } from './network/graph/current-flow-betweenness.ts'
export { fromGraphology, type FromGraphologyOptions, type NamedHabitatGraph } from './network/graph/from-graphology.ts'
export { graphMetrics, type GraphMetrics, type GraphMetricsOptions } from './network/graph/graph-metrics.ts'
export { toGeojson, type GeojsonOptions, type Position } from './network/graph/to-geojson.ts'
export { toGexf, type GexfOptions } from './network/graph/to-gexf.ts'
export { toGraphml, type GraphmlOptions } from './network/graph/to-graphml.ts'
export { toGraphology, type GraphColumns, type ToGraphologyOptions } from './network/graph/to-graphology.ts'
export { unitCurrent, type UnitCurrent } from './network/circuit/unit-current.ts'
export { parseAsciiGrid, type AsciiGrid } from './geodata/parse-ascii-grid.ts'
export { writeAsciiGrid } from './geodata/write-ascii-grid.ts'
export { assessNetwork, type AssessOptions } from './compare/assess-network.ts'
export type {
  AlternativeNetwork,
  AttackBand,
  ClaimRow,
  Defined,
  LinkResult,
  NetworkAssessment,
  NetworkLink,
  NetworkPatch,
  NetworkRules,
  PatchResult,
} from './compare/network-assessment.ts'
export type { NetworkPicture, PictureMoment } from './compare/network-picture.ts'
export { networkText, type NetworkTextOptions } from './report/network-text.ts'
export { networkJson, type NetworkJson } from './report/network-json.ts'
export { networkTables } from './report/network-tables.ts'
