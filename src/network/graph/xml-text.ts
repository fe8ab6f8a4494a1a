/** What no document of XML 1.0 may hold, not even escaped: control characters, halves of surrogate pairs and two non-characters. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** @returns the text without the characters that XML 1.0 forbids (section 2.2 of it); everything else, as Chinese, stays */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '')
}
