import { type Db, statement } from '#platform/db'
import { type Day, Missing } from '#values'
import { listRooms } from '../seats/room.store.ts'
import type { SeatRule } from '../seats/seat-rule.rules.ts'
import { getSeatRule } from '../seats/seat-rule.store.ts'
import type { Room } from '../seats/seats.rules.ts'
import { type InOrder, orderQueue, type Queued } from './order.rules.ts'

/** Someone in the queue, with who asked and the offer they have. */
export interface InLine extends Queued {
  readonly occasionId: number
  readonly askedBy: number
  readonly unitId: number
  readonly offerId: number | null
}

/** $1 the occasions. */
const lines = statement<InLine>(`
  select q.id as queue_place_id, q.occasion_id, q.person_id, q.asked_by, q.municipality_id, q.unit_id,
    q.home_region_id, q.agreed_why, f.id as offer_id, f.expires_at as offered_until,
    (select min(coalesce(n.due_on, (n.from_day + make_interval(months => s.within_months))::date))
      from enrolment n where n.person_id = q.person_id and n.step_id = s.id and n.until_day is null) as due_on
  from queue_place q join occasion o on o.id = q.occasion_id
    join course c on c.id = o.course_id join step s on s.id = c.step_id
    left join seat_offer f on f.queue_place_id = q.id and f.ended_at is null
  where q.occasion_id = any($1::int[]) and q.left_at is null
  order by q.id`)

/** Those who wait for these occasions, whoever has waited longest first. One query. */
export async function listLines(db: Db, occasionIds: readonly number[]): Promise<InLine[]> {
  return occasionIds.length === 0 ? [] : lines(db, occasionIds)
}

/** $1 the occasions. */
const places = statement<{ readonly occasionId: number; readonly regionId: number; readonly journeyId: number }>(`
  select o.id as occasion_id, o.region_id, s.journey_id
  from occasion o join course c on c.id = o.course_id join step s on s.id = c.step_id where o.id = any($1::int[])`)

/** The rule that holds for each occasion on a day. One query, and one for each region and journey among them. */
export async function listRulesOf(db: Db, occasionIds: readonly number[], onDay: Day): Promise<Map<number, SeatRule>> {
  const found = new Map<string, SeatRule>()
  const rules = new Map<number, SeatRule>()
  for (const { occasionId, regionId, journeyId } of await places(db, occasionIds)) {
    const key = `${regionId} ${journeyId}`
    const rule = found.get(key) ?? (await getSeatRule(db, { regionId, journeyId, onDay }))
    found.set(key, rule)
    rules.set(occasionId, rule)
  }
  return rules
}

/** How an occasion stands towards whoever asks: its seats, its rule, and those who wait in order. */
export interface Line {
  readonly room: Room
  readonly rule: SeatRule
  readonly order: readonly InOrder<InLine>[]
}

/** The seats, the rule and the queue of each of these occasions as they stand today. */
export async function listStandingLines(
  db: Db,
  occasionIds: readonly number[],
  today: Day,
): Promise<Map<number, Line>> {
  const [rooms, rules] = [await listRooms(db, occasionIds, today), await listRulesOf(db, occasionIds, today)]
  const waiting = Map.groupBy(await listLines(db, occasionIds), ({ occasionId }) => occasionId)
  return new Map(
    [...rooms].flatMap(([occasionId, room]) => {
      const rule = rules.get(occasionId)
      if (rule === undefined) return []
      const order = orderQueue(waiting.get(occasionId) ?? [], { ...rule, ...room })
      return [[occasionId, { room, rule, order }] as const]
    }),
  )
}

/** The same for one occasion. */
export async function getLine(db: Db, occasionId: number, today: Day): Promise<Line> {
  const line = (await listStandingLines(db, [occasionId], today)).get(occasionId)
  if (line === undefined) throw new Missing('occasion')
  return line
}
