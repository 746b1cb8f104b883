import { type Db, statement } from '#platform/db'
import { type Day, Missing } from '#values'
import { type RoomRow, roomOf } from '../seats/room.rules.ts'
import { roomColumns } from '../seats/room.store.ts'
import { type RuleRow, ruleOf, type SeatRule } from '../seats/seat-rule.rules.ts'
import { ruleAsJson } from '../seats/seat-rule.store.ts'
import type { Room } from '../seats/seats.rules.ts'
import { type InOrder, orderQueue, type Queued } from './order.rules.ts'

/** Someone in the queue, with who asked and the offer they have. */
export interface InLine extends Queued {
  readonly occasionId: number
  readonly askedBy: number
  readonly unitId: number
  readonly offerId: number | null
}

/** Those who wait for an occasion `o` of a step `s`, whoever has waited longest first. */
const waiting = `(select coalesce(json_agg(json_build_object('queuePlaceId', q.id, 'occasionId', q.occasion_id,
      'personId', q.person_id, 'askedBy', q.asked_by, 'municipalityId', q.municipality_id, 'unitId', q.unit_id,
      'homeRegionId', q.home_region_id, 'agreedWhy', q.agreed_why, 'offerId', f.id,
      'offeredUntil', extract(epoch from f.expires_at) * 1000,
      'dueOn', (select min(coalesce(n.due_on, (n.from_day + make_interval(months => s.within_months))::date))
        from enrolment n where n.person_id = q.person_id and n.step_id = s.id and n.until_day is null)) order by q.id), '[]')
  from queue_place q left join seat_offer f on f.queue_place_id = q.id and f.ended_at is null
  where q.occasion_id = o.id and q.left_at is null)`

const from = `from occasion o join course c on c.id = o.course_id join step s on s.id = c.step_id where o.id = any($1::int[])`

interface RuleOf {
  readonly occasionId: number
  readonly rule: RuleRow | null
}

/** $1 the occasions, $2 the day. */
const rules = statement<RuleOf>(`select o.id as occasion_id, ${ruleAsJson} as rule ${from}`)

/** The rule that holds for each occasion on a day. One query. */
export async function listRulesOf(db: Db, occasionIds: readonly number[], onDay: Day): Promise<Map<number, SeatRule>> {
  if (occasionIds.length === 0) return new Map()
  return new Map((await rules(db, occasionIds, onDay)).map(({ occasionId, rule }) => [occasionId, ruleOf(rule)]))
}

interface Row extends RoomRow, RuleOf {
  readonly waiting: readonly (Omit<InLine, 'offeredUntil'> & { readonly offeredUntil: number | null })[]
}

/** $1 the occasions, $2 the day. */
const lines = statement<Row>(`
  select ${roomColumns}, ${ruleAsJson} as rule, ${waiting} as waiting ${from}`)

/** How an occasion stands towards whoever asks: its seats, its rule, and those who wait in order. */
export interface Line {
  readonly room: Room
  readonly rule: SeatRule
  readonly order: readonly InOrder<InLine>[]
}

/** The seats, the rule and the queue of each of these occasions as they stand today. One query. */
export async function listStandingLines(
  db: Db,
  occasionIds: readonly number[],
  today: Day,
): Promise<Map<number, Line>> {
  if (occasionIds.length === 0) return new Map()
  return new Map((await lines(db, occasionIds, today)).map((row) => [row.occasionId, lineOf(row)]))
}

function lineOf(row: Row): Line {
  const [room, rule] = [roomOf(row), ruleOf(row.rule)]
  const places = row.waiting.map((place) => ({
    ...place,
    offeredUntil: place.offeredUntil === null ? null : new Date(place.offeredUntil),
  }))
  return { room, rule, order: orderQueue(places, { ...rule, ...room }) }
}

/** The same for one occasion. */
export async function getLine(db: Db, occasionId: number, today: Day): Promise<Line> {
  const line = (await listStandingLines(db, [occasionId], today)).get(occasionId)
  if (line === undefined) throw new Missing('occasion')
  return line
}
