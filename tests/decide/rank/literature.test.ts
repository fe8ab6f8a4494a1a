import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ahpWeights } from '../../../src/decide/rank/ahp-weights.ts'
import { drasticWs } from '../../../src/decide/rank/drastic-ws.ts'
import { kemenyDistance } from '../../../src/decide/rank/kemeny-distance.ts'
import { promethee } from '../../../src/decide/rank/promethee.ts'
import { spotis } from '../../../src/decide/rank/spotis.ts'
import { topsis } from '../../../src/decide/rank/topsis.ts'
import { vikor } from '../../../src/decide/rank/vikor.ts'
import { farthest, tableOf } from './tables.ts'

interface Case {
  readonly matrix: number[][]
  readonly weights: number[]
  readonly types: number[]
  readonly round: number
}
interface Cases {
  readonly TOPSIS_opricovic2004: Case & { readonly scores: number[] }
  readonly VIKOR_opricovic2004: Case & { readonly Q: number[] }
  readonly VIKOR_yang2020: Case & { readonly Q: number[] }
  readonly PROMETHEE_II_zhao2013: Case & { readonly net_flow: number[] }
  readonly SPOTIS_dezert2020: Case & { readonly bounds: [number, number][]; readonly scores: number[] }
  readonly AHP_wang_chin2011: { readonly matrix: string; readonly weights: number[]; readonly round: number }
  readonly TOPSIS_tzeng_huang2011_skcriteria: Case & { readonly similarity: number[]; readonly rank: number[]; readonly atol: number }
  readonly TOPSIS_skcriteria_raw: Case & { readonly similarity: number[]; readonly rank: number[] }
  readonly kemeny: [number[], number[], number][]
  readonly draWS: [number[], number[], number][]
}

const FILE = fileURLToPath(new URL('../../../../shared/data/decision/mcdm_literature_cases.json', import.meta.url))
const HAS_CASES = existsSync(FILE)
const cases = (): Cases => JSON.parse(readFileSync(FILE, 'utf8')) as Cases
/** Half a unit of the last digit shown, and a little for its own rounding. */
const half = (round: number): number => 0.5000001 * 10 ** -round

describe.skipIf(!HAS_CASES)('cases from the literature (skipped without ../shared)', () => {
  it('TOPSIS of Opricovic and Tzeng 2004, minmax', () => {
    const { matrix, weights, types, scores, round } = cases().TOPSIS_opricovic2004
    expect(farthest(topsis(tableOf(matrix, types), weights, { norm: 'minmax' }).scores, scores)).toBeLessThan(half(round))
  })

  it('TOPSIS of Tzeng and Huang 2011, vector', () => {
    const { matrix, weights, types, similarity, rank, atol } = cases().TOPSIS_tzeng_huang2011_skcriteria
    const found = topsis(tableOf(matrix, types), weights)
    expect(farthest(found.scores, similarity)).toBeLessThan(atol)
    expect([...found.ranks]).toEqual(rank)
  })

  it('TOPSIS without normalisation as in scikit-criteria', () => {
    const { matrix, weights, types, similarity, rank } = cases().TOPSIS_skcriteria_raw
    const found = topsis(tableOf(matrix, types), weights, { norm: 'none' })
    expect(farthest(found.scores, similarity)).toBeLessThan(half(8))
    expect([...found.ranks]).toEqual(rank)
  })

  it('VIKOR of Opricovic and Tzeng 2004', () => {
    const { matrix, weights, types, Q } = cases().VIKOR_opricovic2004
    expect(farthest(vikor(tableOf(matrix, types), weights).q, Q)).toBeLessThan(1e-12)
  })

  it('VIKOR of Yang 2020', () => {
    const { matrix, weights, types, Q, round } = cases().VIKOR_yang2020
    expect(farthest(vikor(tableOf(matrix, types), weights).q, Q)).toBeLessThan(half(round))
  })

  it('PROMETHEE II of Zhao 2013', () => {
    const { matrix, weights, types, net_flow, round } = cases().PROMETHEE_II_zhao2013
    expect(farthest(promethee(tableOf(matrix, types), weights).scores, net_flow)).toBeLessThan(half(round))
  })

  it('SPOTIS of Dezert 2020', () => {
    const { matrix, weights, types, bounds, scores, round } = cases().SPOTIS_dezert2020
    const anchors = bounds.map(([low, high], k) => (types[k] > 0 ? { worst: low, best: high } : { worst: high, best: low }))
    expect(farthest(spotis(tableOf(matrix, types, anchors), weights).distances, scores)).toBeLessThan(half(round))
  })

  it('AHP of Wang and Chin 2011, which is reciprocal but far from consistent', () => {
    const { matrix, weights, round } = cases().AHP_wang_chin2011
    const read = JSON.parse(matrix.replaceAll(/(\d)\/(\d)/g, (_, a, b) => String(Number(a) / Number(b)))) as number[][]
    const found = ahpWeights(read)
    expect(farthest(found.weights, weights)).toBeLessThan(half(round))
    // numpy.linalg.eig: lambda max 7.419870101921271.
    expect(found.lambdaMax).toBeCloseTo(7.419870101921271, 11)
    expect(found.consistencyRatio).toBeCloseTo(0.2290113067614953, 11)
    expect(found.consistent).toBe(false)
    expect(found.contradictions).toEqual([])
  })

  it('Kemeny distances', () => {
    for (const [a, b, distance] of cases().kemeny) expect(kemenyDistance(a, b)).toBe(distance)
  })

  it('drastic WS', () => {
    for (const [a, b, distance] of cases().draWS) expect(Math.abs(drasticWs(a, b) - distance)).toBeLessThan(half(4))
  })
})
