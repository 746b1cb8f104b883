import { addDays, type Day, day, weekday } from './day.ts'

/** Swedish public holidays (lagen 1989:253), and the eves that workplaces keep as if they were. */
export type Holiday =
  | 'new-year'
  | 'epiphany'
  | 'good-friday'
  | 'easter-day'
  | 'easter-monday'
  | 'first-of-may'
  | 'ascension'
  | 'pentecost'
  | 'national-day'
  | 'midsummer-eve'
  | 'midsummer-day'
  | 'all-saints'
  | 'christmas-eve'
  | 'christmas-day'
  | 'boxing-day'
  | 'new-years-eve'

const fixed: Readonly<Record<string, Holiday>> = {
  '01-01': 'new-year',
  '01-06': 'epiphany',
  '05-01': 'first-of-may',
  '06-06': 'national-day',
  '12-24': 'christmas-eve',
  '12-25': 'christmas-day',
  '12-26': 'boxing-day',
  '12-31': 'new-years-eve',
}

const fromEaster: Readonly<Record<number, Holiday>> = {
  [-2]: 'good-friday',
  0: 'easter-day',
  1: 'easter-monday',
  39: 'ascension',
  49: 'pentecost',
}

/** Which Swedish holiday a day is, if any. Sundays and Saturdays are not holidays by themselves. */
export function holidayOn(date: Day): Holiday | undefined {
  const inYear = date.slice(5)
  const known = fixed[inYear]
  if (known) return known
  if (weekday(date) === 6 && inYear >= '06-20' && inYear <= '06-26') return 'midsummer-day'
  if (weekday(date) === 5 && inYear >= '06-19' && inYear <= '06-25') return 'midsummer-eve'
  if (weekday(date) === 6 && inYear >= '10-31' && inYear <= '11-06') return 'all-saints'
  const easter = easterDay(Number(date.slice(0, 4)))
  const moved = Object.entries(fromEaster).find(([days]) => addDays(easter, Number(days)) === date)
  return moved?.[1]
}

/** Easter Day by the Gregorian calendar (Meeus, Jones and Butcher). */
export function easterDay(year: number): Day {
  const golden = year % 19
  const [century, inCentury] = [Math.floor(year / 100), year % 100]
  const [leapCenturies, afterLeapCentury] = [Math.floor(century / 4), century % 4]
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - leapCenturies - correction + 15) % 30
  const [leaps, afterLeap] = [Math.floor(inCentury / 4), inCentury % 4]
  const toSunday = (32 + 2 * afterLeapCentury + 2 * leaps - epact - afterLeap) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const sum = epact + toSunday - 7 * late + 114
  const two = (figure: number) => String(figure).padStart(2, '0')
  return day(`${String(year).padStart(4, '0')}-${two(Math.floor(sum / 31))}-${two((sum % 31) + 1)}`)
}
