import type { Text } from '../base/text.ts'

/** Words of scenario discovery; `{name}` is filled in. */
export const DISCOVER_MESSAGES = {
  discoverTitle: { en: 'Where it fails', zh: '在何种条件下失败' },
  head: {
    en: '“{alternative}” fails in {cases} of {futures} futures ({share}) at the end of year {year}. Failing means: {failing}.',
    zh: '第 {year} 年末，“{alternative}”在 {futures} 个情景中有 {cases} 个失败（{share}）。失败指：{failing}。',
  },
  failedRuns: { en: '{n} of them are runs that failed.', zh: '其中 {n} 个为运行失败。' },
  box: { en: 'Box {n}', zh: '区域 {n}' },
  subject: { en: 'The option', zh: '该方案' },
  boxScores: {
    en: 'Covers {coverage} of the failing futures; of the futures inside, {density} fail (of all: {usual}). In held-out futures it covers {heldCoverage}; of the {points} inside, {heldDensity} fail.',
    zh: '涵盖 {coverage} 的失败情景；区域内 {density} 的情景失败（总体 {usual}）。检验样本中涵盖 {heldCoverage}，区域内 {points} 个情景有 {heldDensity} 失败。',
  },
  laterScores: {
    en: 'Beside the boxes above, it covers {coverage} of the failing futures; of the futures inside and in none of them, {density} fail (of all: {usual}). In held-out futures it covers {heldCoverage}; of the {points} inside and in none of them, {heldDensity} fail.',
    zh: '在上述区域之外，另涵盖 {coverage} 的失败情景；区域内且不属于上述区域的情景有 {density} 失败（总体 {usual}）。检验样本中涵盖 {heldCoverage}，区域内且不属于上述区域的 {points} 个情景有 {heldDensity} 失败。',
  },
  noBox: { en: 'No box holds failing futures more densely than chance.', zh: '没有区域的失败密度高于偶然。' },
  limit: { en: 'Input', zh: '输入' },
  quasiP: { en: 'Chance (quasi-p)', zh: '偶然概率（quasi-p）' },
  again: { en: 'Found again in half samples', zh: '半样本中再现' },
  boxTable: { en: 'What each limit is worth', zh: '各界限的依据' },
  trajectory: { en: 'Coverage and density of all boxes on the way', zh: '各步区域的覆盖率与密度' },
  trajectoryNote: {
    en: 'Numbers: how many inputs the box restricts. Ring: the box that was chosen. Star: the rule above, what is left of that box without limits that may be chance.',
    zh: '数字：区域限制的输入个数；圆环：选定的区域；星号：上述规则，即该区域去除可能出于偶然的界限后的结果。',
  },
  coverage: { en: 'Coverage: share of failing futures in the box', zh: '覆盖率：区域内失败情景占全部失败情景的比例' },
  density: { en: 'Density', zh: '密度' },
  leavesTitle: { en: 'The same by a tree', zh: '决策树结果' },
  rule: { en: 'Rule', zh: '规则' },
  leafCoverage: { en: 'Coverage', zh: '覆盖率' },
  leafDensity: { en: 'Density', zh: '密度' },
  leafHeld: { en: 'Held-out density', zh: '检验密度' },
  noLeaves: { en: 'The tree finds no split that holds in cross-validation.', zh: '决策树未找到经交叉验证成立的划分。' },
} as const satisfies Record<string, Text>
