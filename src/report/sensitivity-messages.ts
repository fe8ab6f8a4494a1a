import type { Text } from '../base/text.ts'

/** Words of sensitivity analyses; `{name}` is filled in. */
export const SENSITIVITY_MESSAGES = {
  pageTitle: { en: 'Which inputs matter', zh: '哪些输入最重要' },
  result: { en: 'Result', zh: '结果' },
  about: { en: '{output}{unit}{place}', zh: '{output}{unit}{place}' },
  ofAlternative: { en: ' of “{alternative}”', zh: '，方案“{alternative}”' },
  atYear: { en: ' at the end of year {year}', zh: '，第 {year} 年末' },
  methodName: { en: 'Method', zh: '方法' },
  outputName: { en: 'Output', zh: '输出' },
  runs: { en: 'Runs', zh: '运行次数' },
  runsFailed: { en: '{runs}, of which {failed} failed', zh: '{runs} 次，其中 {failed} 次失败' },
  sobol: { en: 'Sobol indices', zh: 'Sobol 指数' },
  morris: { en: 'Morris screening', zh: '莫里斯（Morris）筛选法' },
  efast: { en: 'eFAST', zh: '扩展傅里叶幅度检验（eFAST）' },
  pawn: { en: 'PAWN distances', zh: 'PAWN 距离' },
  warnings: { en: 'Before using these numbers', zh: '使用前须知' },
  unstable: {
    en: 'The effects that matter are not yet known well: more runs may change their order.',
    zh: '重要效应尚未估计准确，增加运行次数后次序可能改变。',
  },
  stable: { en: 'The effects that matter are known well enough for their order to hold.', zh: '重要效应已估计得足够准确，次序可信。' },
  finding: { en: '“{label}” matters most: {value}.', zh: '“{label}”影响最大：{value}。' },
  findingNoise: {
    en: 'Weather and lotteries take part in {share} of the variance; no better data can remove that.',
    zh: '方差的 {share} 与天气和随机过程有关，再好的数据也无法消除。',
  },
  noiseTitle: { en: 'Weather and lotteries (not an input; chance itself)', zh: '天气与随机过程（并非输入，即偶然性本身）' },
  hidden: {
    en: 'The {shown} strongest of {all} factors are drawn; the table has all.',
    zh: '图中为 {all} 个因子中最强的 {shown} 个，全部见下表。',
  },
  first: { en: 'First order', zh: '一阶' },
  total: { en: 'Total', zh: '总效应' },
  muStar: { en: 'μ*', zh: 'μ*' },
  mu: { en: 'μ', zh: 'μ' },
  sigma: { en: 'σ', zh: 'σ' },
  distance: { en: 'Distance', zh: '距离' },
  legendVariance: {
    en: 'Upper bar: first order. Lower bar: total. Lines: 95 % intervals.',
    zh: '上条：一阶；下条：总效应；细线：95 % 区间。',
  },
  legendMorris: {
    en: 'Bars: μ*, the mean size of the effect{unit}. Lines: 95 % intervals.',
    zh: '条形：μ*，即效应的平均大小{unit}；细线：95 % 区间。',
  },
  legendPawn: {
    en: 'Bars: distance between the distributions with and without knowing the factor, 0 to 1. Lines: 95 % intervals. Dashed: what an input without any influence reaches ({threshold}).',
    zh: '条形：已知与未知该因子时输出分布之间的距离（0 至 1）；细线：95 % 区间；虚线：毫无影响的虚拟因子所达到的值（{threshold}）。',
  },
  legendPawnPlain: {
    en: 'Bars: distance between the distributions with and without knowing the factor, 0 to 1. Lines: 95 % intervals.',
    zh: '条形：已知与未知该因子时输出分布之间的距离（0 至 1）；细线：95 % 区间。',
  },
  barsTitle: { en: 'Effects with their intervals', zh: '效应及其区间' },
  scatterTitle: { en: 'Size of effects against how much they vary', zh: '效应大小与其变化程度' },
  scatterLegend: {
    en: 'Across: μ*, size of the effect. Up: σ, how much it differs from place to place. Numbers are ranks, see the table. Above the dashed line (σ = μ*) a factor acts in bends or together with others.',
    zh: '横轴 μ* 为效应大小，纵轴 σ 为效应在各处的差异。数字为名次，见表。位于虚线（σ = μ*）以上的因子呈非线性或与其他因子有交互作用。',
  },
  convergenceTitle: { en: 'How the estimates settle', zh: '估计值的收敛' },
  convergenceLegend: {
    en: '{index} of the strongest factors as runs are added; lines that still move are not to be trusted yet. Numbers are ranks.',
    zh: '最强各因子的{index}随运行次数的变化；仍在变动的曲线尚不可信。数字为名次。',
  },
  runsAxis: { en: 'runs (logarithmic)', zh: '运行次数（对数坐标）' },
  tableCaption: { en: 'All factors: estimate [95 % interval]', zh: '全部因子：估计值 [95 % 区间]' },
  convergenceCaption: { en: '{index} after the first runs', zh: '前若干次运行后的{index}' },
  rank: { en: 'Rank', zh: '名次' },
  factor: { en: 'Factor', zh: '因子' },
  status: { en: 'Status', zh: '状态' },
  chance: { en: 'chance', zh: '偶然性' },
  tableTwin: { en: 'Numbers of this chart', zh: '图中数据' },
  interactionsTitle: { en: 'Pairs that act together', zh: '成对的交互作用' },
  interactionsCaption: {
    en: 'Share of the variance that goes with two factors together, beyond each alone: the {shown} strongest of {all} pairs',
    zh: '两个因子共同作用（扣除各自单独作用）所占方差比例：{all} 对中最强的 {shown} 对',
  },
  pair: { en: 'Pair', zh: '因子对' },
  share: { en: 'Share', zh: '比例' },
  guide: { en: 'How to read this', zh: '如何阅读' },
  guideFirst: {
    en: 'First order: the share of the variance that would vanish on average if this one input were known.',
    zh: '一阶：若单独知道该输入，平均可消除的方差比例。',
  },
  guideTotal: {
    en: 'Total: the share that this input has a part in, with all its interactions. Where it is far above the first order, the input acts together with others. Totals may add to more than 1.',
    zh: '总效应：该输入及其全部交互作用所涉及的方差比例。若远大于一阶，说明它与其他输入共同起作用。各总效应之和可大于 1。',
  },
  guideNegative: {
    en: 'Estimates can be below 0 or above 1 by chance. One whose interval holds 0 means: no effect was found.',
    zh: '估计值可能因抽样误差小于 0 或大于 1；区间包含 0 即表示未发现影响。',
  },
  guideInterval: {
    en: 'Intervals (95 %) say how far the estimate could be off because runs are few. Two inputs whose intervals overlap are not in order.',
    zh: '区间（95 %）表示运行次数有限造成的误差；两个输入的区间重叠时，不能断定谁更重要。',
  },
  guideNoise: {
    en: 'Weather and lotteries stand for chance: the share that stays however well the inputs are measured. A total of 0.3 means that knowing everything else would still leave 30 % of the variance on average.',
    zh: '“天气与随机过程”代表偶然性：无论输入测得多准都会保留。总效应 0.3 表示即使知道其余一切，平均仍剩 30 % 的方差。',
  },
  guideMorris: {
    en: 'μ* is the mean size of the change of the output as the input goes through its range, σ how much that change differs. Morris screens inputs; it gives an order, not shares.',
    zh: 'μ* 为输入走遍其范围时输出变化的平均大小，σ 为该变化的差异。莫里斯法用于筛选：给出次序，而非方差比例。',
  },
  guidePawn: {
    en: 'PAWN compares whole distributions, not only the variance. What does not clearly exceed the dashed line cannot be told from an input without influence.',
    zh: 'PAWN 比较整个分布而不只是方差。未明显超过虚线者，与毫无影响的输入无法区分。',
  },
  guideNoisePawn: {
    en: 'Weather and lotteries stand for chance, which better data cannot remove.',
    zh: '“天气与随机过程”代表偶然性，再好的数据也无法消除。',
  },
  guideRange: {
    en: 'All of it holds for the ranges that the inputs were given. Where a range is assumed, its effect is assumed too.',
    zh: '以上均取决于各输入的取值范围；范围为假定者，其影响亦属假定。',
  },
  barsSummary: { en: '{title}. {list}.', zh: '{title}。{list}。' },
  textHead: { en: '{method}: {subject}, {runs} runs ({failed} failed)', zh: '{method}：{subject}，{runs} 次运行（{failed} 次失败）' },
  listSeparator: { en: '; ', zh: '；' },
  failedOnly: { en: '{n} of {runs} runs failed.', zh: '{runs} 次运行中有 {n} 次失败。' },
} as const satisfies Readonly<Record<string, Text>>
