import { VALID } from './valid-scenario.ts'

/** The small valid scenario with an alternative that reacts: one rule of each kind, and works that come back. */
export const ADAPTIVE = VALID.replace(
  'parameters: { prices.manure: 150 }',
  `  adaptive:
    title: { en: Adaptive, zh: 适应性方案 }
    actions:
      - { measure: monitoring, units: site, start: Y1-04 }
      - { measure: sheep-manure, units: treated, start: Y1-05, rate: 2 t/mu }
      - { measure: shrub-planting, units: treated, start: Y1-06, density: 2500 1/ha }
      # comes back every year
      - { measure: tending, units: treated, start: Y1-07, every: 12 month, times: 3, years: 1 a }
      # below a threshold, looked at in two months of each year, done in the next planting month
      - { measure: grass-seeding, units: treated, when: { quantity: cover, below: 45 %, from: Y2-01, check: [2, 8], delay: 1 month, months: [4, 5, 6], atMost: 2 } }
      # planted stock is lost
      - { measure: replanting, units: treated, when: { quantity: stocking, below: 95 %, at: Y2-09, delay: 2 month, months: [4, 5, 6] } }
      # a slide destroyed works
      - { measure: repair, units: treated, when: { quantity: damage, above: 0, delay: 1 month }, delay: 2 month }
      # the slope is not safe for three months in a row
      - { measure: regrade, units: slopes, when: { quantity: designFactorOfSafety, below: 1.9, for: 3 month, until: Y3-12, error: 5 % }, slope: 22 deg }
      # the site as a whole
      - { measure: irrigation, units: treated, when: { quantity: waterIndex, below: 50 %, scope: site, from: Y1-07, check: [5, 6, 7, 8], every: 12 month } }
parameters: { prices.manure: 150 }`,
).replace('  - { of: parameters', '  - { of: alternatives.adaptive, status: assumed, source: own choice }\n  - { of: parameters')
