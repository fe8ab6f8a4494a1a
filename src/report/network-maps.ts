import type { Lang } from '../base/text.ts'
import type { NetworkAssessment, PatchResult, LinkResult } from '../compare/network-assessment.ts'
import type { PictureMoment } from '../compare/network-picture.ts'
import { networkMap } from './charts/network-map.ts'
import { fill } from './fill.ts'
import { MESSAGES } from './messages.ts'

/** Maps of the network as SVG by file name: the start, and each alternative at the end of the year looked at. Medians over futures. */
export function networkMaps(assessment: NetworkAssessment, lang: Lang): ReadonlyMap<string, string> {
  const { alternatives, year } = assessment
  const places = {
    patches: assessment.patches,
    links: assessment.links,
    working: assessment.rules.functionalProbability,
  }
  const draw = (moment: PictureMoment, title: string): string => `${networkMap(places, moment, { title, lang }).markup}\n`
  const [first] = alternatives
  return new Map([
    // all alternatives start from the same land
    ...(first ? [['map-start.svg', draw(before(first), MESSAGES.networkAtStart[lang])] as const] : []),
    ...alternatives.map(
      each => [`map-${each.id}.svg`, draw(now(each), fill(MESSAGES.networkAtEnd[lang], { title: each.title[lang], year }))] as const,
    ),
  ])
}

interface Results {
  readonly patches: readonly PatchResult[]
  readonly links: readonly LinkResult[]
}

const before = ({ patches, links }: Results): PictureMoment => ({
  quality: patches.map(({ qualityBefore }) => qualityBefore.q50),
  dispersal: links.map(({ dispersalBefore }) => dispersalBefore.q50),
})

const now = ({ patches, links }: Results): PictureMoment => ({
  quality: patches.map(({ quality }) => quality.q50),
  dispersal: links.map(({ dispersal }) => dispersal.q50),
})
