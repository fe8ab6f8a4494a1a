import { Help, type HelpConfiguration } from 'commander'
import type { Lang } from '../base/text.ts'
import { wrapText } from '../report/wrap-text.ts'
import { displayWidth } from '../scenarios/display-width.ts'
import { HELP_WORDS } from './help-words.ts'

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
}

/** How help is laid out and in which language. */
export function helpStyle(lang: () => Lang): HelpConfiguration {
  const usual = new Help()
  const said = (text: string): string => (lang() === 'zh' ? (HELP_WORDS[text] ?? text) : text)
  return {
    showGlobalOptions: true,
    displayWidth,
    boxWrap: (text, width) => (lang() === 'zh' ? wrapText(text, width, '') : usual.boxWrap(text, width)),
    styleTitle: title => (lang() === 'zh' ? (TITLES[title] ?? title) : title),
    commandDescription: command => said(usual.commandDescription(command)),
    subcommandDescription: command => said(usual.subcommandDescription(command)),
    argumentDescription: argument => said(usual.argumentDescription(argument)),
    optionDescription: option => {
      if (lang() !== 'zh') return usual.optionDescription(option)
      const { description, argChoices, defaultValue, required, optional } = option
      const notes = [
        ...(argChoices ? [`可选：${argChoices.join('、')}`] : []),
        ...(defaultValue !== undefined && (required || optional) ? [`缺省：${String(defaultValue)}`] : []),
      ]
      return said(description) + (notes.length > 0 ? `（${notes.join('；')}）` : '')
    },
  }
}
