import { holdClock, realNow } from '#platform'
import { type Day, day } from '#values'
import type { World } from '../world.ts'
import { occasionBuilders, type Station } from './occasions.ts'

/** An occasion whose first day is today, with the first three of its four people booked. */
export interface CourseDay {
  readonly station: Station
  readonly occasionId: number
  readonly dayId: number
  readonly secondDayId: number
  readonly onDay: Day
  readonly bookings: readonly number[]
  /** The address of the day, and of something of it. */
  at(what?: string): string
  /** Moves the held clock to a time of the day, in Sweden in winter. */
  itIs(time: string): void
}

export function attendanceBuilders(world: World) {
  const build = occasionBuilders(world)

  const courseDay = async ({ seats = 3 }: { seats?: number } = {}): Promise<CourseDay> => {
    const station = await build.station(4)
    const occasionId = await build.occasion(station, { seats, firstIn: 6, closesIn: 1 })
    await build.booked(station, occasionId, station.people.slice(0, 3))
    const [dayId = 0, secondDayId = 0] = await build.dayIdsOf(occasionId)
    const found = await world.db
      .selectFrom('occasionDay')
      .select('onDay')
      .where('id', '=', dayId)
      .executeTakeFirstOrThrow()
    const bookings = await Promise.all(station.people.slice(0, 3).map((id) => build.bookingOf(occasionId, id)))
    const onDay = day(found.onDay)
    const itIs = (time: string) => holdClock(`${onDay}T${time}+01:00`)
    itIs('09:00:05')
    const at = (what = 'attendance') => `/occasions/${occasionId}/days/${dayId}/${what}`
    return { station, occasionId, dayId, secondDayId, onDay, bookings, at, itIs }
  }

  /** What counts of a booking on a day, part by part: mark and source. */
  const counting = async (dayId: number, bookingId: number): Promise<string[]> =>
    (
      await world.db
        .selectFrom('countedMark')
        .select(['part', 'mark', 'source'])
        .where('dayId', '=', dayId)
        .where('bookingId', '=', bookingId)
        .orderBy('part')
        .execute()
    ).map(({ part, mark, source }) => `${part} ${mark} ${source}`)

  /** The days and courses someone has earned that stand. */
  const earned = async (personId: number): Promise<string[]> =>
    (
      await world.db
        .selectFrom('evidence')
        .leftJoin('evidenceCorrection as c', 'c.evidenceId', 'evidence.id')
        .select(['kind', 'dayNumber'])
        .where('personId', '=', personId)
        .where('kind', 'in', ['day', 'course'])
        .where('c.id', 'is', null)
        .orderBy('evidence.id')
        .execute()
    ).map(({ kind, dayNumber }) => (dayNumber === null ? kind : `${kind} ${dayNumber}`))

  const nowMs = () => realNow().getTime()

  return { courseDay, counting, earned, nowMs, ...build }
}
