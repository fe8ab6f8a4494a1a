import type { Text } from '../../base/text.ts'
import type { Portfolio } from './portfolio.ts'

/** What people call an action; nothing where there is none. */
export function actionTitle({ actions }: Portfolio, action: number | undefined): Text {
  if (action === undefined) return { en: '', zh: '' }
  const { id, title = { en: id, zh: id } } = actions[action]
  return title
}
