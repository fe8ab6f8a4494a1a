import { displayWidth } from '../../scenarios/display-width.ts'
import { MAP_LOOK } from './map-look.ts'

/** Font of charts [px], unless they say otherwise. */
const FONT = 11

/** About how wide a text is [px]; a little more than it takes, as fonts differ from machine to machine. */
export const textWidth = (text: string, font = FONT): number => displayWidth(text) * font * MAP_LOOK.column
