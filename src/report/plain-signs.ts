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
  '→': '->',
  '∞': 'inf',
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
}

/** Signs that old terminals lack, by their nearest neighbour in ASCII; Chinese characters stay. */
export function plainSigns(text: string): string {
  return text.replace(/[−–²³°·×“”‘’…✓≈✗→∞αβγ]/g, sign => PLAIN[sign] ?? sign)
}
