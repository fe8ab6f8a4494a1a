import type { Text } from '../base/text.ts'

/** Words of batch reports and tables, besides those that all reports share; `{name}` is filled in. */
export const BATCH_MESSAGES = {
  batchTitle: { en: 'Report of a batch of futures', zh: '批量情景模拟报告' },
  batchBanner: {
    en: 'This is a model, not a forecast. Bands show the weather and the numbers that were varied, not errors of the equations or of the site data. Numbers marked assumed were not measured at this site.',
    zh: '本报告是模型结果，不是预测。区间只反映天气与所变动的参数，不含方程与场地数据的误差。标为“假定”的数字并非本场地实测。',
  },
  batchRun: { en: 'What was run', zh: '运行概况' },
  batchSummary: { en: 'Results at the end', zh: '期末结果' },
  batchFans: { en: 'Courses over the years', zh: '逐年变化' },
  batchHistograms: { en: 'Distributions at the end', zh: '期末分布' },
  batchConvergence: { en: 'What the size of the batch supports', zh: '样本量能支持到什么精度' },
  batchSensitivity: { en: 'Which inputs matter', zh: '哪些输入最重要' },
  batchParameters: { en: 'What was varied', zh: '变动的参数' },
  batchProvenance: { en: 'Provenance', zh: '数据溯源' },

  factFuturesDone: { en: '{n}, the same for all options', zh: '{n} 个，各方案相同' },
  factFailed: { en: 'Failed', zh: '失败' },
  factDesign: { en: 'Design', zh: '抽样设计' },
  factBlocks: { en: 'Blocks', zh: '数据块' },
  blocksValue: { en: '{blocks} of {size} futures; the last has {last}', zh: '{blocks} 块，每块 {size} 个情景，末块 {last} 个' },
  blocksValueEven: { en: '{blocks} of {size} futures', zh: '{blocks} 块，每块 {size} 个情景' },
  noneFailed: { en: 'none', zh: '无' },
  failedValue: { en: '{n} ({share} of futures); left out of all numbers below', zh: '{n} 个（占 {share}），未计入以下各数' },
  failedCaption: {
    en: 'Futures that could not be computed, by reason, with the first of each kind',
    zh: '未能算出的情景：原因、数量及首个编号',
  },
  reason: { en: 'Reason', zh: '原因' },
  count: { en: 'Futures', zh: '情景数' },
  firstReplicate: { en: 'First (number)', zh: '首个（编号）' },
  fewFutures: {
    en: 'With fewer than 200 futures the ends of the 5–95 % bands are rough; the medians are safer.',
    zh: '情景少于 200 个时，5–95 % 区间的端点较粗略，中位数相对可靠。',
  },

  designEnsembleLatin: {
    en: 'ensemble; parameters by Latin hypercube, {chance}, {inner}',
    zh: '集合模拟；参数按拉丁超立方抽样，{chance}，{inner}',
  },
  designEnsembleRandom: { en: 'ensemble; parameters drawn at random, {chance}, {inner}', zh: '集合模拟；参数随机抽样，{chance}，{inner}' },
  designEnsembleDefault: { en: 'ensemble; parameters at their defaults, {chance}', zh: '集合模拟；参数取默认值，{chance}' },
  chanceDrawn: { en: 'weather and lotteries drawn anew for each future', zh: '每个情景重新抽取天气与随机事件' },
  chanceSame: { en: 'the same weather and lotteries in all', zh: '各情景天气与随机事件相同' },
  innerOne: { en: 'one future for each draw of the parameters', zh: '每组参数一个情景' },
  innerMany: { en: '{n} futures for each draw of the parameters', zh: '每组参数 {n} 个情景' },
  designSaltelli: {
    en: 'Saltelli design for Sobol indices: {factors} factors, N = {n}',
    zh: '萨尔泰利设计（Sobol 指数）：{factors} 个因子，N = {n}',
  },
  designMorris: {
    en: 'Morris design: {factors} factors, {n} trajectories, {levels} levels',
    zh: '莫里斯设计：{factors} 个因子，{n} 条轨迹，{levels} 个水平',
  },
  designEfast: {
    en: 'eFAST: {factors} factors, {n} samples for each curve',
    zh: '扩展傅里叶幅度检验（eFAST）：{factors} 个因子，每条曲线 {n} 个样本',
  },
  designWarning: {
    en: 'These futures are rows of a sensitivity design, which spreads its points evenly and turns one factor at a time. Bands and histograms show the reach of the design; they are no chances.',
    zh: '这些情景是敏感性设计的行：样点均匀铺开并逐个改变因子。区间与直方图只表示设计所及范围，不是概率。',
  },

  summaryCaption: {
    en: 'End of year {year}: median [5–95 % of futures]; below it the mean paired difference to “{baseline}” and the shares of futures in which the option is better and worse',
    zh: '第 {year} 年末：中位数 [5–95 % 区间]；其下为与“{baseline}”配对差的均值，以及优于、劣于它的情景比例',
  },
  otherIndicators: { en: 'All other indicators ({n})', zh: '其余指标（{n} 项）' },
  meanDifference: { en: 'mean difference {difference}', zh: '平均差 {difference}' },
  betterWorse: { en: 'better in {better}, worse in {worse}', zh: '{better} 更优，{worse} 更差' },
  commonFutures: { en: 'What common futures saved', zh: '共用情景的作用' },
  commonLead: {
    en: 'All options met the same futures, so differences are taken future by future. The factor says how many times as many futures would be needed for the same precision if each option had met futures of its own; below 1 the sharing did harm.',
    zh: '各方案面对相同的情景，差值逐情景配对计算。倍数表示若各方案各用一套情景，达到同样精度所需的情景数为现在的多少倍；小于 1 说明共用反而不利。',
  },
  commonCaption: {
    en: 'How many times as many futures independent runs would need for the same precision of the difference to “{baseline}”',
    zh: '独立运行若要使与“{baseline}”之差达到同样精度，所需情景数的倍数',
  },
  times: { en: '{factor} times', zh: '{factor} 倍' },
  noSpread: { en: 'the difference does not vary', zh: '差值不变' },

  fansLead: {
    en: 'Line: median. Dark band: middle half of the futures (25–75 %). Light band: 5–95 %. Dashed and grey: “{baseline}”. All panels of a chart share the axis.',
    zh: '实线为中位数，深色带为中间一半情景（25–75 %），浅色带为 5–95 %；灰色虚线为“{baseline}”。同一图各分图共用坐标轴。',
  },
  fansNone: { en: 'Fewer than two years were kept, so there is no course to draw.', zh: '保留的年份不足两个，无法绘制变化过程。' },
  histogramsLead: {
    en: 'Each option has a row, and the rows of a chart share the horizontal axis. Each row is as high as its own tallest bar, so compare places and widths, not heights. The black line is the median.',
    zh: '每个方案一行，同一图各行共用横轴。各行高度按自身最高柱缩放，宜比较位置与宽度，不宜比较高度。黑线为中位数。',
  },
  histogramTitle: { en: '{indicator} at the end of year {year}', zh: '第 {year} 年末{indicator}' },
  histogramRow: { en: '{title} · median {median}', zh: '{title} · 中位数 {median}' },
  histogramSummary: {
    en: 'Histogram of {indicator} at the end of year {year}: {medians}.',
    zh: '第 {year} 年末{indicator}直方图：{medians}。',
  },
  histogramCaption: { en: '{indicator}{unit}: share of futures in each bar [%]', zh: '{indicator}{unit}：各柱所占情景比例 [%]' },
  histogramRange: { en: 'From – to', zh: '区间' },
  constantFutures: {
    en: '{indicator} is the same in all futures of all options: {value}.',
    zh: '{indicator}在各方案全部情景中相同：{value}。',
  },
  noHistograms: { en: 'Nothing that was kept varies from future to future.', zh: '所保留的指标均不随情景变化。' },

  convergenceLead: {
    en: 'Half the width of the 95 % interval of the mean at the end, as futures are added; of each indicator the option that is known worst is drawn. Twice the precision takes four times the futures.',
    zh: '期末均值 95 % 区间的半宽随情景数增加而缩小；每个指标只画最不确定的方案。精度提高一倍需四倍情景。',
  },
  supported: { en: 'With {n} futures the means are known to: {list}.', zh: '{n} 个情景下，期末均值的精度为：{list}。' },
  supportedOne: { en: '{indicator} {precision}', zh: '{indicator} {precision}' },
  supportedNone: { en: 'There were too few futures to say how well the means are known.', zh: '情景太少，无法判断均值的精度。' },
  convergencePanel: { en: '{indicator}{unit} · {title}', zh: '{indicator}{unit} · {title}' },
  convergenceSummary: {
    en: 'Half-width of the mean of {indicator} for {title}: {first} with {few} futures, {last} with {many}.',
    zh: '{title}的{indicator}均值半宽：{few} 个情景时 {first}，{many} 个时 {last}。',
  },
  convergenceCaption: {
    en: '{indicator}{unit}: mean ± half-width of its 95 % interval, after the first futures',
    zh: '{indicator}{unit}：前若干情景的均值 ± 95 % 区间半宽',
  },
  convergenceAxis: { en: 'futures (logarithmic)', zh: '情景数（对数坐标）' },
  targetsMet: { en: 'All precision targets that were asked for are met.', zh: '所要求的精度目标全部达到。' },
  targetsMissed: { en: '{n} of {all} precision targets are missed.', zh: '{all} 项精度目标中有 {n} 项未达到。' },
  targetsCaption: { en: 'Precision asked for and reached, at the end', zh: '期末精度：要求与达到' },
  target: { en: 'Target', zh: '目标' },
  targetMean: { en: 'mean', zh: '均值' },
  targetQuantile: { en: '{p} quantile', zh: '{p} 分位数' },
  asked: { en: 'Asked for', zh: '要求' },
  reachedPrecision: { en: 'Reached', zh: '达到' },
  met: { en: '✓ met', zh: '✓ 达到' },
  notMet: { en: '✗ missed', zh: '✗ 未达到' },

  parametersLead: {
    en: '{n} numbers of the model differ from future to future; {assumed} of their distributions are assumed, which means nobody measured them.',
    zh: '有 {n} 项模型参数随情景变动，其中 {assumed} 项的分布为假定，即未经实测。',
  },
  parametersNone: {
    en: 'No number of the model was varied; futures differ in weather and lotteries only.',
    zh: '未变动任何模型参数；各情景仅天气与随机事件不同。',
  },
  parametersCaption: { en: 'Numbers that were varied', zh: '变动的参数' },
  default: { en: 'Default', zh: '默认值' },
  fixedTitle: { en: 'What was held fixed', zh: '固定的内容' },
  fixedByScenario: { en: 'Numbers of the model that the scenario fixes itself ({n}):', zh: '情景文件指定了 {n} 项模型参数：' },
  fixedRest: {
    en: 'All other {n} numbers of the model stand at their defaults. The land units, the works and their dates, the prices where they are not listed above, and the equations are the same in all futures.',
    zh: '其余 {n} 项模型参数取默认值。地块、工程及其时间、未列于上表的单价以及方程在全部情景中相同。',
  },

  rerunTitle: { en: 'One future again', zh: '重算一个情景' },
  rerunLead: {
    en: 'Any future can be computed again by its number, here the first; DIR is the folder of this batch:',
    zh: '任一情景都可按编号重算（此处为第一个）；DIR 为本批次的文件夹：',
  },
  rerunFailed: { en: 'The first future that failed:', zh: '首个失败的情景：' },
  queryTitle: { en: 'Ask the futures in SQL', zh: '用 SQL 查询' },
  queryLead: {
    en: 'DuckDB reads the files of the batch as they are. Here: mean and 5 % quantile of {indicator} of “{title}”, year by year:',
    zh: 'DuckDB 可直接读取批次文件。例如统计“{title}”各年{indicator}的均值与 5 % 分位数：',
  },
  quantilesTitle: { en: 'How quantiles were made', zh: '分位数的算法' },
  quantilesExact: {
    en: 'Exact: all futures were sorted (type 7 of Hyndman and Fan).',
    zh: '精确值：对全部情景排序（Hyndman–Fan 第 7 类）。',
  },
  quantilesCounted: {
    en: 'Counted in histograms with equal parts, because the batch is large. At the end they are off by at most: {list}.',
    zh: '因批次较大，用等宽直方图计数得到。期末误差至多为：{list}。',
  },
  inputsCaption: { en: 'Input files of the batch', zh: '批次所用输入文件' },
  file: { en: 'File', zh: '文件' },
  planHash: { en: 'Plan (without its size)', zh: '计划（不含样本量）' },

  // terminal
  textBatchHead: {
    en: '{title}: {n} futures, year {year}, seed {seed}, hash {hash}',
    zh: '{title}：{n} 个未来情景，第 {year} 年，种子 {seed}，哈希 {hash}',
  },
  textBatchFailed: { en: '{n} futures failed and are left out:', zh: '{n} 个情景失败，未计入：' },
  textReason: { en: '{count} x {reason} (first: {replicate})', zh: '{count} 个：{reason}（首个编号 {replicate}）' },
  textMeanDifference: { en: 'mean difference', zh: '平均差' },
  textBetterWorse: { en: 'better/worse', zh: '更优/更差' },
  textKnown: { en: 'mean known to', zh: '均值精度' },
  textBatchLegend: {
    en: 'Median [5-95 %] at the end of year {year}; differences to "{baseline}" are paired, future by future. Courses are of the mean.',
    zh: '第 {year} 年末中位数 [5-95 %]；差值为与“{baseline}”逐情景配对之差。过程线为均值。',
  },
} as const satisfies Readonly<Record<string, Text>>
