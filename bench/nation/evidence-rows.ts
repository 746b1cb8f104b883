import type { Day } from '#values'
import type { Cell, Load } from './copy.ts'
import type { GroundCourse } from './ground.ts'
import { at } from './people-rows.ts'
import { type Booked, dayBetween, type Occasion } from './plan-occasions.ts'
import type { Means, Traveller } from './plan-people.ts'

interface Seat {
  readonly occasion: Occasion
  readonly booked: Booked
}

/**
 * What the travellers have done and earned, in the order it happened, and the certificates of whole courses. The rows are
 * made as they are sent, certificates after the evidence they stand on.
 */
export function evidenceLoads(
  { ids, random, today }: Means,
  { travellers, occasions }: { travellers: readonly Traveller[]; occasions: readonly Occasion[] },
): Load[] {
  const seats = seatsByTraveller(occasions)
  const certificates: Cell[][] = []
  return [
    {
      table: 'evidence',
      columns: [
        ...['id', 'person_id', 'kind', 'course_id', 'revision_id', 'item_id', 'occasion_day_id', 'day_number', 'rule'],
        ...['earned_on', 'municipality_id', 'recorded_by', 'recorded_at'],
      ],
      rows: everything(),
    },
    {
      table: 'certificate',
      columns: ['id', 'evidence_id', 'person_id', 'course_id', 'check_code', 'issued_on', 'issued_at'],
      rows: certificates,
    },
  ]

  function* everything(): Generator<Cell[]> {
    for (const traveller of travellers)
      for (const course of traveller.way.courses)
        yield* ofCourse(traveller, course, seats.get(`${traveller.id}/${course.id}`))
  }

  function* ofCourse(traveller: Traveller, course: GroundCourse, seat: Seat | undefined): Generator<Cell[]> {
    const { id: personId, unit, since } = traveller
    const isDone = seat ? hasAttendedAll(seat) : course.days.length === 0 && random.chance(0.3)
    const part = isDone ? 1 : seat || random.chance(0.25) ? random.whole(0, 100) / 100 : 0
    const start = seat?.occasion.days[0]?.onDay ?? today
    const doneOn = dayBetween(random, since < start ? since : start, start < today ? start : today)
    const row = (
      kind: string,
      about: readonly [item: number | null, day: number | null, number: number | null],
      on: Day,
    ) => [
      ...[ids.next('evidence'), personId, kind, course.id, course.revisionId, ...about],
      ...['Enligt regeln den dagen', on, unit.municipalityId, personId, at(on, 30)],
    ]
    for (const itemId of course.itemIds.slice(0, Math.floor(course.itemIds.length * part)))
      yield row('item', [itemId, null, null], doneOn)
    let last = doneOn
    for (const day of seat?.occasion.days ?? []) {
      if (seat?.booked.marks.get(day.number) !== 'attended') continue
      last = day.onDay
      yield row('day', [null, day.id, day.number], day.onDay)
    }
    if (!isDone) return
    const whole = row('course', [null, null, null], last)
    const id = ids.next('certificate')
    certificates.push([id, whole[0] ?? null, personId, course.id, checkCodeOf(id), last, at(last, 31)])
    yield whole
  }
}

function seatsByTraveller(occasions: readonly Occasion[]): Map<string, Seat> {
  return new Map(
    occasions.flatMap((occasion) =>
      occasion.bookings
        .filter(({ cancelledOn }) => cancelledOn === null)
        .map((booked) => [`${booked.by.id}/${occasion.course.id}`, { occasion, booked }] as const),
    ),
  )
}

function hasAttendedAll({ occasion, booked }: Seat): boolean {
  return occasion.days.every(({ number }) => booked.marks.get(number) === 'attended')
}

const letters = '23456789BCDFGHJKMNPQRSTVWXZ'

/** Unlike a real one it can be guessed: NATI-… and the number of the certificate. */
function checkCodeOf(id: number): string {
  let code = ''
  for (let rest = id; code.length < 8; rest = Math.floor(rest / letters.length))
    code = letters.charAt(rest % letters.length) + code
  return `NNNN-${code.slice(0, 4)}-${code.slice(4)}`
}
