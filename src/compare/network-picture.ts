import type { NetworkLink, NetworkPatch } from './network-assessment.ts'

/** Means over futures at one moment, for a map: in the order of the patches and links. */
export interface PictureMoment {
  /** [1] habitat quality of each patch */ readonly quality: readonly number[]
  /** [1] dispersal over each link */ readonly dispersal: readonly number[]
}

/** What a map of the network of a comparison shows. */
export interface NetworkPicture {
  readonly patches: readonly NetworkPatch[]
  readonly links: readonly NetworkLink[]
  /** [1] dispersal from which a link is drawn as working */ readonly working: number
  readonly start: PictureMoment
  /** By id of the alternative. */ readonly end: Readonly<Record<string, PictureMoment>>
}
