import { type Day, type TimeOfDay, timeOfDay } from '#values'
import {
  type CourseDay,
  type DayForm,
  type DayPlan,
  isOnScreen,
  type Minimum,
  type OccasionPlan,
  type PlanFault,
  type StaffPlan,
} from '../planning/plan.rules.ts'
import { windowOf } from '../planning/window.rules.ts'
import { nearest, readSheetDay, readSheetForm, readSheetNumber, readSheetTime } from './cells.rules.ts'
import type { ColumnName, Head } from './columns.rules.ts'
import type { SheetCourse, SheetFacts, SheetFault, SheetRow } from './sheet.rules.ts'

/** The cell of a column: that of the day, else that of every day; empty when there is none. */
type Cells = (column: ColumnName, day?: number) => string

interface Reading {
  readonly cells: Cells
  readonly facts: SheetFacts
  readonly faults: SheetFault[]
}

const usual = {
  whole: { starts: timeOfDay('09:00'), ends: timeOfDay('16:00') },
  half: { starts: timeOfDay('09:00'), ends: timeOfDay('12:00') },
}

/** One row of a sheet as a plan; everything in it that cannot be read is named. */
export function readRow(
  { columns }: Pick<Head, 'columns'>,
  row: readonly string[],
  { number, facts }: { readonly number: number; readonly facts: SheetFacts },
): SheetRow {
  const textAt = (name: ColumnName, day: number | undefined) =>
    row[columns.findIndex((column) => column?.name === name && column.day === day)]?.trim() ?? ''
  const cells: Cells = (column, day) => textAt(column, day) || textAt(column, undefined)
  const reading: Reading = { cells, facts, faults: [] }
  const course = readCourse(reading)
  const seats = readWhole(reading, 'seats', { isNeeded: true })
  const staff = readStaff(reading)
  const days = course ? readDays(reading, course, staff) : []
  const minimum = readMinimum(reading)
  const { faults } = reading
  const first = days[0]?.onDay
  if (!course || seats === undefined || first === undefined) return { row: number, course, plan: undefined, faults }
  const window = readWindow(reading, windowOf(first, course.rule, facts.today))
  const plan: OccasionPlan = { seats, days, ...window, ...(minimum && { minimum }) }
  return { row: number, course, plan: faults.length === 0 ? plan : undefined, faults }
}

function readCourse({ cells, facts, faults }: Reading): SheetCourse | undefined {
  const typed = cells('course')
  if (typed === '') {
    faults.push({ column: 'course', fault: 'empty', typed })
    return undefined
  }
  const plain = (name: string) => name.toLowerCase().replace(/\s+/g, ' ').trim()
  const found = facts.courses.filter(
    ({ courseName, journeyName }) =>
      plain(courseName) === plain(typed) || plain(`${courseName} (${journeyName})`) === plain(typed),
  )
  if (found.length === 1) return found[0]
  const names = facts.courses.map(({ courseName }) => courseName)
  const journeys = found.map(({ journeyName }) => journeyName)
  if (found.length > 1) faults.push({ column: 'course', fault: 'severalCourses', typed, journeys })
  else faults.push({ column: 'course', fault: 'unknownCourse', typed, like: nearest(typed, [...new Set(names)]) })
  return undefined
}

function readDays(reading: Reading, course: SheetCourse, staff: readonly StaffPlan[]): DayPlan[] {
  const { cells, faults } = reading
  const beyond = course.days.length + 1
  for (let day = beyond; day <= 20; day++)
    if (cells('on', day) !== '') faults.push({ column: 'on', day, fault: 'dayTooMany', days: course.days.length })
  return course.days.flatMap((courseDay) => {
    const onDay = readOn(reading, courseDay, course)
    const day = readDay(reading, courseDay, staff)
    return onDay && day ? [{ ...day, onDay }] : []
  })
}

function readOn({ cells, faults }: Reading, { number }: CourseDay, { days }: SheetCourse): Day | undefined {
  const typed = cells('on', number)
  const at = { column: 'on', day: number } as const
  const read = typed === '' ? undefined : readSheetDay(typed)
  if (typed === '') faults.push({ ...at, fault: 'dayMissing', days: days.length })
  else if (read === 'ambiguous') faults.push({ ...at, fault: 'ambiguousDay', typed })
  else if (read === undefined) faults.push({ ...at, fault: 'notADay', typed })
  return read === 'ambiguous' ? undefined : read
}

function readDay(
  reading: Reading,
  { number, length, forms }: CourseDay,
  staff: readonly StaffPlan[],
): Omit<DayPlan, 'onDay'> | undefined {
  const { cells, faults } = reading
  const starts = readTime(reading, 'starts', { number, otherwise: usual[length].starts })
  const ends = readTime(reading, 'ends', { number, otherwise: usual[length].ends })
  const typed = cells('form', number)
  const [place, link] = [cells('place', number), cells('link', number)]
  const form = typed === '' ? likelyForm(forms, { place, link }) : readSheetForm(typed)
  if (form === undefined) faults.push({ column: 'form', day: number, fault: 'unknownForm', typed })
  if (form === undefined || starts === undefined || ends === undefined) return undefined
  const where = { place: form === 'on-site' ? place : '', link: isOnScreen(form) ? link : '' }
  return { number, starts, ends, form, ...where, endsDayAfter: ends < starts, staff }
}

/** Where no form is written: on a screen when there is only a link, else in a room, as far as the course allows. */
function likelyForm(forms: readonly DayForm[], { place, link }: { place: string; link: string }): DayForm {
  const wanted = place === '' && link !== '' ? 'digital' : 'on-site'
  return forms.find((form) => form === wanted) ?? forms[0] ?? wanted
}

function readTime(
  { cells, faults }: Reading,
  column: 'starts' | 'ends',
  { number, otherwise }: { readonly number: number; readonly otherwise: TimeOfDay },
): TimeOfDay | undefined {
  const typed = cells(column, number)
  if (typed === '') return otherwise
  const time = readSheetTime(typed)
  if (time === undefined) faults.push({ column, day: number, fault: 'notATime', typed })
  return time
}

function readWhole(
  { cells, faults }: Reading,
  column: 'seats' | 'least',
  { isNeeded }: { readonly isNeeded: boolean },
): number | undefined {
  const typed = cells(column)
  if (typed === '' && !isNeeded) return undefined
  const value = readSheetNumber(typed, 1, 500)
  if (typed === '') faults.push({ column, fault: 'empty', typed })
  else if (value === undefined) faults.push({ column, fault: 'notANumber', typed })
  return value
}

function readStaff(reading: Reading): StaffPlan[] {
  const inRole = (column: 'leader' | 'trainers' | 'reserves', role: StaffPlan['role']) =>
    addressesIn(reading.cells(column)).flatMap((typed): StaffPlan[] => {
      const personId = reading.facts.people.get(typed.toLowerCase())
      if (personId === undefined) reading.faults.push({ column, fault: 'unknownPerson', typed })
      return personId === undefined ? [] : [{ personId, role }]
    })
  if (reading.cells('leader') === '') reading.faults.push({ column: 'leader', fault: 'empty', typed: '' })
  return [
    ...inRole('leader', 'course-leader').slice(0, 1),
    ...inRole('trainers', 'trainer'),
    ...inRole('reserves', 'reserve'),
  ]
}

const addressesIn = (text: string) => text.split(/[\s,;]+/).filter((part) => part !== '')

function readMinimum(reading: Reading): Minimum | undefined {
  const least = readWhole(reading, 'least', { isNeeded: false })
  const decideBy = readOptionalDay(reading, 'decideBy')
  const [hasLeast, hasDay] = [reading.cells('least') !== '', reading.cells('decideBy') !== '']
  if (hasLeast !== hasDay) reading.faults.push({ column: hasLeast ? 'decideBy' : 'least', fault: 'needsPair' })
  return least !== undefined && decideBy ? { least, decideBy } : undefined
}

type Window = Pick<OccasionPlan, 'bookingOpens' | 'bookingCloses'>

function readWindow(reading: Reading, usualWindow: Window): Window {
  return {
    bookingOpens: readOptionalDay(reading, 'opens') ?? usualWindow.bookingOpens,
    bookingCloses: readOptionalDay(reading, 'closes') ?? usualWindow.bookingCloses,
  }
}

function readOptionalDay({ cells, faults }: Reading, column: 'decideBy' | 'opens' | 'closes'): Day | undefined {
  const typed = cells(column)
  if (typed === '') return undefined
  const read = readSheetDay(typed)
  if (read === 'ambiguous') faults.push({ column, fault: 'ambiguousDay', typed })
  else if (read === undefined) faults.push({ column, fault: 'notADay', typed })
  return read === 'ambiguous' ? undefined : read
}

/** At which column of the sheet a fault of the plan is put right: `on-2` is the day of day 2. */
export function columnOfFault({ field }: PlanFault): { readonly column: ColumnName; readonly day?: number } {
  const [name = '', number] = field.split('-')
  const day = number === undefined ? {} : { day: Number(number) }
  const columns: Readonly<Record<string, ColumnName>> = {
    ...{ on: 'on', starts: 'starts', ends: 'ends', form: 'form', place: 'place', link: 'link' },
    ...{ leader: 'leader', trainers: 'trainers', reserves: 'reserves', seats: 'seats', least: 'least' },
    ...{ decideBy: 'decideBy', bookingOpens: 'opens', bookingCloses: 'closes' },
  }
  return { column: columns[name] ?? 'course', ...day }
}
