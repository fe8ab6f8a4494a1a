import type { Text } from '../base/text.ts'

/** Words of restoration plans on rasters; `{name}` is filled in. */
export const RESTORATION_MESSAGES = {
  mesh: { en: 'Effective mesh size', zh: '有效网格大小' },
  iic: { en: 'Integral index of connectivity', zh: '整体连通性指数 IIC' },
  head: {
    en: '{metric}: {before} today, {after} with {cells} cells restored ({area} ha)',
    zh: '{metric}：现状 {before}，恢复 {cells} 个栅格（{area} 公顷）后 {after}',
  },
  headOne: {
    en: '{metric}: {before} today, {after} with one cell restored ({area} ha)',
    zh: '{metric}：现状 {before}，恢复一个栅格（{area} 公顷）后 {after}',
  },
  optimal: { en: 'Optimal: no other choice of cells within these limits is better.', zh: '最优：在这些限制下没有更好的选择。' },
  within: {
    en: 'Best found; no choice within these limits can exceed {bound}, so this one is at most {gap} from the best.',
    zh: '已找到的最好方案；在这些限制下任何选择不超过 {bound}，故与最优相差至多 {gap}。',
  },
  infeasible: {
    en: 'No choice of cells restores {least} ha within {budget} ha and {diameter}.',
    zh: '在 {budget} 公顷与{diameter}的限制下，无法恢复 {least} 公顷。',
  },
  notFound: {
    en: 'No plan was found that restores {least} ha within {budget} ha and {diameter}. That proves nothing: there may be one.',
    zh: '未找到在 {budget} 公顷与{diameter}限制下恢复 {least} 公顷的方案；这并不证明不存在。',
  },
  tryMore: {
    en: 'Raise --work, lower --min-area, or widen --max-diameter or --max-area.',
    zh: '请增大 --work，降低 --min-area，或放宽 --max-diameter、--max-area。',
  },
  relaxArea: {
    en: 'All cells that can be restored come to {area} ha.',
    zh: '可恢复栅格的总面积为 {area} 公顷。',
  },
  relax: { en: 'Lower --min-area, or widen --max-diameter or --max-area.', zh: '请降低 --min-area，或放宽 --max-diameter、--max-area。' },
  anyDiameter: { en: 'any diameter', zh: '不限直径' },
  diameterOf: { en: 'a diameter of {m} m', zh: '直径 {m} m ' },
  spread: { en: 'They lie within a circle of {m} m across.', zh: '位于直径 {m} m 的圆内。' },
  rule: {
    en: 'Patches: cells that touch over {neighbours}. All cells count with the area of the raster’s cell; the landscape has {total} ha.',
    zh: '斑块：以{neighbours}相接的栅格。各栅格按栅格面积计；范围总面积 {total} 公顷。',
  },
  four: { en: 'sides (4)', zh: '边（四邻域）' },
  eight: { en: 'sides and corners (8)', zh: '边与角（八邻域）' },
  links: {
    en: 'Patches are linked over gaps of up to {gap} cells (far corners left out).',
    zh: '斑块间相距不超过 {gap} 个栅格即视为相连（不含远角）。',
  },
  places: { en: 'Cells to restore (row, column from the upper left corner; ha)', zh: '待恢复栅格（自左上角起的行、列；公顷）' },
  more: { en: '… and {n} more; -o DIR writes them all', zh: '……另有 {n} 个；-o DIR 可写出全部' },
} as const satisfies Record<string, Text>
