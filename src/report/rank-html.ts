import type { Appraisal } from '../compare/appraisal.ts'
import type { ReportOptions } from './report-html.ts'
export function rankHtml(_appraisal: Appraisal, _options: ReportOptions): string {
  return ''
}
