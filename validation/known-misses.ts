/**
 * Verdicts that are on record because they are not simply "met": `missed` its tolerance, or `inside` it while the figure itself is
 * missed by more than 5 %. What each means is told in docs/validation.md.
 */
export const KNOWN_MISSES: Readonly<Record<string, 'missed' | 'inside'>> = {
  'zahanaoer.cover.programme.y6': 'inside',
  'zahanaoer.plantSurvival.traditional.y4': 'inside',
  'zahanaoer.species.do-nothing.y0': 'inside',
  'jianshui.cover.programme.y4': 'missed',
  'jianshui.cover.programme-over-traditional.y4': 'inside',
  'longnan.erosion.walls-over-do-nothing.y3': 'missed',
  'longnan.erosion.do-nothing.y1': 'missed',
  'qianxia-lake.bank': 'inside',
  'qianxia-lake.damage': 'inside',
  'stock.mesic': 'inside',
  'stock.pgpr': 'inside',
  'ageing.peak': 'missed',
  'zahanaoer.rain-variation': 'inside',
  'qianxia-lake.rain-variation': 'inside',
  'qianxia-lake.rarest-day': 'missed',
  'qingshui.clover': 'inside',
  'qingshui.trees-and-shrubs': 'missed',
  'qingshui.shrubs': 'missed',
  'qingshui.trees-over-undergrowth': 'missed',
  'inyo.failing.planting': 'missed',
  'inyo.reached.planting': 'missed',
  'inyo.attainment.planting': 'inside',
  'inyo.trend.planting': 'missed',
  'inyo.failing.do-nothing': 'missed',
  'inyo.reached.do-nothing': 'missed',
  'inyo.attainment.do-nothing': 'inside',
  'inyo.trend.do-nothing': 'missed',
}
