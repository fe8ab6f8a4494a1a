import type { NewPatch } from './new-patches.ts'
import { UNREACHED, type PatchHops } from './patch-hops.ts'
import type { StepCount } from './step-count.ts'

/** A patch of today that is part of a new patch, or linked to it. */
interface Member {
  readonly patch: number
  readonly owner: number
  /** Links to it: 0 or 1. */
  readonly links: number
}

/** Links from one new patch to all patches of today, and the member that each is nearest to. */
interface Reach {
  readonly links: Int32Array
  readonly by: Int32Array
}

/**
 * Pairs of cells by the links between them, when patches of today are joined. A way between two patches that stay is as it was, or leads
 * through a new patch: then it is no longer than the sum of their links to it. A pair can come nearer only if each of the two is nearer to
 * the new patch than to the member that the other one is nearest to, so only such pairs are looked at.
 */
export class ShorterWays {
  private readonly hops: PatchHops
  private readonly today: readonly number[]
  private readonly count: StepCount
  /** Change of the counts. */
  private change: number[] = []
  private readonly isTaken: Uint8Array

  constructor(hops: PatchHops, today: readonly number[], count: StepCount) {
    this.hops = hops
    this.today = today
    this.count = count
    this.isTaken = new Uint8Array(hops.n)
  }

  valueOf(patches: readonly NewPatch[]): number {
    const { isTaken } = this
    this.change = []
    const taken = patches.flatMap(patch => patch.taken)
    for (const patch of taken) isTaken[patch] = 1
    this.leave(taken)
    const members = patches.flatMap(({ taken, linked }, owner): Member[] => [
      ...taken.map(patch => ({ patch, owner, links: 0 })),
      ...[...linked].map(patch => ({ patch, owner, links: 1 })),
    ])
    const own = patches.map((_, v) => this.reachOf(members, v))
    const apart = this.apart(patches, members, own)
    const reaches = patches.length === 1 ? own : patches.map((_, v) => this.through(own, apart[v]))
    this.enter(patches, apart, reaches)
    for (let v = 0; v < patches.length; v++) this.nearer(members, apart[v], reaches, v)
    for (const patch of taken) isTaken[patch] = 0
    return this.weighed()
  }

  private add(links: number, count: number): void {
    if (links < UNREACHED) this.change[links] = (this.change[links] ?? 0) + count
  }

  /** Takes out the pairs of the patches that are no more. */
  private leave(taken: readonly number[]): void {
    const { isTaken } = this
    const { n, areas, between } = this.hops
    this.count.steps += n * taken.length
    for (const patch of taken) {
      const row = patch * n
      for (let k = 0; k < n; k++) {
        if (between[row + k] === UNREACHED) continue
        this.add(between[row + k], (isTaken[k] === 1 ? -1 : -2) * areas[patch] * areas[k])
      }
    }
  }

  /** Links to all patches by the members of a new patch, over ways of today. */
  private reachOf(members: readonly Member[], v: number): Reach {
    const { n, between } = this.hops
    const links = new Int32Array(n).fill(UNREACHED)
    const by = new Int32Array(n).fill(-1)
    for (let m = 0; m < members.length; m++) {
      const { patch, owner, links: own } = members[m]
      if (owner !== v) continue
      this.count.steps += n
      const row = patch * n
      for (let k = 0; k < n; k++) {
        const total = between[row + k] + own
        if (total >= links[k]) continue
        links[k] = total
        by[k] = m
      }
    }
    return { links, by }
  }

  /** Links between the new patches (Floyd 1962). */
  private apart(patches: readonly NewPatch[], members: readonly Member[], own: readonly Reach[]): readonly Int32Array[] {
    const count = patches.length
    const apart = patches.map(({ beside }, v) =>
      Int32Array.from({ length: count }, (_, u) => (u === v ? 0 : beside.has(u) ? 1 : UNREACHED)),
    )
    if (count === 1) return apart
    this.count.steps += count * (members.length + count * count)
    for (const { patch, owner, links } of members)
      for (let u = 0; u < count; u++) {
        const total = own[u].links[patch] + links
        if (total >= apart[owner][u]) continue
        apart[owner][u] = total
        apart[u][owner] = total
      }
    for (let via = 0; via < count; via++)
      for (let v = 0; v < count; v++) for (let u = 0; u < count; u++) apart[v][u] = Math.min(apart[v][u], apart[v][via] + apart[via][u])
    return apart
  }

  /** Links from a new patch to all patches, over the other new ones too. */
  private through(own: readonly Reach[], apart: Int32Array): Reach {
    const { n } = this.hops
    const links = new Int32Array(n).fill(UNREACHED)
    const by = new Int32Array(n).fill(-1)
    for (let u = 0; u < own.length; u++) {
      const more = apart[u]
      const { links: theirs, by: whose } = own[u]
      if (more === UNREACHED) continue
      this.count.steps += n
      for (let k = 0; k < n; k++) {
        if (theirs[k] + more >= links[k]) continue
        links[k] = theirs[k] + more
        by[k] = whose[k]
      }
    }
    return { links, by }
  }

  /** Adds the pairs of the new patches. */
  private enter(patches: readonly NewPatch[], apart: readonly Int32Array[], reaches: readonly Reach[]): void {
    const { isTaken } = this
    const { n, areas } = this.hops
    for (let v = 0; v < patches.length; v++) {
      const { size } = patches[v]
      const { links } = reaches[v]
      this.count.steps += n
      for (let u = 0; u < patches.length; u++) this.add(apart[v][u], size * patches[u].size)
      for (let k = 0; k < n; k++) if (isTaken[k] === 0) this.add(links[k], 2 * size * areas[k])
    }
  }

  /** Moves the pairs of patches that come nearer through the new patch `v`, unless through an earlier one already. */
  private nearer(members: readonly Member[], apart: Int32Array, reaches: readonly Reach[], v: number): void {
    const { isTaken } = this
    const { n, between } = this.hops
    const { links, by } = reaches[v]
    this.count.steps += n
    const lists = new Map<number, number[]>()
    for (let k = 0; k < n; k++) {
      if (isTaken[k] === 1 || by[k] < 0) continue
      const list = lists.get(by[k])
      if (list) list.push(k)
      else lists.set(by[k], [k])
    }
    const used = [...lists.keys()]
    /** Patches of one list that are nearer to the new patch than to a member. */
    const drawn = (list: readonly number[], { patch, owner, links: own }: Member): readonly number[] => {
      this.count.steps += list.length
      return list.filter(k => between[patch * n + k] > links[k] + own + apart[owner])
    }
    for (let a = 0; a < used.length; a++)
      for (let b = 0; b < a; b++) {
        const from = drawn(lists.get(used[a]) ?? [], members[used[b]])
        if (from.length === 0) continue
        this.move(from, drawn(lists.get(used[b]) ?? [], members[used[a]]), reaches, v)
      }
  }

  private move(from: readonly number[], to: readonly number[], reaches: readonly Reach[], v: number): void {
    const { n, areas, between } = this.hops
    const { links } = reaches[v]
    this.count.steps += from.length * to.length
    for (const i of from)
      for (const j of to) {
        const old = between[i * n + j]
        if (links[i] + links[j] >= old) continue
        let best = links[i] + links[j]
        let earlier = false
        for (let u = 0; u < reaches.length; u++) {
          const other = reaches[u].links[i] + reaches[u].links[j]
          if (u < v && other < old) earlier = true
          if (other < best) best = other
        }
        if (earlier) continue
        const pairs = 2 * areas[i] * areas[j]
        this.add(old, -pairs)
        this.add(best, pairs)
      }
  }

  private weighed(): number {
    const { today, change } = this
    let sum = 0
    for (let links = 0; links < Math.max(today.length, change.length); links++)
      sum += ((today[links] ?? 0) + (change[links] ?? 0)) / (1 + links)
    return sum
  }
}
