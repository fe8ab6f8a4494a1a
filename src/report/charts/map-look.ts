/** Colours and sizes that maps and their legends share; attributes, so that a map is whole as a file of its own. */
export const MAP_LOOK = {
  /** [px] */ font: 11,
  /** Width of one column of text over the size of its font: a little wide for Latin letters, right for Chinese. */ column: 0.57,
  ink: '#1f2428',
  quiet: '#555f66',
  notWorking: '#7a7a7a',
  ground: '#ffffff',
  frame: '#d5dbdf',
  family: 'system-ui, -apple-system, Segoe UI, Roboto, Helvetica Neue, Arial, Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif',
} as const
