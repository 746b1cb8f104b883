import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Asker, Day } from '#values'
import { inTheirRegion } from '../occasion/reach.report.ts'
import { type Item, orderByOf, toDoOf } from './logistics.rules.ts'

const numbers = sql`(select
    (select count(*) from booking b where b.occasion_id = o.id and b.cancelled_at is null
      and (b.only_day_id is null or b.only_day_id = d.id)) as named,
    (select count(*) from unnamed_seat x where x.occasion_id = o.id and x.ended_at is null) as unnamed,
    (select count(distinct f.person_id) from day_staff f join occasion_day e on e.id = f.day_id
      where e.occasion_id = o.id and e.cancelled_at is null and (d.id is null or e.id = d.id)
        and (f.role <> 'reserve' or f.called_in_at is not null)) as staff)`

const isWanted = sql`(not t.is_ended and o.cancelled_at is null and case when d.id is null
    then not t.on_site_only or exists (select from occasion_day e
      where e.occasion_id = o.id and e.form = 'on-site' and e.cancelled_at is null)
    else d.cancelled_at is null and (not t.on_site_only or d.form = 'on-site') end)`

const acts = sql`(select coalesce(json_agg(json_build_object('turn', a.turn, 'act', a.act, 'amount', a.amount,
    'reference', a.reference, 'personId', a.done_by, 'by', p.name, 'onDay', to_char(a.done_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD')) order by a.turn), '[]')
  from logistics_act a join person p on p.id = a.done_by
  where a.occasion_id = o.id and a.line_id = l.id and a.day_id is not distinct from d.id)`

const kindOrder = sql`array_position(
  array['room', 'refreshments', 'print', 'literature', 'pin', 'tote', 'name-tag', 'other'], l.kind)`

/**
 * Every line that holds, or that something was done about, for the occasions that the predicate over `o` and `s` describes:
 * with the numbers as they are now and all that was done. One statement.
 */
export async function listItems(db: Db, where: RawBuilder<SqlBool>): Promise<Item[]> {
  const { rows } = await sql<Item>`
    select item.* from (
      select o.id as occasion_id, o.region_id, c.name as course_name, o.first_day, o.last_day, l.id as line_id, l.kind, l.on_each,
        l.occasion_id is not null as is_own, t.what, t.counts, t.per_people, t.for_every, t.per_staff, t.extra,
        t.on_site_only, t.order_days, t.supplier, d.id as day_id, d.number as day_number, d.on_day,
        coalesce(d.place, '') as place,
        nullif(concat_ws(', ', nullif(v.contact_name, ''), nullif(v.contact_phone, ''), nullif(v.contact_email, '')), '')
          as contact, h.capacity, o.seats, n.named, n.unnamed, n.staff, ${isWanted} as is_wanted, ${acts} as done,
        ${kindOrder} as kind_order
      from occasion o
        join course c on c.id = o.course_id join step s on s.id = c.step_id
        join logistics_line l on l.region_id = o.region_id and (l.occasion_id is null or l.occasion_id = o.id)
          and (l.journey_id is null or l.journey_id = s.journey_id) and (l.course_id is null or l.course_id = c.id)
        join lateral (select * from logistics_term w where w.line_id = l.id order by w.version desc limit 1) t on true
        left join occasion_day d on l.on_each = 'day' and d.occasion_id = o.id
        left join venue_room h on l.kind = 'room' and h.id = d.room_id left join venue v on v.id = h.venue_id
        cross join lateral ${numbers} n
      where ${where} and (l.on_each = 'occasion' or d.id is not null)
    ) item
    where item.is_wanted or json_array_length(item.done) > 0
    order by item.first_day, item.occasion_id, item.kind_order, item.line_id, item.day_number`.execute(db)
  return rows
}

/** The lines of one occasion. */
export async function listItemsOf(db: Db, occasionId: number): Promise<Item[]> {
  return listItems(db, sql<SqlBool>`o.id = ${occasionId}`)
}

/** The lines of these occasions, as far as they lie in a region where the asker plans. */
export async function listPlannedItems(db: Db, asker: Asker, occasionIds: readonly number[]): Promise<Item[]> {
  return listItems(
    db,
    sql<SqlBool>`o.id = any(${[...occasionIds]}::int[]) and ${inTheirRegion(asker, 'plan occasions')}`,
  )
}

/**
 * What is to be ordered, changed or called off for occasions that are not over, where the asker plans; with `until` only what
 * must be ordered by then. In order of the last day to order.
 */
export async function listLogisticsDue(
  db: Db,
  asker: Asker,
  { today, until }: { readonly today: Day; readonly until?: Day },
): Promise<Item[]> {
  const inTime = until === undefined ? sql`true` : sql`o.first_day - 365 <= ${until}::date`
  const items = await listItems(
    db,
    sql<SqlBool>`o.last_day >= ${today} and ${inTime} and ${inTheirRegion(asker, 'plan occasions')}`,
  )
  return items
    .filter((item) => toDoOf(item, today) !== 'rest')
    .filter((item) => until === undefined || dueOf(item, today) <= until)
    .sort((a, b) => (dueOf(a, today) < dueOf(b, today) ? -1 : dueOf(a, today) > dueOf(b, today) ? 1 : 0))
}

/** When it must be done: by the last day to order; what is to be changed or called off, now. */
function dueOf(item: Item, today: Day): Day {
  return toDoOf(item, today) === 'order' ? orderByOf(item) : today
}
