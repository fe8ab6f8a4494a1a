import type { HabitatLayout } from '../habitat/habitat-layout.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import type { NetworkLink, NetworkPatch } from './network-assessment.ts'

/** Patches and links of a layout, with the names that the scenario gives them. */
export function networkPlaces(
  scenario: Scenario,
  layout: HabitatLayout,
): { readonly patches: readonly NetworkPatch[]; readonly links: readonly NetworkLink[] } {
  const titles = new Map([...scenario.units, ...(scenario.network?.patches ?? [])].map(({ id, title }) => [id, title]))
  const { area, x, y, from, to, wayFrom, wayTo, gap, stated } = layout
  return {
    patches: layout.ids.map((id, i) => ({
      id,
      title: titles.get(id) ?? { en: id, zh: id },
      kind: i < layout.units ? 'unit' : 'outside',
      area: area[i],
      x: x[i],
      y: y[i],
    })),
    links: Array.from(from, (start, k) => ({
      from: start,
      to: to[k],
      length: wayFrom[k] + gap[k] + wayTo[k],
      gap: gap[k],
      stated: stated[k] === 1,
    })),
  }
}
