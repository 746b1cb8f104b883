import { type FieldErrors, formatKr, plural } from '#design'
import type { Language } from '#values'
import { type AmountFault, type FiguresRefusal, most, type RowsFault } from './own-figures.rules.ts'
import { text } from './own-figures.text.ts'

/** What is wrong with the two amounts, by field. */
export function amountErrors({ cost, fee }: FiguresRefusal, lang: Language): Record<string, string> {
  return {
    ...(cost && { cost: wordAmount(cost, 'cost', lang) }),
    ...(fee && { fee: wordAmount(fee, 'fee', lang) }),
  }
}

/** Each fault beside the field of its row; what concerns them all beside the first. */
export function formErrors(refusal: FiguresRefusal, lang: Language): FieldErrors {
  const rows = refusal.rows.map((fault) =>
    'line' in fault ? [`inhabitants-${fault.line}`, wordRows(fault, lang)] : ['with-0', wordRows(fault, lang)],
  )
  return { ...amountErrors(refusal, lang), ...Object.fromEntries(rows) }
}

const mostTold = 5

/** The first faults of what was pasted, by row, and how many more there are. */
export function pastedErrors(refusal: FiguresRefusal, lang: Language): FieldErrors {
  const say = text[lang].faults
  const told = refusal.rows
    .slice(0, mostTold)
    .map((fault) => ('line' in fault ? say.atLine(fault.line, wordRows(fault, lang)) : wordRows(fault, lang)))
  const more = refusal.rows.length - told.length
  if (more > 0) told.push(say.more(plural(more, lang, say.rowCount)))
  return { ...amountErrors(refusal, lang), ...(told.length > 0 && { rows: told.join(' ') }) }
}

function wordAmount(fault: AmountFault, field: 'cost' | 'fee', lang: Language): string {
  const say = text[lang].faults
  switch (fault) {
    case 'not-an-amount':
      return say[field]
    case 'too-large':
      return say['too-large'](formatKr(most[field], lang))
    case 'below-zero':
    case 'not-whole-kronor':
      return say[fault]
  }
}

const longestShown = 40

function wordRows(fault: RowsFault, lang: Language): string {
  const say = text[lang].faults
  switch (fault.refused) {
    case 'no-rows':
    case 'nobody-lives-there':
    case 'no-name':
      return say[fault.refused]
    case 'too-many-rows':
      return say['too-many-rows'](fault.rows, most.rows)
    case 'not-name-and-count':
      return say['not-name-and-count'](shortened(fault.name))
    case 'name-too-long':
      return say['name-too-long'](most.name)
    case 'name-twice':
      return say['name-twice'](fault.name, fault.first)
    case 'sum-row-inside':
    case 'no-inhabitants':
      return say[fault.refused](fault.name)
    case 'not-a-count':
      return say['not-a-count'](fault.name, shortened(fault.written))
  }
}

function shortened(written: string): string {
  return written.length > longestShown ? `${written.slice(0, longestShown)}…` : written
}
