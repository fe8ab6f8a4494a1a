const PLAIN: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '²': '2',
  '³': '3',
  '°': 'deg',
  '·': '*',
  '×': 'x',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '…': '~',
  '✓': '+',
  '≈': '~',
  '✗': 'x',
}

/** Signs that old terminals lack, by their nearest neighbour in ASCII; Chinese characters stay. */
export function plainSigns(text: string): string {
  return text.replace(/[−–²³°·×“”‘’…✓≈✗]/g, sign => PLAIN[sign] ?? sign)
}
