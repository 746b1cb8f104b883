import type { Language } from '#values'
import type { OptionsRefusal } from './options.rules.ts'
import { text } from './share-command.text.ts'
import type { FileRefusal, Note } from './weights.rules.ts'

/** Why nothing was divided, as a sentence for a terminal. */
export function wordRefusal(no: OptionsRefusal | FileRefusal, language: Language): string {
  const say = text[language]
  switch (no.refused) {
    case 'unknown-option':
      return `${say.unknownOption(no.option)} ${say.seeHelp}`
    case 'option-without-value':
      return say.optionWithoutValue(no.option)
    case 'option-twice':
      return say.optionTwice(no.option)
    case 'no-total':
      return say.noTotal
    case 'total-not-an-amount':
      return say.totalNotAnAmount(no.written)
    case 'total-not-whole-kronor':
      return say.totalNotWholeKronor(no.total)
    case 'unknown-unit':
      return say.unknownUnit(no.written)
    case 'unknown-language':
      return say.unknownLanguage(no.written)
    case 'no-file':
      return say.noFile
    case 'two-files':
      return say.twoFiles(no.files)
    default:
      return wordFileRefusal(no, language)
  }
}

function wordFileRefusal(no: FileRefusal, language: Language): string {
  const say = text[language]
  switch (no.refused) {
    case 'file-not-there':
      return say.fileNotThere(no.file)
    case 'file-not-readable':
      return say.fileNotReadable(no.file)
    case 'file-too-large':
      return say.fileTooLarge(no.file, no.megabytes)
    case 'not-text':
      return say.notText(no.file)
    case 'not-csv':
      return say.notCsv(no.line)
    case 'no-column':
      return say.noColumn(no.column, no.found)
    case 'column-twice':
      return say.columnTwice(no.column)
    case 'no-rows':
      return say.noRows
    case 'too-many-cells':
      return say.tooManyCells(no.line)
    case 'no-name':
      return say.noName(no.line)
    case 'no-weight-written':
      return say.noWeightWritten(no.line, no.name)
    case 'not-a-number':
      return say.notANumber(no.line, no.name, no.written)
    case 'negative-weight':
      return say.negativeWeight(no.line, no.name, no.written)
    case 'duplicate-name':
      return say.duplicateName(no.line, no.name, no.firstLine)
    case 'sum-row-inside':
      return say.sumRowInside(no.line, no.name)
    case 'no-weight':
      return say.noWeight
  }
}

/** What the reader should know although the division was made. */
export function wordNote(note: Note, language: Language): string {
  const say = text[language]
  switch (note.note) {
    case 'sum-row-left-out':
      return say.noteOn(say.sumRowLeftOut(note.line, note.name))
    case 'sum-row-disagrees':
      return say.noteOn(say.sumRowDisagrees(note.name, note.says, note.rowsGive))
    case 'may-be-thousands':
      return say.noteOn(say.mayBeThousands(note.line, note.written))
    case 'not-utf-8':
      return say.noteOn(say.notUtf8)
  }
}
