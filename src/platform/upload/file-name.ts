const mostLetters = 120

/**
 * A name that can be shown, stored and handed out: without folders, control characters and characters that turn the
 * direction of reading, and ending as what it holds does.
 */
export function cleanFileName(given: string, extension: string): string {
  const base = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const shown = base
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}"<>:|?*]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  const stem = shown.replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(/^[.\s]+|[.\s]+$/gu, '')
  return `${[...stem].slice(0, mostLetters).join('') || 'fil'}.${extension}`
}
