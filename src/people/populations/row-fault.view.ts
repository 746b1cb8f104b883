import type { Language } from '#values'
import { mostRows, type RowFault } from './municipal-rows.rules.ts'
import { text } from './row-fault.text.ts'

const mostTold = 10

/** What is wrong with the rows, the first of it, row by row. */
export function wordRowFaults(faults: readonly RowFault[], lang: Language): string {
  const told = faults.slice(0, mostTold).map((fault) => wordFault(fault, lang))
  const more = faults.length - told.length
  return [...told, ...(more > 0 ? [text[lang].more(more)] : [])].join(' ')
}

function wordFault(fault: RowFault, lang: Language): string {
  const say = text[lang]
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
