import type { Lang } from '../base/text.ts'
import { html, type Markup } from './html.ts'
import { MESSAGES } from './messages.ts'
import { PAGE_SCRIPT } from './page-script.ts'
import { PAGE_STYLE } from './page-style.ts'

/** A page in both languages. */
export interface PageContent {
  /** The language shown first. */
  readonly lang: Lang
  readonly engine: string
  readonly titles: Readonly<Record<Lang, string>>
  /** The whole page in each language: a `main` of class `report` with its language. */
  readonly bodies: Readonly<Record<Lang, Markup>>
}

/** One HTML file in both languages, which needs neither network nor JavaScript. */
export function pageHtml({ lang, engine, titles, bodies }: PageContent): string {
  const style: Markup = { markup: PAGE_STYLE }
  const script: Markup = { markup: PAGE_SCRIPT }
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content="Regreen ${engine}" />
        <title>${titles[lang]}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <button class="switch" type="button" hidden lang="${lang === 'zh' ? 'en' : 'zh'}" data-titles="${JSON.stringify(titles)}">
          ${MESSAGES.otherLanguage[lang]}
        </button>
        ${bodies.en} ${bodies.zh}
        <script>
          ${script}
        </script>
      </body>
    </html> `.markup
}
