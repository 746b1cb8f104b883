import { addDays } from '#values'
import type { Cell, Load } from './copy.ts'
import { at, leaderOf } from './people-rows.ts'
import type { Booked, Occasion } from './plan-occasions.ts'
import type { Means, Traveller } from './plan-people.ts'

/** Occasions with their days, prices and staff; bookings, queues and what was marked. */
export function occasionLoads({ ids, random, today }: Means, occasions: readonly Occasion[]): Load[] {
  const days = occasions.flatMap((occasion) => occasion.days.map((day) => ({ occasion, day })))
  const bookings = occasions.flatMap((occasion) => occasion.bookings.map((booked) => ({ occasion, booked })))
  return [
    {
      table: 'occasion',
      columns: [
        ...['id', 'course_id', 'revision_id', 'region_id', 'seats', 'seats_taken', 'booking_opens', 'booking_closes'],
        ...['first_day', 'last_day', 'planned_by', 'planned_at'],
      ],
      rows: occasions.map((one) => [
        ...[one.id, one.course.id, one.course.revisionId, one.regionId, one.seats, seatsTaken(one)],
        ...[one.opens, one.closes, one.days[0]?.onDay ?? one.closes, one.days.at(-1)?.onDay ?? one.closes],
        ...[one.staff.managerId, at(addDays(one.opens, -10))],
      ]),
    },
    {
      table: 'occasion_day',
      columns: ['id', 'occasion_id', 'number', 'on_day', 'starts', 'ends', 'length', 'form', 'place', 'link'],
      rows: days.map(({ occasion, day }) => [
        ...[day.id, occasion.id, day.number, day.onDay, '09:00', day.length === 'whole' ? '16:00' : '12:00'],
        ...[day.length, day.form],
        ...(day.form === 'on-site' ? ['Konferenscentrum', ''] : ['', `https://video.example/${day.id}`]),
      ]),
    },
    {
      table: 'day_price',
      columns: ['day_id', 'component', 'position', 'amount_ore'],
      rows: days.flatMap(({ day }) =>
        day.prices.map((price) => [day.id, price.component, price.position, price.amountOre]),
      ),
    },
    {
      table: 'day_staff',
      columns: ['id', 'day_id', 'person_id', 'role'],
      rows: days.flatMap(({ occasion, day }) =>
        teamOfDay(occasion).map(({ id }, index) => [
          ...[ids.next('day_staff'), day.id, id],
          index === 0 ? 'course-leader' : index === 3 ? 'reserve' : 'trainer',
        ]),
      ),
    },
    {
      table: 'booking',
      columns: [
        ...['id', 'occasion_id', 'person_id', 'municipality_id', 'unit_id', 'booked_by', 'booked_at'],
        ...['cancelled_at', 'cancelled_by', 'end_kind'],
      ],
      rows: bookings.map(({ occasion, booked: { id, by, onDay, cancelledOn } }) => [
        ...[id, occasion.id, ...placeOf(by), bookerOf(by), at(onDay)],
        ...(cancelledOn === null ? [null, null, null] : [at(cancelledOn, 90), bookerOf(by), 'cancelled']),
      ]),
    },
    {
      table: 'queue_place',
      columns: ['id', 'occasion_id', 'person_id', 'municipality_id', 'unit_id', 'asked_by', 'asked_at'],
      rows: occasions.flatMap(({ id, queue, closes }) =>
        queue.map((by, index) => [
          ...[ids.next('queue_place'), id, ...placeOf(by), bookerOf(by)],
          at(closes < today ? closes : today, 120 + index),
        ]),
      ),
    },
    {
      table: 'attendance_mark',
      columns: ['id', 'day_id', 'booking_id', 'mark', 'reason', 'marked_by', 'marked_at'],
      rows: bookings.flatMap(marksOf),
    },
  ]

  function marksOf({ occasion, booked }: { occasion: Occasion; booked: Booked }): Cell[][] {
    const by = teamOfDay(occasion)[0]?.id ?? occasion.staff.managerId
    return occasion.days.flatMap(({ id, number, onDay }) => {
      const mark = booked.marks.get(number)
      if (mark === undefined) return []
      const row = (given: string, minute: number) => [
        ...[ids.next('attendance_mark'), id, booked.id, given, given === 'absent' ? 'sjuk' : '', by],
        at(onDay, minute),
      ]
      const corrected = random.chance(0.01) ? [row(mark === 'absent' ? 'attended' : 'absent', 100)] : []
      return [...corrected, row(mark, 120)]
    })
  }
}

/** The seats that are not given back. */
export function seatsTaken({ bookings }: Occasion): number {
  return bookings.filter(({ cancelledOn }) => cancelledOn === null).length
}

export function teamOfDay({ staff, course }: Occasion): readonly Traveller[] {
  return (staff.teams.get(course.id) ?? []).slice(0, 4)
}

function placeOf({ id, unit }: Traveller): [number, number, number] {
  return [id, unit.municipalityId, unit.id]
}

function bookerOf({ id, unit }: Traveller): number {
  return leaderOf(unit)?.id ?? id
}
