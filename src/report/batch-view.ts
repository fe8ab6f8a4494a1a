import type { Lang, Text } from '../base/text.ts'
import type { DifferenceRow, SummaryRow } from '../blocks/batch-summary.ts'
import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'
import { BATCH_MESSAGES } from './batch-messages.ts'
import type { BatchReport } from './batch-report.ts'
import type { Course, CourseBand, CourseView, MessageKey } from './course-view.ts'
import { keepUnits } from './keep-units.ts'
import { MESSAGES } from './messages.ts'
import { numberFormat } from './number-format.ts'
import { sayFrom, type Say } from './say-from.ts'

export type BatchMessageKey = keyof typeof BATCH_MESSAGES

/** A batch as one language shows it. */
export interface BatchView extends CourseView {
  readonly report: BatchReport
  readonly say: Say<MessageKey | BatchMessageKey>
  readonly text: (text: Text) => string
  readonly sentences: (...sentences: readonly string[]) => string
  readonly share: (x: number) => string
  /** Indicators that are known somewhere, those that matter most to readers first. */
  readonly indicators: readonly IndicatorName[]
  /** The first of them, shown without being asked for. */
  readonly key: readonly IndicatorName[]
  readonly rowOf: (alternative: string, indicator: IndicatorName, time: number) => SummaryRow | undefined
  readonly differenceOf: (alternative: string, indicator: IndicatorName) => DifferenceRow | undefined
}

/** Indicators that readers ask for first. */
const KEY: readonly IndicatorName[] = ['cover', 'erosion', 'species', 'damaged', 'safety', 'function', 'landscape', 'resilience', 'cost']
/** Indicators shown first where a batch kept none of those. */
const MOST_OTHERS = 6

/** Gathers what the sections of a batch report need. */
export function batchView(report: BatchReport, lang: Lang): BatchView {
  const { scenario, plan, summary } = report
  const rows = new Map(summary.rows.map(row => [`${row.alternative} ${row.indicator} ${row.time}`, row]))
  const differences = new Map(summary.differences.map(row => [`${row.alternative} ${row.indicator}`, row]))
  const titles = new Map(scenario.alternatives.map(({ id, title }) => [id, title]))
  const rowOf: BatchView['rowOf'] = (alternative, indicator, time) => rows.get(`${alternative} ${indicator} ${time}`)
  const known = new Set(summary.rows.map(row => row.indicator))
  const listed = (Object.keys(INDICATORS) as IndicatorName[]).filter(name => known.has(name))
  const asked = KEY.filter(name => known.has(name))
  const key = asked.length > 0 ? asked : listed.slice(0, MOST_OTHERS)
  const alternatives = plan.alternatives.map((id): Course => {
    const bands = listed.map(name => [name, bandOf(plan.times, time => rowOf(id, name, time))] as const)
    return { id, title: titles.get(id) ?? { en: id, zh: id }, indicators: Object.fromEntries(bands) as Course['indicators'] }
  })
  const baseline = alternatives.find(({ id }) => id === report.baseline) ?? alternatives[0]
  if (!baseline) throw new RangeError('a batch needs at least one alternative, got none')
  const share = numberFormat('share', lang)
  return {
    report,
    lang,
    say: sayFrom({ ...MESSAGES, ...BATCH_MESSAGES }, lang),
    text: text => text[lang],
    sentences: (...sentences) => sentences.filter(Boolean).join(lang === 'zh' ? '' : ' '),
    share: x => keepUnits(share.value(x)),
    titleOf: id => titles.get(id)?.[lang] ?? id,
    alternatives,
    baseline,
    options: alternatives.filter(alternative => alternative !== baseline),
    end: plan.times.at(-1) ?? scenario.years,
    origin: { engine: plan.engine, seed: plan.seed, replicates: summary.replicates, hash: scenario.hash.slice(0, 8) },
    published: () => [],
    indicators: [...key, ...listed.filter(name => !key.includes(name))],
    key,
    rowOf,
    differenceOf: (alternative, indicator) => differences.get(`${alternative} ${indicator}`),
  }
}

function bandOf(time: readonly number[], at: (time: number) => SummaryRow | undefined): CourseBand {
  const rows = time.map(at)
  const pick = (of: (row: SummaryRow) => number): (number | null)[] =>
    rows.map(row => (row && row.count > 0 && Number.isFinite(of(row)) ? of(row) : null))
  return {
    time,
    mean: pick(row => row.mean),
    q05: pick(row => row.q05),
    q25: pick(row => row.q25),
    q50: pick(row => row.q50),
    q75: pick(row => row.q75),
    q95: pick(row => row.q95),
  }
}
