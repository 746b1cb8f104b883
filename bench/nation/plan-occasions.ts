import { addDays, type Day, daysBetween, weekday } from '#values'
import type { GroundCourse, Price } from './ground.ts'
import type { Means, People, RegionStaff, Traveller } from './plan-people.ts'
import type { Random } from './random.ts'

export interface PlannedDay {
  readonly id: number
  readonly number: number
  readonly onDay: Day
  readonly length: 'whole' | 'half'
  readonly form: 'on-site' | 'digital'
  readonly prices: readonly Price[]
}

export interface Booked {
  readonly id: number
  readonly by: Traveller
  readonly onDay: Day
  readonly cancelledOn: Day | null
  /** By day number, for the days that have been. */
  readonly marks: ReadonlyMap<number, 'attended' | 'absent'>
}

export interface Occasion {
  readonly id: number
  readonly regionId: number
  readonly staff: RegionStaff
  readonly course: GroundCourse
  readonly seats: number
  readonly opens: Day
  readonly closes: Day
  readonly days: readonly PlannedDay[]
  readonly bookings: readonly Booked[]
  readonly queue: readonly Traveller[]
}

const invented: readonly Price[] = [
  { component: 'room', position: 1, amountOre: 100_000, forms: ['on-site'] },
  { component: 'pot', position: 2, amountOre: 40_000, forms: ['on-site', 'digital'] },
  { component: 'material', position: 3, amountOre: 10_000, forms: ['on-site', 'digital'] },
]

/**
 * Occasions from a year and a half ago to half a year ahead, more where more travel, filled from those who travel the
 * course and have no seat yet. When everyone has one, the rest stand empty.
 */
export function planOccasions(means: Means, people: People, count: number): Occasion[] {
  const { random } = means
  const waiting = new Map<string, Traveller[]>()
  const occasions: Occasion[] = []
  for (let i = 0; i < count; i++) {
    const { unit, way } = random.pick(people.travellers)
    const courses = way.courses.filter(({ days }) => days.length > 0)
    if (courses.length === 0) continue
    const course = random.pick(courses)
    const staff = people.regions.get(unit.regionId)
    if (staff === undefined) throw new Error('a region with employees has its staff')
    const key = `${unit.regionId}/${course.id}`
    const line = waiting.get(key) ?? random.shuffle(travellersOf(people, unit.regionId, course))
    waiting.set(key, line)
    occasions.push(planOne(means, { course, staff, line }))
  }
  return occasions
}

function travellersOf(people: People, regionId: number, { id }: GroundCourse): Traveller[] {
  return people.travellers.filter(
    ({ unit, way }) => unit.regionId === regionId && way.courses.some((course) => course.id === id),
  )
}

function planOne(
  means: Means,
  { course, staff, line }: { course: GroundCourse; staff: RegionStaff; line: Traveller[] },
): Occasion {
  const { random, ids, today, ground } = means
  const { regionId } = staff
  const first = onWeekday(addDays(today, random.whole(-540, 180)))
  const prices = ground.prices.get(regionId) ?? invented
  let last = first
  const days = course.days.map(({ number, length, form }) => {
    if (number > 1) last = onWeekday(addDays(last, random.whole(1, 14)))
    const isHere = number === 1 ? 'on-site' : form
    const asked = prices.filter(({ forms }) => forms.includes(isHere))
    return { id: ids.next('occasion_day'), number, onDay: last, length, form: isHere, prices: asked } as const
  })
  const seats = random.whole(12, 30)
  const opens = addDays(first, -90)
  const closes = addDays(first, -14)
  const asking = opens > today ? 0 : Math.min(line.length, Math.ceil((seats * random.whole(60, 120)) / 100))
  const seated = line.splice(0, Math.min(asking, seats))
  const queue = first > today ? line.splice(0, asking - seated.length) : []
  const cancelling = queue.length > 0 ? 0 : 0.04
  const bookings = seated.map((by) => book(means, { by, opens, closes, days, cancelling }))
  return { id: ids.next('occasion'), regionId, staff, course, seats, opens, closes, days, bookings, queue }
}

interface Seating {
  readonly by: Traveller
  /** How likely the seat is given back. */
  readonly cancelling: number
}

function book(
  { random, ids, today }: Means,
  { by, opens, closes, days, cancelling }: Pick<Occasion, 'opens' | 'closes' | 'days'> & Seating,
): Booked {
  const onDay = dayBetween(random, opens, closes < today ? closes : today)
  const cancelledOn = random.chance(cancelling) ? onDay : null
  const been = cancelledOn === null ? days.filter((day) => day.onDay < today) : []
  const marks = new Map(been.map(({ number }) => [number, random.chance(0.94) ? 'attended' : 'absent'] as const))
  return { id: ids.next('booking'), by, onDay, cancelledOn, marks }
}

/** A day from the one to the other, both included; the first when they come in the wrong order. */
export function dayBetween(random: Random, from: Day, to: Day): Day {
  return addDays(from, random.whole(0, Math.max(0, daysBetween(from, to))))
}

function onWeekday(of: Day): Day {
  return weekday(of) > 5 ? addDays(of, 8 - weekday(of)) : of
}
