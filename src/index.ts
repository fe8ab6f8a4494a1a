/** Public API for browsers and Node: from a scenario file to a ranking and a report. */
export { parseScenario, type ParseResult } from './scenarios/parse-scenario.ts'
export type { ParseOptions } from './scenarios/parse-options.ts'
export { formatDiagnostics } from './scenarios/format-diagnostics.ts'
export type { Diagnostic } from './scenarios/diagnostic.ts'
export { scenarioSchema } from './scenarios/scenario-schema.ts'
export type {
  Action,
  AdaptiveAction,
  Alternative,
  Climate,
  ClimateNormals,
  DailyRecord,
  Evidence,
  LandUnit,
  Provenance,
  Scenario,
  Trigger,
  UnitKind,
} from './scenarios/scenario.ts'
export { prepare, type Prepared } from './batch/prepare.ts'
export { runFuture, type BilledItem, type Outcome, type RuleOutcome } from './batch/run-future.ts'
export { runReplicate } from './batch/run-replicate.ts'
export { compare, type CompareOptions } from './compare/compare.ts'
export type {
  AlternativeResult,
  Band,
  BillLine,
  Comparison,
  PairedDifference,
  Ranking,
  ReactionSummary,
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
export { sobolSequence, type Scramble, type SobolSequence } from './base/sobol-sequence.ts'
export { studentQuantile } from './base/student-quantile.ts'
export { compileFormula } from './base/compile-formula.ts'
export type { Abortable } from './base/abortable.ts'
export type { FormulaModel } from './scenarios/formula-model.ts'
export { parseFormulaModel, type FormulaModelResult } from './scenarios/parse-formula-model.ts'
export { looksLikeFormulaModel } from './scenarios/looks-like-formula-model.ts'
export type { Lever } from './scenarios/lever.ts'
export { readLever } from './scenarios/read-lever.ts'
export { sweepScenario, type SweepPoint } from './scenarios/sweep-scenario.ts'
export { withSampling } from './scenarios/with-sampling.ts'
export { futureSample, type FutureSample } from './scenarios/future-sample.ts'
export type { DesignMatrix } from './sensitivity/design-matrix.ts'
export { efastDesign, type EfastOptions } from './sensitivity/efast-design.ts'
export { efastIndices, type EfastIndicesOptions, type EfastIndices } from './sensitivity/efast-indices.ts'
export { evaluateDesign } from './sensitivity/evaluate-design.ts'
export type { ModelFactor } from './sensitivity/model-factor.ts'
export type { Model } from './sensitivity/model.ts'
export { morrisDesign, type MorrisOptions, type MorrisDesign } from './sensitivity/morris-design.ts'
export { morrisEffects, type MorrisEffectsOptions, type MorrisEffects } from './sensitivity/morris-effects.ts'
export { nextPowerOfTwo } from './sensitivity/next-power-of-two.ts'
export { partialRankCorrelation } from './sensitivity/partial-rank-correlation.ts'
export { pawnIndices, type PawnOptions, type PawnStatistics, type PawnIndices } from './sensitivity/pawn-indices.ts'
export { rankCorrelation } from './sensitivity/rank-correlation.ts'
export type { Refusal } from './sensitivity/refusal.ts'
export { saltelliDesign, type SaltelliOptions } from './sensitivity/saltelli-design.ts'
export { sobolConvergence } from './sensitivity/sobol-convergence.ts'
export { sobolIndices, type SobolOptions, type SobolIndices, type RankStability } from './sensitivity/sobol-indices.ts'
export { sobolSettled } from './sensitivity/sobol-settled.ts'
export { standardisedRegression, type StandardisedRegression } from './sensitivity/standardised-regression.ts'
export type { BatchPlan } from './blocks/batch-plan.ts'
export type { SummaryRow, ConvergenceRow, HistogramRow, DifferenceRow, BatchSummary } from './blocks/batch-summary.ts'
export type { Batch } from './blocks/batch.ts'
export type { Block } from './blocks/block.ts'
export type { BlockFiles } from './blocks/block-files.ts'
export type { BlockResult } from './blocks/block-result.ts'
export { blockRun, type BlockRun } from './blocks/block-run.ts'
export { BlockFailedError } from './blocks/block-failed-error.ts'
export { blockAt } from './blocks/block-at.ts'
export { blockCount } from './blocks/block-count.ts'
export { blocksOf } from './blocks/blocks-of.ts'
export type { BlockPort } from './blocks/block-port.ts'
export { CHANCE, chooseFactors, type FactorChoice, type FactorsChosen } from './blocks/choose-factors.ts'
export { collectOutputs, type Outputs } from './blocks/collect-outputs.ts'
export { DamagedPartError } from './blocks/damaged-part-error.ts'
export { decodeBlock } from './blocks/decode-block.ts'
export type { Design } from './blocks/design.ts'
export { designMatrix } from './blocks/design-matrix.ts'
export { designPoints, type DesignPoints } from './blocks/design-points.ts'
export { encodeBlock } from './blocks/encode-block.ts'
export type { Factor } from './blocks/factor.ts'
export { formulaRuns, type FormulaRuns } from './blocks/formula-runs.ts'
export { inlineRunner } from './blocks/inline-runner.ts'
export { monthlyRun, type MonthlyRun } from './blocks/monthly-run.ts'
export type { OutputChoice } from './blocks/output-choice.ts'
export { outputOf } from './blocks/output-of.ts'
export { planBatch, type BatchChoice } from './blocks/plan-batch.ts'
export { planId } from './blocks/plan-id.ts'
export type { PrecisionTarget } from './blocks/precision-target.ts'
export { precisionWatch, type PrecisionStatus, type PrecisionWatch } from './blocks/precision-watch.ts'
export { reduceBlocks } from './blocks/reduce-blocks.ts'
export type { Runner } from './blocks/runner.ts'
export { serveBlocks } from './blocks/serve-blocks.ts'
export { studyScenario } from './blocks/study-scenario.ts'
export { webWorkerRunner } from './blocks/web-worker-runner.ts'
export type { WorkerPort } from './blocks/worker-port.ts'
export type { Interval, SensitivityFactor, SensitivityReport } from './report/sensitivity-report.ts'
export { sensitivityReportOf, type SensitivityRuns, type SensitivityOf } from './report/sensitivity-report-of.ts'
export { sensitivityText } from './report/sensitivity-text.ts'
export { sensitivityJson, type IntervalJson, type SensitivityJson } from './report/sensitivity-json.ts'
export { sensitivityCsv } from './report/sensitivity-csv.ts'
export { sensitivityHtml, type SensitivityPageOptions } from './report/sensitivity-html.ts'
export type { BatchReport } from './report/batch-report.ts'
export { batchText } from './report/batch-text.ts'
export { batchJson, type JsonRow, type BatchJson } from './report/batch-json.ts'
export { batchHtml } from './report/batch-html.ts'

export * from './network/index.ts'
export * from './decide/index.ts'
export { keyedDraw } from './base/keyed-draw.ts'
export type { Draw } from './base/draw.ts'
export { appraise, type AppraisalInput } from './compare/appraise.ts'
export type { Appraisal } from './compare/appraisal.ts'
export { discoverFailures, type DiscoveryInput } from './compare/discover-failures.ts'
export type { Discovery } from './compare/discovery.ts'
export { inlinePlans } from './planning/inline-plans.ts'
export { optimizePlan, type OptimizeOptions } from './planning/optimize-plan.ts'
export type { PlanOptimization } from './planning/plan-optimization.ts'
export { SEARCH_EFFORTS, type SearchSettings } from './planning/search-settings.ts'
export { defaultDecision } from './scenarios/default-decision.ts'
export type { DecisionPlan } from './scenarios/decision-plan.ts'
