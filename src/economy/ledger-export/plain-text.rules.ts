const nearest: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '–': '-',
  '—': '-',
  '\u2212': '-',
  '’': "'",
  '‘': "'",
  '”': '"',
  '“': '"',
  '…': '...',
  '×': 'x',
  '•': '-',
}

/** Text as old ledgers take it: on one line, typographic signs as typewriters have them. */
export function plainText(text: string): string {
  return [...text.normalize('NFC')]
    .map((sign) => nearest[sign] ?? ((sign.codePointAt(0) ?? 0) < 32 || sign === '\u007f' ? ' ' : sign))
    .join('')
    .replace(/ +/g, ' ')
    .trim()
}
