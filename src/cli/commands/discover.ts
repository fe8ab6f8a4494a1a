import { resolve } from 'node:path'
import { discoverFailures } from '../../compare/discover-failures.ts'
import type { Discovery } from '../../compare/discovery.ts'
import { discoverHtml } from '../../report/discover-html.ts'
import { discoverJson } from '../../report/discover-json.ts'
import { discoverText } from '../../report/discover-text.ts'
import { checkFolder } from '../../store/check-folder.ts'
import { openBatch } from '../../store/open-batch.ts'
import { writeFolder } from '../../store/write-folder.ts'
import type { CliIo } from '../cli-io.ts'
import type { DiscoverFlags } from '../discover-flags.ts'
import { fail } from '../fail.ts'
import { failingFutures } from '../failing-futures.ts'
import { guardBatch } from '../guard-batch.ts'
import { guardFolder } from '../guard-folder.ts'
import { shellWord } from '../shell-word.ts'
import { StudyError } from '../study-error.ts'
import { textOptions } from '../text-options.ts'
import { withManifest } from '../with-manifest.ts'

/**
 * `regreen discover DIR`: under which inputs an alternative of a batch fails.
 * @returns 0; 2 broken batch, 4 incomplete batch, 64 wrong flag, 66 no such folder, 73 cannot write
 */
export async function discover(folder: string, flags: DiscoverFlags, io: CliIo): Promise<number> {
  const { output, force } = flags
  if (output !== undefined) {
    const exit = await guardFolder(output, io, () => checkFolder(resolve(io.cwd, output), force === true))
    if (exit !== 0) return exit
  }
  try {
    return await guardBatch(folder, io, async () => {
      const discovery = await discoveryOf(folder, flags, io)
      if (output !== undefined) {
        const files = filesOf(discovery, folder, flags, io)
        const exit = await guardFolder(output, io, () => writeFolder(resolve(io.cwd, output), files, force === true))
        if (exit !== 0) return exit
      }
      io.stdout(io.json ? `${JSON.stringify(discoverJson(discovery))}\n` : discoverText(discovery, textOptions(io)))
      if (output !== undefined && !io.json && !io.quiet)
        io.stderr(io.lang === 'zh' ? `已写入 ${output}/  report.html、discover.json\n` : `wrote ${output}/  report.html, discover.json\n`)
      return 0
    })
  } catch (error) {
    if (error instanceof StudyError) return fail(io, error.exit, `error: ${error.text.en}`, `错误：${error.text.zh}`)
    throw error
  }
}

async function discoveryOf(folder: string, flags: DiscoverFlags, io: CliIo): Promise<Discovery> {
  const opened = await openBatch(resolve(io.cwd, folder), { anyVersion: true })
  const { scenario, plan } = opened.batch
  const { alternative, year, fails, failedRuns, failing, columns } = await failingFutures(opened, flags)
  return discoverFailures({
    engine: plan.engine,
    scenario: { id: scenario.id, hash: scenario.hash, title: scenario.title },
    seed: plan.seed,
    alternative,
    year,
    failing,
    failedRuns,
    fails,
    columns,
    methods: flags.method === 'both' ? ['prim', 'cart'] : [flags.method],
    heldOutShare: flags.heldOut,
    ...(flags.alpha !== undefined && { alpha: flags.alpha }),
    ...(flags.minMass !== undefined && { minMass: flags.minMass }),
  })
}

function filesOf(
  discovery: Discovery,
  folder: string,
  { alternative, require, regret, year, method, alpha, minMass, heldOut }: DiscoverFlags,
  { lang }: CliIo,
): ReadonlyMap<string, string | Uint8Array> {
  const created = new Date().toISOString()
  const named = { alternative, require, regret, year, method, alpha, 'min-mass': minMass, 'held-out': heldOut }
  const words = Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, shellWord(String(value))]))
  const command = ['regreen discover', shellWord(folder), ...words].join(' ')
  const outputs = new Map<string, string>([
    ['report.html', discoverHtml(discovery, { lang, generated: created.slice(0, 10), command })],
    ['discover.json', `${JSON.stringify(discoverJson(discovery))}\n`],
  ])
  const { scenario, engine, seed, futures } = discovery
  return withManifest(outputs, { scenario, engine, seed, replicates: futures, command, created }, folder, {})
}
