import { formatCount, formatList } from '#design'
import type { Language } from '#values'
import { wordPlanFaults } from '../planning/word-fault.view.ts'
import type { ColumnName } from './columns.rules.ts'
import { type CellsRefusal, mostBytes, type SheetFault } from './sheet.rules.ts'
import { text } from './sheet.text.ts'

export const megabytes = mostBytes / 1024 / 1024

type Names = readonly { readonly personId: number; readonly name: string }[]

/** "Plats dag 2": the column as the template calls it. */
export function wordColumn({ column, day }: { column: ColumnName; day?: number }, lang: Language): string {
  const { columns } = text[lang]
  if (column === 'on') return columns.onDay(day ?? 1)
  const name = columns[column].replace(/ \(.*\)$/, '')
  return day === undefined ? name : columns.ofDay(name, day)
}

/** What is wrong in a row and how it is mended: "Dag 1: ”12/3” kan betyda flera dagar. Skriv med årtal, som 2026-03-12." */
export function wordSheetFault(fault: SheetFault, names: Names, lang: Language): string {
  return `${wordColumn(fault, lang)}: ${wordWhat(fault, names, lang)}`
}

function wordWhat(fault: SheetFault, names: Names, lang: Language): string {
  const say = text[lang].faults
  switch (fault.fault) {
    case 'empty':
    case 'plannedAlready':
    case 'needsPair':
      return say[fault.fault]
    case 'unknownCourse': {
      const like = fault.like.map((name) => `”${name}”`).join(` ${text[lang].or} `)
      return like === '' ? say.unknownCourse(fault.typed) : `${say.unknownCourse(fault.typed)} ${say.like(like)}`
    }
    case 'severalCourses':
      return say.severalCourses(fault.typed, fault.journeys.join(` ${text[lang].or} `))
    case 'dayTooMany':
    case 'dayMissing':
      return say[fault.fault](fault.days)
    case 'twiceInSheet':
      return say.twiceInSheet(fault.row)
    case 'plan':
      return Object.values(wordPlanFaults([fault.plan], names, lang))[0] ?? ''
    default:
      return say[fault.fault](fault.typed)
  }
}

/** "kolumnerna Platser och Kursledare" */
export function wordColumns(columns: readonly ColumnName[], lang: Language): string {
  return formatList(
    columns.map((column) => wordColumn({ column }, lang)),
    lang,
  )
}

export function wordCellsRefusal(refusal: CellsRefusal | { readonly refused: 'tooLarge' }, lang: Language): string {
  const say = text[lang].refused
  if (refusal.refused === 'tooLarge') return say.tooLarge(megabytes)
  if (refusal.refused === 'tooManyRows')
    return say.tooManyRows(formatCount(refusal.rows, lang), formatCount(refusal.most, lang))
  return say[refusal.refused]
}
