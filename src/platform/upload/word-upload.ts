import type { Language } from '#values'
import type { WhyNotTaken } from './receive-upload.ts'
import { text } from './upload.text.ts'

/** Why the file was not taken, as a sentence. */
export function wordUploadRefusal(refusal: WhyNotTaken, lang: Language): string {
  const say = text[lang]
  switch (refusal.refused) {
    case 'file-too-large':
      return say['file-too-large'](wordSize(refusal.most, lang))
    case 'type-not-taken':
      return say['type-not-taken'](refusal.kind)
    default:
      return say[refusal.refused]
  }
}

const units = ['byte', 'kB', 'MB', 'GB'] as const

/** A size as it is said: 500 MB, 1,4 kB. */
export function wordSize(bytes: number, lang: Language): string {
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  const count = new Intl.NumberFormat(lang === 'sv' ? 'sv-SE' : 'en-GB', { maximumFractionDigits: step < 2 ? 0 : 1 })
  return `${count.format(bytes / 1000 ** step)} ${units[step]}`
}
