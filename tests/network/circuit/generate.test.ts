import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lognormalRaster, patchCentres, rgg } from '../../../bench/network/generate.ts'

const GENERATOR = new URL('../../../../shared/bench/network/gen.mjs', import.meta.url)

describe.skipIf(!existsSync(GENERATOR))('numbers for the benchmarks (skipped without ../shared/bench)', () => {
  it('are those that the peers work on', async () => {
    const peers = await import(GENERATOR.href)
    expect(lognormalRaster(40, 30)).toEqual(peers.res(40, 30))
    expect(patchCentres(200, 300)).toEqual(peers.patches(200, 300))
    const [ours, theirs] = [rgg(200), peers.rgg(200)]
    expect([...ours.from, ...ours.to]).toEqual([...theirs.I, ...theirs.J])
    expect([...ours.distance]).toEqual([...theirs.D])
    expect([ours.x, ours.y, ours.area, ours.radius, ours.decay]).toEqual([theirs.x, theirs.y, theirs.area, theirs.R, theirs.k])
  })
})
