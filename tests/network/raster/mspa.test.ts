import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mspaAreas } from '../../../src/network/raster/mspa-areas.ts'
import { MSPA_CLASSES } from '../../../src/network/raster/mspa-classes.ts'
import { mspaCodes } from '../../../src/network/raster/mspa-codes.ts'
import { mspa, type MspaOptions, type MspaResult } from '../../../src/network/raster/mspa.ts'
import { labelPatches } from '../../../src/network/raster/label-patches.ts'
import type { Grid } from '../../../src/network/raster/grid.ts'

const OPTIONS: MspaOptions = { edgeWidth: 1, neighbours: 8, transition: true, intext: true }

/** One letter for each class, in the order of MSPA_CLASSES. */
const LETTERS = '-.obCIPELBTlpvw'

interface Mask {
  readonly grid: Grid
  readonly mask: Uint8Array
}

/** "#" foreground, "." background, "-" missing. */
function draw(picture: string): Mask {
  const lines = picture.trim().split(/\s+/)
  const grid = { rows: lines.length, columns: lines[0].length, dx: 10, dy: 20 }
  return { grid, mask: Uint8Array.from(lines.join(''), letter => '-.#'.indexOf(letter)) }
}

function show(picture: string, options: Partial<MspaOptions> = {}): string[] {
  const { grid, mask } = draw(picture)
  return letters(grid, mspa(grid, mask, { ...OPTIONS, ...options }).classes)
}

function letters({ rows, columns }: Grid, classes: Uint8Array): string[] {
  const text = Array.from(classes, value => LETTERS[value]).join('')
  return Array.from({ length: rows }, (_, row) => text.slice(row * columns, (row + 1) * columns))
}

const lines = (picture: string): string[] => picture.trim().split(/\s+/)

const BRIDGE = `
  .............
  .#####.......
  .#####.#####.
  .###########.
  .#####.#####.
  .#####.#####.
  .......#####.
  .............`

const LOOP = `
  ...........
  .#####.....
  .#####.....
  .########..
  .#####...#.
  .#####...#.
  .#####...#.
  .########..
  .#####.....
  .#####.....
  ...........`

const HOLE = `
  ...........
  .#########.
  .#########.
  .#########.
  .#########.
  .####.####.
  .#########.
  .#########.
  .#########.
  .#########.
  ...........`

const NESTED = `
  ...............
  .#############.
  .#############.
  .#############.
  .###.......###.
  .###.#####.###.
  .###.#####.###.
  .###.#####.###.
  .###.#####.###.
  .###.#####.###.
  .###.......###.
  .#############.
  .#############.
  .#############.
  ...............`

describe('mspa, drawn by hand', () => {
  it('tells edge, core and perforation of a square with a hole', () => {
    expect(show(HOLE)).toEqual(
      lines(`
        ...........
        .EEEEEEEEE.
        .ECCCCCCCE.
        .ECCCCCCCE.
        .ECCPPPCCE.
        .ECCPoPCCE.
        .ECCPPPCCE.
        .ECCCCCCCE.
        .ECCCCCCCE.
        .EEEEEEEEE.
        ...........`),
    )
  })

  it('finds the bridge between two cores, and where it crosses their edge', () => {
    expect(show(BRIDGE)).toEqual(
      lines(`
        .............
        .EEEEE.......
        .ECCCE.EEEEE.
        .ECCCvBvCCCE.
        .ECCCE.ECCCE.
        .EEEEE.ECCCE.
        .......EEEEE.
        .............`),
    )
  })

  it('closes the edge instead without transition', () => {
    expect(show(BRIDGE, { transition: false })[3]).toBe('.ECCCEBECCCE.')
  })

  it('finds a loop and what it closes in; core is not around that', () => {
    expect(show(LOOP)).toEqual(
      lines(`
        ...........
        .EEEEE.....
        .ECCCE.....
        .ECCClLLL..
        .ECCCEbbbL.
        .ECCCEbbbL.
        .ECCCEbbbL.
        .ECCClLLL..
        .ECCCE.....
        .EEEEE.....
        ...........`),
    )
    expect(show(LOOP, { intext: false })[4]).toBe('.ECCCE...L.')
    expect(show(LOOP, { transition: false })[3]).toBe('.ECCCELLL..')
  })

  it('calls a dead end a branch and a scrap an islet', () => {
    expect(
      show(`
        ............
        .#####......
        .#####...##.
        .########...
        .#####......
        .#####.#....
        ............`),
    ).toEqual(
      lines(`
        ............
        .EEEEE......
        .ECCCE...TT.
        .ECCCETTT...
        .ECCCE......
        .EEEEE.I....
        ............`),
    )
  })

  it('joins across corners with 8 neighbours only', () => {
    const picture = `
      .........
      .#####...
      .#####...
      .#####...
      .#####...
      .#####...
      ......#..
      .........`
    expect(show(picture)[6]).toBe('......T..')
    expect(show(picture, { neighbours: 4 })[6]).toBe('......I..')
  })

  it('with edge width 2 leaves the corners of the distance off: 2.98 cells reach (2, 2)', () => {
    expect(
      show(
        `
        .........
        .#######.
        .#######.
        .#######.
        .#######.
        .#######.
        .#######.
        .#######.
        .........`,
        { edgeWidth: 2 },
      ),
    ).toEqual(
      lines(`
        .........
        .EEEEEEE.
        .EEEEEEE.
        .EECCCEE.
        .EECCCEE.
        .EECCCEE.
        .EEEEEEE.
        .EEEEEEE.
        .........`),
    )
  })

  it('widens the line of a connector by the edge width less one', () => {
    expect(
      show(
        `
        ....................
        .#######....#######.
        .#######....#######.
        .##################.
        .##################.
        .##################.
        .#######....#######.
        .#######....#######.
        ....................`,
        { edgeWidth: 2 },
      ),
    ).toEqual(
      lines(`
        ....................
        .EEEEEEE....EEEEEEE.
        .EEEEEEE....EEEEEEE.
        .EECCCEEBBBBEECCCEE.
        .EECCCvvBBBBvvCCCEE.
        .EECCCEEBBBBEECCCEE.
        .EEEEEEE....EEEEEEE.
        .EEEEEEE....EEEEEEE.
        ....................`),
    )
  })

  it('finds a loop between two holes, across the perforation that they share', () => {
    expect(
      show(`
        ...........
        .#########.
        .#########.
        .#########.
        .#########.
        .###.#.###.
        .#########.
        .#########.
        .#########.
        .#########.
        ...........`),
    ).toEqual(
      lines(`
        ...........
        .EEEEEEEEE.
        .ECCCCCCCE.
        .ECCCCCCCE.
        .ECPPpPPCE.
        .ECPoLoPCE.
        .ECPPpPPCE.
        .ECCCCCCCE.
        .ECCCCCCCE.
        .EEEEEEEEE.
        ...........`),
    )
  })

  it('gives the island in a hole an edge of its own, and calls it internal', () => {
    const { grid, mask } = draw(NESTED)
    const result = mspa(grid, mask, OPTIONS)
    expect(letters(grid, result.classes)).toEqual(
      lines(`
        ...............
        .EEEEEEEEEEEEE.
        .ECCCCCCCCCCCE.
        .ECPPPPPPPPPCE.
        .ECPoooooooPCE.
        .ECPoEEEEEoPCE.
        .ECPoECCCEoPCE.
        .ECPoECCCEoPCE.
        .ECPoECCCEoPCE.
        .ECPoEEEEEoPCE.
        .ECPoooooooPCE.
        .ECPPPPPPPPPCE.
        .ECCCCCCCCCCCE.
        .EEEEEEEEEEEEE.
        ...............`),
    )
    const row = 7 * grid.columns
    expect(Array.from(mspaCodes(result).subarray(row, row + 9))).toEqual([0, 3, 17, 105, 100, 103, 117, 117, 117])
  })

  it('leaves the corner of a path over, which 8 neighbours do not need and 4 do', () => {
    const picture = `
      .............
      .#####.......
      .#####.......
      .#########...
      .#####...#...
      .#####...#...
      .......#####.
      .......#####.
      .......#####.
      .......#####.
      .......#####.
      .............`
    expect(show(picture)[3]).toBe('.ECCCvBBBT...')
    expect(show(picture, { neighbours: 4 })[3]).toBe('.ECCCvBBBB...')
  })

  it('is eroded neither by missing data nor by the border of the raster', () => {
    expect(
      show(`
        ###---
        ###-..
        ####..
        ####..
        ####..
        ......`),
    ).toEqual(
      lines(`
        CCC---
        CCC-..
        CCCE..
        CCCE..
        EEEE..
        ......`),
    )
  })
})

describe('mspa, against scipy', () => {
  // Counts by scipy 1.17: distance_transform_edt for core and opening, label for islets; perforation where every core at the least
  // distance, each core taken by itself, has the cell in binary_fill_holes. Rest: foreground that is none of these.
  it.each([
    [135, 8, 1, { core: 4945, islet: 14, perforation: 140, edge: 1489, rest: 974 }],
    [100, 4, 2, { core: 5745, islet: 70, perforation: 1708, edge: 736, rest: 624 }],
  ] as const)('has as many cells of each kind, level %i, %i neighbours, edge width %i', (level, neighbours, edgeWidth, expected) => {
    const grid = { rows: 90, columns: 110, dx: 1, dy: 1 }
    const wave = (x: number, period: number): number => Math.abs((x % period) * 2 - period)
    const mask = Uint8Array.from({ length: 9900 }, (_, i) => {
      const row = Math.floor(i / 110)
      const column = i % 110
      return wave(row * 3 + column, 61) * 2 + wave(row - 2 * column + 400, 47) * 3 + wave(row * column, 97) > level ? 2 : 1
    })
    const counts = { core: 0, islet: 0, perforation: 0, edge: 0, rest: 0 }
    for (const value of mspa(grid, mask, { edgeWidth, neighbours, transition: false, intext: true }).classes) {
      const { name } = MSPA_CLASSES[value]
      if (name === 'core' || name === 'islet' || name === 'perforation' || name === 'edge') counts[name] += 1
      else if (value >= 4) counts.rest += 1
    }
    expect(counts).toEqual(expected)
  })
})

describe('mspa, in general', () => {
  const masks = fc
    .record({ rows: fc.integer({ min: 1, max: 22 }), columns: fc.integer({ min: 1, max: 22 }), missing: fc.boolean() })
    .chain(({ rows, columns, missing }) =>
      fc.record({
        grid: fc.constant({ rows, columns, dx: 30, dy: 30 }),
        // Mostly foreground: else there is no core.
        mask: fc
          .array(
            fc.oneof({ weight: 14, arbitrary: fc.constant(2) }, { weight: 2, arbitrary: fc.constant(1) }, fc.constant(missing ? 0 : 1)),
            { minLength: rows * columns, maxLength: rows * columns },
          )
          .map(values => Uint8Array.from(values)),
      }),
    )
  const options = fc.record({
    edgeWidth: fc.integer({ min: 1, max: 3 }),
    neighbours: fc.constantFrom(4 as const, 8 as const),
    transition: fc.boolean(),
    intext: fc.boolean(),
  })
  const name = (value: number): string => MSPA_CLASSES[value].name
  const BACKGROUNDS = ['background', 'core-opening', 'border-opening']

  it('gives each foreground cell a class of foreground, and leaves the rest as it was', () => {
    fc.assert(
      fc.property(masks, options, ({ grid, mask }, option) => {
        const before = mask.slice()
        const result = mspa(grid, mask, option)
        expect(mask).toEqual(before)
        const faults = Array.from(mask, (value, i) => {
          const group = name(result.classes[i])
          const fits = value === 0 ? group === 'missing' : value === 1 ? BACKGROUNDS.includes(group) : result.classes[i] >= 4
          const outside = value === 2 || result.internal[i] === 0
          const closed = option.transition || !group.includes('-in-')
          const within = !option.intext || group !== 'perforation' || result.internal[i] === 1
          return fits && outside && closed && within ? '' : `cell ${i}: ${value} became ${group}`
        })
        expect(faults.filter(fault => fault !== '')).toEqual([])
        expect(mspaAreas(grid, result).reduce((a, b) => a + b)).toBeCloseTo(mask.length * 0.09, 9)
      }),
    )
  })

  it('has more core with a narrower edge', () => {
    fc.assert(
      fc.property(masks, options, ({ grid, mask }, option) => {
        const narrow = mspa(grid, mask, { ...option, edgeWidth: 1 })
        const wide = mspa(grid, mask, { ...option, edgeWidth: 2 })
        expect(wide.classes.every((value, i) => name(value) !== 'core' || name(narrow.classes[i]) === 'core')).toBe(true)
      }),
    )
  })

  it('turns with the map, but for the lines of connectors', () => {
    const fixed = (result: MspaResult): string[] =>
      Array.from(result.classes, (value, i) => {
        const group = name(value)
        return `${['loop', 'bridge', 'branch'].includes(group) ? 'rest' : group} ${result.internal[i]}`
      })
    fc.assert(
      fc.property(masks, options, ({ grid, mask }, option) => {
        const { rows, columns } = grid
        const plain = { ...option, transition: false }
        const expected = fixed(mspa(grid, mask, plain))
        // Transposed and mirrored: together they make every turn.
        const at = (i: number): number => (i % rows) * columns + Math.floor(i / rows)
        const transposed = Uint8Array.from(mask, (_, i) => mask[at(i)])
        expect(fixed(mspa({ ...grid, rows: columns, columns: rows }, transposed, plain))).toEqual(
          mask.reduce<string[]>((all, _, i) => [...all, expected[at(i)]], []),
        )
        const across = (i: number): number => i - (i % columns) + columns - 1 - (i % columns)
        const mirrored = Uint8Array.from(mask, (_, i) => mask[across(i)])
        expect(fixed(mspa(grid, mirrored, plain))).toEqual(expected.map((_, i) => expected[across(i)]))
      }),
    )
  })

  it('keeps cores of one foreground component joined by core, bridge or loop', () => {
    fc.assert(
      fc.property(masks, options, ({ grid, mask }, option) => {
        const { classes } = mspa(grid, mask, { ...option, transition: true })
        const linked = Uint8Array.from(classes, value => (/core$|bridge|loop/.test(name(value)) ? 1 : 0))
        const core = Uint8Array.from(classes, value => (name(value) === 'core' ? 1 : 0))
        const whole = labelPatches(
          grid,
          mask.map(value => (value === 2 ? 1 : 0)),
          option.neighbours,
        ).labels
        const joined = labelPatches(grid, linked, option.neighbours).labels
        const components = Array.from(core, (value, i) => (value === 1 ? `${whole[i]}` : '')).filter(Boolean)
        const parts = Array.from(core, (value, i) => (value === 1 ? `${whole[i]} ${joined[i]}` : '')).filter(Boolean)
        expect(new Set(parts).size).toBe(new Set(components).size)
      }),
    )
  })

  it('refuses what is no mask, naming the cell', () => {
    const grid = { rows: 2, columns: 3, dx: 1, dy: 1 }
    expect(() => mspa(grid, Uint8Array.of(0, 1, 2, 2, 3, 1), OPTIONS)).toThrow('mask is 3 at row 2, column 2')
    expect(() => mspa(grid, new Uint8Array(5), OPTIONS)).toThrow('mask has 5 cells')
    expect(() => mspa(grid, new Uint8Array(6), { ...OPTIONS, edgeWidth: 0 })).toThrow('edge width is 0 cells')
  })
})
