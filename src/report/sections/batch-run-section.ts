import type { BatchView } from '../batch-view.ts'
import { blockCount } from '../../blocks/block-count.ts'
import { designText } from '../batch-design-text.ts'
import { html, type Fragment, type Markup } from '../html.ts'
import { tableOf } from '../table-of.ts'

/** Below this many futures the 5 and 95 % quantiles hang on fewer than ten of them. */
const FEW = 200

/** What was run: how many futures, how they were drawn, which of them failed. */
export function batchRunSection(view: BatchView): Markup {
  const { say, lang, report, share } = view
  const { plan, summary } = report
  const { failed, replicates, reasons } = summary
  const blocks = blockCount(plan)
  const last = plan.replicates - (blocks - 1) * plan.blockSize
  const size = { blocks, size: plan.blockSize, last }
  const facts: readonly (readonly [string, Fragment])[] = [
    [say('factFutures'), say('factFuturesDone', { n: replicates })],
    [
      say('factFailed'),
      failed === 0 ? say('noneFailed') : html`<b>${say('failedValue', { n: failed, share: share(failed / replicates) })}</b>`,
    ],
    [say('factDesign'), designText(view)],
    [say('factSeed'), plan.seed],
    [say('factBlocks'), say(last === plan.blockSize ? 'blocksValueEven' : 'blocksValue', size)],
    [say('factEngine'), `Regreen ${plan.engine}`],
  ]
  return html`<section aria-labelledby="batchRun-${lang}">
    <h2 id="batchRun-${lang}">${say('batchRun')}</h2>
    ${plan.design.kind === 'ensemble' ? undefined : html`<p class="banner">${say('designWarning')}</p>`}
    ${replicates - failed < FEW ? html`<p class="banner">${say('fewFutures')}</p>` : undefined}
    <dl class="facts">
      ${facts.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    ${
      reasons.length === 0
        ? undefined
        : tableOf({
            caption: say('failedCaption'),
            label: say('failedCaption'),
            cells: 'words',
            head: [say('reason'), say('count'), say('firstReplicate')],
            rows: reasons.map(({ reason, count, replicate }) => ({ head: reason, cells: [count, replicate] })),
          })
    }
  </section>`
}
