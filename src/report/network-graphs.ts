import type { AlternativeNetwork, NetworkAssessment } from '../compare/network-assessment.ts'
import type { Spread } from '../compare/spread-of.ts'
import { toGeojson } from '../network/graph/to-geojson.ts'
import { toGexf } from '../network/graph/to-gexf.ts'
import { toGraphml } from '../network/graph/to-graphml.ts'
import { toGraphology } from '../network/graph/to-graphology.ts'

/** The network of each alternative for other programs, by file name. Numbers are medians over futures in the year looked at. */
export function networkGraphs(assessment: NetworkAssessment): ReadonlyMap<string, string> {
  const { alternatives } = assessment
  return new Map(
    alternatives.flatMap(alternative => {
      const { id } = alternative
      const graph = graphOf(assessment, alternative)
      const description = descriptionOf(assessment, alternative)
      return [
        [`network-${id}.graphml`, toGraphml(graph, { description })],
        [`network-${id}.gexf`, toGexf(graph, { description })],
        [`network-${id}.geojson`, toGeojson(graph, { description })],
      ] as const
    }),
  )
}

/** What must be known to read the numbers: it goes with them into every file. */
function descriptionOf({ scenario, engine, seed, replicates, year, rules }: NetworkAssessment, { title }: AlternativeNetwork): string {
  const { dispersalDistance, dispersalProbability, landscape, kernel, cost } = rules
  return [
    `${scenario.title.en}: ${title.en}, end of year ${year}, medians of ${replicates} futures, seed ${seed}, scenario ${scenario.hash}, Regreen ${engine}`,
    `Kernel: ${kernel.en}; a share of ${dispersalProbability} comes ${dispersalDistance.q50} cost m far (median draw)`,
    `Cost: ${cost.en}`,
    `Landscape area of PC: ${landscape} ha`,
  ].join('. ')
}

function graphOf({ patches, links }: NetworkAssessment, { patches: ofPatches, links: ofLinks }: AlternativeNetwork) {
  const medians = <Row>(rows: readonly Row[], of: (row: Row) => Spread | null): readonly number[] => rows.map(row => of(row)?.q50 ?? NaN)
  return toGraphology(
    {
      attribute: Float64Array.from(patches, ({ area }, i) => area * (ofPatches[i]?.quality.q50 ?? NaN)),
      from: Uint32Array.from(links, ({ from }) => from),
      to: Uint32Array.from(links, ({ to }) => to),
      cost: Float64Array.from(ofLinks, ({ cost }) => cost.q50),
    },
    {
      ids: patches.map(({ id }) => id),
      attribute: 'habitat_ha',
      cost: 'cost_m',
      patches: {
        label: patches.map(({ title }) => title.en),
        label_zh: patches.map(({ title }) => title.zh),
        kind: patches.map(({ kind }) => kind),
        x: patches.map(({ x }) => x),
        y: patches.map(({ y }) => y),
        area_ha: patches.map(({ area }) => area),
        quality_start: medians(ofPatches, row => row.qualityBefore),
        quality: medians(ofPatches, row => row.quality),
        dPC_percent: medians(ofPatches, row => row.dPC),
        restoration_gain_ha: medians(ofPatches, row => row.gain),
      },
      links: {
        // what GEXF and most programs take as the strength of a link
        weight: medians(ofLinks, row => row.dispersal),
        stated: links.map(({ stated }) => (stated ? 1 : 0)),
        length_m: links.map(({ length }) => length),
        dispersal_start: medians(ofLinks, row => row.dispersalBefore),
        dispersal: medians(ofLinks, row => row.dispersal),
        working_share: ofLinks.map(({ working }) => working),
        dPC_percent: medians(ofLinks, row => row.dPC),
        corridor_gain_ha: medians(ofLinks, row => row.gain),
        corridor_price_CNY: medians(ofLinks, row => row.price),
        betweenness: ofLinks.map(({ betweenness }) => betweenness),
        gravity: ofLinks.map(({ gravity }) => gravity),
      },
    },
  )
}
