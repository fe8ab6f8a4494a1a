import type { BatchView } from './batch-view.ts'

/** Where the futures of a batch come from, in words. */
export function designText({ say, report }: BatchView): string {
  const { design } = report.plan
  switch (design.kind) {
    case 'ensemble':
      return ensembleText({ say, report })
    case 'saltelli':
      return say('designSaltelli', { factors: design.factors.length, n: design.base })
    case 'morris':
      return say('designMorris', { factors: design.factors.length, n: design.trajectories, levels: design.levels })
    case 'efast':
      return say('designEfast', { factors: design.factors.length, n: design.samples })
  }
}

function ensembleText({ say, report }: Pick<BatchView, 'say' | 'report'>): string {
  const { parameters, sampling, chance, inner } = report.scenario.uncertainty
  const words = {
    chance: say(chance === 'drawn' ? 'chanceDrawn' : 'chanceSame'),
    inner: inner === 1 ? say('innerOne') : say('innerMany', { n: inner }),
  }
  if (parameters === 'default') return say('designEnsembleDefault', words)
  return say(sampling === 'latin-hypercube' ? 'designEnsembleLatin' : 'designEnsembleRandom', words)
}
