/** What a column says: of the whole occasion, of every day, or of one day. */
export const wholeColumns = [
  'course',
  'seats',
  'leader',
  'trainers',
  'reserves',
  'least',
  'decideBy',
  'opens',
  'closes',
] as const
export const dayColumns = ['on', 'starts', 'ends', 'form', 'place', 'link'] as const
export type ColumnName = (typeof wholeColumns)[number] | (typeof dayColumns)[number]

export interface Column {
  readonly name: ColumnName
  /** The day it is of; undefined is every day. */
  readonly day: number | undefined
}

const words: Readonly<Record<ColumnName, readonly string[]>> = {
  course: ['kurs', 'kursnamn', 'kursens namn', 'course', 'course name'],
  on: ['dag', 'datum', 'kursdag', 'day', 'date', 'course day'],
  starts: ['börjar', 'start', 'starttid', 'från', 'starts', 'from', 'begins'],
  ends: ['slutar', 'slut', 'sluttid', 'till', 'ends', 'to', 'end'],
  form: ['form'],
  place: ['plats', 'lokal', 'ort', 'place', 'venue'],
  link: ['länk', 'möteslänk', 'link', 'meeting link'],
  seats: ['platser', 'antal platser', 'seats', 'number of seats'],
  leader: ['kursledare', 'ledare', 'course leader', 'leader'],
  trainers: ['utbildare', 'trainers', 'trainer'],
  reserves: ['reserver', 'reserv', 'reserves', 'reserve'],
  least: ['minsta antal', 'minst', 'minimum', 'fewest'],
  decideBy: ['beslutsdag', 'beslutsdatum', 'day of decision', 'decide by'],
  opens: ['bokningen öppnar', 'bokning öppnar', 'booking opens'],
  closes: ['bokningen stänger', 'bokning stänger', 'booking closes'],
}

const known = new Map(Object.entries(words).flatMap(([name, all]) => all.map((word) => [word, name])))
const isOfDay = (name: string): boolean => dayColumns.some((one) => one === name)

/** What a head says, in Swedish or English; undefined when it is not understood. "Plats dag 2" is the place of day 2. */
export function columnOf(head: string): Column | undefined {
  const text = head
    .toLowerCase()
    .replace(/\([^)]*\)|e-?post(adress)?|e-?mail/g, ' ')
    .replace(/[:.,*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const whole = nameOf(text)
  if (whole) return { name: whole, day: whole === 'on' ? 1 : undefined }
  const match = /^(.*?)\s*(\d{1,2})$/.exec(text)
  if (!match) return undefined
  const [, before = '', number] = match
  const day = Number(number)
  const name = nameOf(before) ?? nameOf(before.replace(/\s*(dag|day)$/, ''))
  return name && isOfDay(name) && day >= 1 && day <= 20 ? { name, day } : undefined
}

function nameOf(text: string): ColumnName | undefined {
  const name = known.get(text)
  return [...wholeColumns, ...dayColumns].find((one) => one === name)
}

export interface Head {
  readonly columns: readonly (Column | undefined)[]
  readonly missing: readonly ColumnName[]
  /** Heads that are not understood, as they stand. */
  readonly unknown: readonly string[]
  /** Heads that say what another has said already. */
  readonly twice: readonly string[]
}

const needed: readonly ColumnName[] = ['course', 'on', 'seats', 'leader']

/** The head of a sheet: what each column says, in whatever order, and which are missing or not understood. */
export function readHead(cells: readonly string[]): Head {
  const columns: (Column | undefined)[] = []
  const unknown: string[] = []
  const twice: string[] = []
  for (const cell of cells) {
    const column = columnOf(cell)
    const isTwice = columns.some((one) => one && column && one.name === column.name && one.day === column.day)
    if (cell.trim() !== '' && !column) unknown.push(cell.trim())
    if (isTwice) twice.push(cell.trim())
    columns.push(isTwice ? undefined : column)
  }
  const missing = needed.filter((name) => !columns.some((column) => column?.name === name))
  return { columns, missing, unknown, twice }
}

/** The row that is most likely the head: the first in which at least two cells are understood. */
export function headRow(cells: readonly (readonly string[])[]): number {
  const found = cells.slice(0, 20).findIndex((row) => row.filter((cell) => columnOf(cell)).length >= 2)
  return found === -1 ? 0 : found
}
