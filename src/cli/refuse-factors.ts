import type { FactorsChosen } from '../blocks/choose-factors.ts'
import type { SensitivityFlags } from './sensitivity-flags.ts'
import { StudyError } from './study-error.ts'

/**
 * Says why factors cannot be analysed as asked for.
 * @throws StudyError for a pattern that fits nothing, too few factors, or correlated factors under a method that asks for independence
 */
export function refuseFactors({ method, by }: SensitivityFlags, { factors, correlated, unknown: strangers }: FactorsChosen): void {
  const [stranger] = strangers
  if (stranger) {
    const near =
      stranger.near === undefined ? { en: '', zh: '' } : { en: ` Did you mean ${stranger.near}?`, zh: `是否应为 ${stranger.near}？` }
    throw new StudyError(
      64,
      `no uncertain parameter fits "${stranger.pattern}".${near.en}\n  = help: full names or groups, for example vegetation.*,prices.gravel; parameters that the file fixes do not vary`,
      `没有不确定参数符合“${stranger.pattern}”。${near.zh}\n  = 建议：用全名或分组，如 vegetation.*,prices.gravel；文件中固定的参数不变化`,
    )
  }
  if (factors.length < 2) throw new StudyError(64, 'fewer than two factors are left to tell apart', '剩余因素不足两个，无法比较')
  const [pair] = correlated
  if (method === 'pawn' || by !== 'parameter' || !pair) return
  const [first, second, rho] = pair
  const more =
    correlated.length > 1 ? { en: ` and ${correlated.length - 1} more pairs`, zh: `等 ${correlated.length} 对` } : { en: '', zh: '' }
  throw new StudyError(
    64,
    `${method} needs independent factors, but the model draws ${first} and ${second} with correlation ${rho}${more.en}: shares of variance would be counted twice\n  = help: --by correlated takes what is drawn together as one factor; --method pawn needs no independence`,
    `${method} 要求因素相互独立，但模型中 ${first} 与 ${second} 的相关系数为 ${rho}${more.zh}：方差份额会重复计算\n  = 建议：用 --by correlated 把共同抽取的参数作为一个因素；或用不要求独立的 --method pawn`,
  )
}
