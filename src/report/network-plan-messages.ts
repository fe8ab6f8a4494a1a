import type { Text } from '../base/text.ts'

/** Words of a plan for the network; `{name}` is filled in. */
export const NETWORK_PLAN_MESSAGES = {
  title: {
    en: 'What {budget} buys for connectivity: {alternative}, the land as it then is',
    zh: '以 {budget} 提升连通性：在“{alternative}”届时的土地上',
  },
  where: { en: 'unit', zh: '地块' },
  work: { en: 'work', zh: '措施' },
  price: { en: 'mean price', zh: '平均造价' },
  loss: { en: 'lost without it [ha]', zh: '缺之损失 [ha]' },
  restore: { en: 'restore to the target', zh: '修复至目标' },
  corridor: { en: 'corridor across it', zh: '横贯廊道' },
  result: {
    en: 'Equivalent connected area {before} → {after} for {spent}; gain {gain} [{low}–{high}] in {n} futures',
    zh: '等效连通面积 {before} → {after}，费用 {spent}；{n} 个情景中增益 {gain} [{low}–{high}]',
  },
  optimal: {
    en: 'Proved best of all sets of {candidates} works that the budget allows, for the mean of {futures} futures',
    zh: '在 {futures} 个情景的均值下，已证明为预算内 {candidates} 项措施的最优组合',
  },
  within: {
    en: 'Best found for the mean of {futures} futures; no affordable set of the {candidates} works can be more than {share} % better, by the bound of the search',
    zh: '按 {futures} 个情景的均值所得最佳组合；由搜索上界可知，{candidates} 项措施的任何可行组合最多再高 {share} %',
  },
  nothing: { en: 'Nothing: no work is as cheap as that, or none adds anything', zh: '无：没有措施在此预算之内，或均无增益' },
  noCandidates: { en: 'Nothing: no treated unit of this site can be restored or planted', zh: '无：没有可修复或栽植的治理地块' },
  note: {
    en: 'Works take effect at once and in full; growth, loss and upkeep are left out. To see them grow, write them as an alternative.',
    zh: '假定措施立即完全见效，未计生长、损失与管护；如需模拟其过程，请写成一个方案。',
  },
} as const satisfies Record<string, Text>
