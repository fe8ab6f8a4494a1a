import type { Lang } from '../base/text.ts'
import { MEASURES } from '../engine/measures/index.ts'
import type { Measure } from '../engine/measure.ts'
import type { PlannedWork } from '../planning/plan-optimization.ts'
import { monthName } from '../scenarios/month-name.ts'
import type { OptimizeWords } from './optimize-words.ts'
import { numberFormat } from './number-format.ts'
import { quantityText } from './quantity-text.ts'
import { shownTitle } from './shown-title.ts'
import { triggerText } from './trigger-text.ts'
import type { WordsTable } from './words-table.ts'

/** The works of a recommended plan: a table of all, and one line for each kind of work. */
export interface PlannedWorks {
  readonly works: WordsTable
  readonly worksInShort: readonly string[]
}

const percent = (share: number): string => `${Math.round(100 * share)} %`

/** Puts the works of a plan into words. */
export function plannedWorks(view: OptimizeWords): PlannedWorks {
  return { works: worksOf(view), worksInShort: worksInShort(view) }
}

function worksOf(view: OptimizeWords): WordsTable {
  const { result, lang, say, main } = view
  const inTime = result.works.toSorted((a, b) => a.action.month - b.action.month)
  return {
    title: say(shownTitle(result)),
    words: true,
    head: [say('measure'), say('where'), say('when'), say('doses'), say('worth'), say('saved'), say('inFront')],
    rows: inTime.map(work => {
      const { measure, place } = namesOf(view, work)
      return [
        measure.title[lang],
        place,
        whenOf(work, lang),
        dosesOf(measure, work, lang),
        work.without ? main.format.signed(work.without.loss) : say('mustKeep'),
        work.without ? numberFormat('cost', lang, { among: [work.without.saved] }).value(work.without.saved) : '',
        percent(work.inFront),
      ]
    }),
  }
}

/** Works of the same kind in the same month at the same dose, with the places and what is lost without all of them, had it added up. */
function worksInShort(view: OptimizeWords): readonly string[] {
  const { result, lang } = view
  const groups = new Map<string, { readonly head: string; readonly places: string[]; readonly month: number }>()
  for (const work of result.works) {
    const { measure, place } = namesOf(view, work)
    const doses = dosesOf(measure, work, lang)
    const head = `${whenOf(work, lang)}  ${measure.title[lang]}${doses === '' ? '' : lang === 'zh' ? `（${doses}）` : ` (${doses})`}`
    const group = groups.get(head) ?? { head, places: [], month: work.action.month }
    groups.set(head, group)
    group.places.push(place)
  }
  if (groups.size === 0) return [view.say('noWorks')]
  const separator = lang === 'zh' ? '：' : ': '
  return [...groups.values()]
    .toSorted((a, b) => a.month - b.month)
    .map(({ head, places }) => head + separator + places.join(lang === 'zh' ? '、' : ', '))
}

/** The month of a work, or what it waits for. */
function whenOf({ action, adaptive }: PlannedWork, lang: Lang): string {
  return adaptive ? triggerText(adaptive.when, lang) : monthName(action.month)
}

function namesOf({ result, lang, say }: OptimizeWords, { action }: PlannedWork): { readonly measure: Measure; readonly place: string } {
  const measure = (MEASURES as Readonly<Record<string, Measure>>)[action.measure]
  if (!measure) throw new RangeError(`a plan names measure ${action.measure}, which the catalogue does not have`)
  const titles = result.scenario.units.filter(({ id }) => action.units.includes(id)).map(({ title }) => title[lang])
  const place = titles.length > 0 ? titles.join(lang === 'zh' ? '、' : ', ') : say('wholeSite')
  return { measure, place }
}

/** Only doses that are decisions: the others are as the alternative gave them. */
function dosesOf(measure: Measure, { action }: PlannedWork, lang: Lang): string {
  return Object.entries(measure.dose)
    .flatMap(([name, spec]) => {
      const value = action.dose[name]
      return spec.role === 'decision' && value !== undefined ? [`${spec.label[lang]} ${quantityText(value, spec.unit, lang)}`] : []
    })
    .join(lang === 'zh' ? '，' : ', ')
}
