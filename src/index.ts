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
export type { PulseSummary, ResilienceSummary, Spread } from './compare/resilience-summary.ts'
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
