import { parseHTML } from 'linkedom'
import { displayWidth } from '../../src/scenarios/display-width.ts'

/** A text of a chart and about where it stands [px]. */
export interface TextBox {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Narrower than what charts reckon with, so that a text that only just has room is not taken for an overlap. */
const COLUMN = 0.5
const HEIGHT = 0.8

type Drawn = ReturnType<ReturnType<typeof parseHTML>['document']['querySelector']>

/** The chart as a document. */
export const svgOf = (markup: string): Drawn => parseHTML(`<!doctype html><body>${markup}</body>`).document.querySelector('svg')!

/** Words of a chart. */
export const textsOf = (markup: string): string[] => [...svgOf(markup).querySelectorAll('text')].map(text => text.textContent.trim())

/** Where the texts of a chart stand, by the transforms and anchors around them. */
export function textBoxes(markup: string): TextBox[] {
  return [...svgOf(markup).querySelectorAll('text')].map((element: Drawn) => {
    let [x, y] = [Number(element.getAttribute('x') ?? 0) || 0, 0]
    let anchor: string | undefined
    let size: number | undefined
    for (let at: Drawn = element; at; at = at.parentElement) {
      const moved = /translate\(([-\d.]+)(?:[, ]([-\d.]+))?\)/.exec(at.getAttribute('transform') ?? '')
      x += Number(moved?.[1] ?? 0)
      y += Number(moved?.[2] ?? 0)
      anchor ??= at.getAttribute('text-anchor') ?? undefined
      size ??= Number(at.getAttribute('font-size')) || undefined
    }
    const text = element.textContent.trim()
    const wide = displayWidth(text) * (size ?? 11) * COLUMN
    const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2
    const high = (size ?? 11) * HEIGHT
    return { text, left, right: left + wide, top: y - high / 2, bottom: y + high / 2 }
  })
}

/** Pairs of texts that cover each other. */
export function overlaps(markup: string): string[] {
  const boxes = textBoxes(markup).filter(({ text }) => text !== '')
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .flatMap(b => (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom ? [`${a.text} × ${b.text}`] : [])),
  )
}

/** Texts that stick out of the picture. */
export function outside(markup: string): string[] {
  const [, , width = 0, height = 0] = (svgOf(markup).getAttribute('viewBox') ?? '').split(' ').map(Number)
  return textBoxes(markup).flatMap(({ text, left, right, top, bottom }) =>
    left < -1 || right > width + 1 || top < -1 || bottom > height + 1 ? [text] : [],
  )
}

/** What no chart may hold. */
export const BROKEN = /NaN|undefined|Infinity|null/
