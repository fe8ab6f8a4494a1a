import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shellWord } from '../../src/cli/shell-word.ts'

describe('a word of a command line', () => {
  it('stands as it is where a shell leaves it alone', () => {
    for (const word of ['results/plan', 'safety=0.5,function=0.3', 'a~b', '--max-area', 7]) expect(shellWord(word)).toBe(String(word))
  })

  it('is quoted where a shell would divide, expand or end it', () => {
    expect(shellWord('9000000 CNY')).toBe("'9000000 CNY'")
    expect(shellWord('$HOME')).toBe("'$HOME'")
    expect(shellWord('~/plan')).toBe("'~/plan'")
    expect(shellWord("it's")).toBe(String.raw`'it'\''s'`)
    expect(shellWord('')).toBe("''")
    expect(shellWord('cover>=35%')).toBe("'cover>=35%'")
    expect(shellWord('场地.yaml')).toBe("'场地.yaml'")
  })

  it.skipIf(process.platform === 'win32')('comes back from a shell as it was (any word)', () => {
    const words = fc.sample(fc.oneof(fc.string(), fc.stringMatching(/^[ '"$\\~`!*?#&|;<>(){}\n\t-]{0,8}$/)), { numRuns: 300, seed: 7 })
    const { stdout } = spawnSync('/bin/sh', ['-c', `printf '%s\\0' ${words.map(shellWord).join(' ')}`], { encoding: 'utf8' })
    expect(stdout.split('\0').slice(0, -1)).toEqual(words)
  })
})
