/** A label beside a line: where its middle would best stand, and how much of the line it takes [px]. */
export interface LineLabel {
  readonly at: number
  readonly size: number
}

/**
 * Middles of labels along a line so that none covers another and all stand between `from` and `to`, each as near as that allows to where it
 * would best stand. Labels that together need more room than there is are drawn together evenly, and then do cover each other.
 */
export function labelsOnLine(labels: readonly LineLabel[], from: number, to: number): readonly number[] {
  const order = [...labels.keys()].toSorted((a, b) => (labels[a]?.at ?? 0) - (labels[b]?.at ?? 0) || a - b)
  const needed = labels.reduce((sum, { size }) => sum + size, 0)
  const shrink = needed > to - from ? Math.max(0, to - from) / needed : 1
  const blocks: Block[] = []
  for (const i of order) {
    const { at, size } = labels[i] ?? { at: from, size: 0 }
    let block: Block = { members: [i], size: size * shrink, wanted: at - (size * shrink) / 2 }
    // a block that would start before the last one ends becomes one with it
    for (let last = blocks.at(-1); last && startOf(block, from, to) < startOf(last, from, to) + last.size; last = blocks.at(-1)) {
      blocks.pop()
      const [n, m] = [last.members.length, block.members.length]
      block = {
        members: [...last.members, ...block.members],
        size: last.size + block.size,
        wanted: (n * last.wanted + m * (block.wanted - last.size)) / (n + m),
      }
    }
    blocks.push(block)
  }
  const middles = labels.map(() => from)
  for (const block of blocks) {
    let start = startOf(block, from, to)
    for (const i of block.members) {
      const size = (labels[i]?.size ?? 0) * shrink
      middles[i] = start + size / 2
      start += size
    }
  }
  return middles
}

/** Labels that touch: how long they are together, and where they would best begin. */
interface Block {
  readonly members: readonly number[]
  readonly size: number
  readonly wanted: number
}

const startOf = ({ wanted, size }: Block, from: number, to: number): number => Math.max(from, Math.min(to - size, wanted))
