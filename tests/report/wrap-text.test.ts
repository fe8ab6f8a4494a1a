import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wrapText } from '../../src/report/wrap-text.ts'
import { displayWidth } from '../../src/scenarios/display-width.ts'

const PARTS = [
  '要',
  '求',
  '比',
  '例',
  '。',
  '，',
  '（',
  '）',
  '“',
  '”',
  '《',
  '》',
  '；',
  ' ',
  '90\u00a0%',
  '90\u00a0万元',
  'R1',
  'cover',
  '×',
  '、',
]
const texts = fc.array(fc.constantFrom(...PARTS), { maxLength: 60 }).map(parts => parts.join(''))

describe('wrapped text', () => {
  it('keeps every sign, and every line within the width where its words are', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 30, max: 80 }), (text, width) => {
        const lines = wrapText(text, width, '').split('\n')
        expect(lines.join('').replaceAll(/[^\S\u00a0]/g, '')).toBe(text.replaceAll(/[^\S\u00a0]/g, ''))
        // What may not be broken can be longer than a line: runs of brackets, or a word.
        const longest = Math.max(0, ...text.split(/[要求比例 ]/).map(displayWidth))
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(Math.max(width, longest + 4))
      }),
    )
  })

  it('begins no line with a full stop, and ends none with an opening bracket', () => {
    expect(wrapText('要求比例为 90\u00a0%。参与', 14, '')).toBe('要求比例为\n90\u00a0%。参与')
    expect(wrapText('要求比例（盖度）为“论文方案”的', 10, '')).toBe('要求比例\n（盖度）为\n“论文方案”\n的')
    expect(wrapText('the cover (on average) is “good”, they say', 11, '  ')).toBe(
      'the cover\n  (on\n  average)\n  is\n  “good”,\n  they say',
    )
    expect(wrapText('费用 2,910\u00a0万元，可以', 16, '')).toBe('费用\n2,910\u00a0万元，可以')
  })
})
