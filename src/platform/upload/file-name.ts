/** An address holds no longer part, and there a letter such as å takes six signs. */
const mostInAddress = 180

/**
 * A name that can be shown, stored and handed out: without folders, control characters and characters that turn the
 * direction of reading, and ending as what it holds does.
 */
export function cleanFileName(given: string, extension: string): string {
  const base = given.slice(-1000).normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const shown = base
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}"<>:|?*]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  const stem = shown.replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(/^[.\s]+|[.\s]+$/gu, '')
  return `${shortened(stem) || 'fil'}.${extension}`
}

function shortened(stem: string): string {
  const letters = [...stem]
  while (encodeURIComponent(letters.join('')).length > mostInAddress) letters.pop()
  return letters.join('').trim()
}
