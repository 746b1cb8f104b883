import { formatList } from '#design'
import type { Language } from '#values'
import type { KeyRefusal } from './allocation-key.rules.ts'
import { text } from './allocation-keys.text.ts'
import { mostRows, type RowFault } from './key-rows.rules.ts'

const mostTold = 10

/** What is wrong with the rows, the first of it, row by row. */
export function wordRowFaults(faults: readonly RowFault[], lang: Language): string {
  const told = faults.slice(0, mostTold).map((fault) => wordFault(fault, lang))
  const more = faults.length - told.length
  return [...told, ...(more > 0 ? [text[lang].faults.more(more)] : [])].join(' ')
}

function wordFault(fault: RowFault, lang: Language): string {
  const say = text[lang].faults
  switch (fault.refused) {
    case 'noRows':
    case 'noWeight':
      return say[fault.refused]
    case 'tooManyRows':
      return say.tooManyRows(fault.rows, mostRows)
    case 'twice':
      return say.twice(fault.line, fault.written, fault.first)
    case 'notNameAndNumber':
    case 'unknownMunicipality':
    case 'notAWholeNumber':
    case 'notANumber':
    case 'sumInside':
      return say[fault.refused](fault.line, fault.written.slice(0, 80))
  }
}

/** Why a key is not laid aside. */
export function wordLayAside(refusal: KeyRefusal, lang: Language): string {
  const say = text[lang].whyNot
  return refusal.refused === 'key-in-use'
    ? say['key-in-use'](formatList(refusal.years.map(String), lang))
    : say[refusal.refused]
}
