import { sentences } from '#values'

export const text = sentences(
  {
    more: (count: number) => `Och ${count} rader till.`,
    noRows: 'Skriv minst en rad med en kommun och ett tal.',
    noWeight: 'Alla tal är noll, så det finns inget att fördela efter.',
    tooManyRows: (rows: number, most: number) => `${rows} rader är för många. Högst ${most} går att läsa.`,
    notNameAndNumber: (line: number, written: string) =>
      `Rad ${line}, ”${written}”: skriv en kommun och ett tal, med tabb eller semikolon emellan.`,
    unknownMunicipality: (line: number, written: string) => `Rad ${line}: ”${written}” är ingen av regionens kommuner.`,
    notAWholeNumber: (line: number, written: string) =>
      `Rad ${line}: ”${written}” är inte ett helt tal. Skriv det utan decimaler.`,
    notANumber: (line: number, written: string) => `Rad ${line}: ”${written}” är inget tal.`,
    sumInside: (line: number, written: string) =>
      `Rad ${line}: ”${written}” ser ut som en summa. Den får bara stå sist.`,
    twice: (line: number, written: string, first: number) => `Rad ${line}: ${written} står redan på rad ${first}.`,
  },
  {
    more: (count: number) => `And ${count} rows more.`,
    noRows: 'Write at least one row with a municipality and a number.',
    noWeight: 'All numbers are nought, so there is nothing to share by.',
    tooManyRows: (rows: number, most: number) => `${rows} rows are too many. At most ${most} can be read.`,
    notNameAndNumber: (line: number, written: string) =>
      `Row ${line}, “${written}”: write a municipality and a number, with a tab or a semicolon between.`,
    unknownMunicipality: (line: number, written: string) =>
      `Row ${line}: “${written}” is none of the municipalities of the region.`,
    notAWholeNumber: (line: number, written: string) =>
      `Row ${line}: “${written}” is not a whole number. Write it without decimals.`,
    notANumber: (line: number, written: string) => `Row ${line}: “${written}” is no number.`,
    sumInside: (line: number, written: string) => `Row ${line}: “${written}” looks like a sum. It may only come last.`,
    twice: (line: number, written: string, first: number) => `Row ${line}: ${written} is on row ${first} already.`,
  },
)
