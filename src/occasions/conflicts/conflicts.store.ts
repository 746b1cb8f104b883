import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { addDays, type Day } from '#values'
import { listTravelTimes } from '../travel/travel.store.ts'
import {
  type Conflict,
  conflictsOf,
  type DayAsked,
  type Ground,
  type RoomAt,
  type RoomUse,
  type Task,
} from './conflicts.rules.ts'

/** What is likely to go wrong with these days as they are planned, or are about to be. */
export async function findConflicts(db: Db, days: readonly DayAsked[]): Promise<Conflict[]> {
  const ground = await groundOf(db, days)
  return conflictsOf(days, { ...ground, elsewhere: await listElsewhere(db, days) })
}

/** The conflicts of an occasion's days that are still to come. */
export async function listConflictsOf(db: Db, occasionId: number, today: Day): Promise<Conflict[]> {
  return findConflicts(db, await listDays(db, sql`o.id = ${occasionId} and d.on_day >= ${today}`))
}

/**
 * Every conflict of a region's days in a stretch of time, for who plans there. Participants who have two seats at once are left
 * out: that is asked when a seat is given and when a day is moved, and not again for a whole term.
 */
export async function listConflicts(
  db: Db,
  { regionIds, from, until }: { readonly regionIds: readonly number[]; readonly from: Day; readonly until: Day },
): Promise<Conflict[]> {
  const days = await listDays(
    db,
    sql`o.region_id = any(${[...regionIds]}::int[]) and o.last_day >= ${from} and o.first_day <= ${until}
      and d.on_day between ${from} and ${until}`,
  )
  return conflictsOf(days, { ...(await groundOf(db, days)), elsewhere: [] })
}

/** Rooms by id, as a conflict is judged from them. */
export async function listRoomsAt(db: Db, roomIds: readonly number[]): Promise<Map<number, RoomAt>> {
  if (roomIds.length === 0) return new Map()
  const { rows } = await sql<RoomAt>`
    select r.id as room_id, r.name as room_name, r.capacity, coalesce(r.ended_at, v.ended_at) is not null as is_ended,
      v.id as venue_id, v.latitude, v.longitude
    from venue_room r join venue v on v.id = r.venue_id where r.id = any(${[...roomIds]}::int[])`.execute(db)
  return new Map(rows.map((room) => [room.roomId, room]))
}

type Planned = Omit<DayAsked, 'room'> & { readonly roomId: number | null }

async function listDays(db: Db, only: ReturnType<typeof sql>): Promise<DayAsked[]> {
  const { rows } = await sql<Planned>`
    select o.id as occasion_id, d.id as day_id, o.region_id, d.number, c.name as course_name, d.on_day, d.starts, d.ends,
      d.ends_day_after, d.form, d.place, o.seats, d.room_id,
      (select coalesce(json_agg(json_build_object('personId', f.person_id, 'name', p.name, 'role', f.role)
          order by p.name, f.id), '[]')
        from day_staff f join person p on p.id = f.person_id where f.day_id = d.id) as staff
    from occasion o
    join occasion_day d on d.occasion_id = o.id
    join course c on c.id = o.course_id
    where o.cancelled_at is null and d.cancelled_at is null and ${only}
    order by d.on_day, d.starts, d.id`.execute(db)
  const rooms = await listRoomsAt(db, idsOf(rows.map(({ roomId }) => roomId)))
  return rows.map(({ roomId, ...day }) => ({ ...day, room: roomId === null ? null : (rooms.get(roomId) ?? null) }))
}

async function groundOf(db: Db, days: readonly DayAsked[]): Promise<Omit<Ground, 'elsewhere'>> {
  const dates = datesAround(days)
  const roomIds = idsOf(days.map(({ room }) => room?.roomId ?? null))
  const personIds = idsOf(days.flatMap(({ staff }) => staff.map(({ personId }) => personId)))
  const uses = await listUses(db, { roomIds, dates })
  const tasks = await listTasks(db, { personIds, dates })
  const venueIds = idsOf([...days.map(({ room }) => room?.venueId), ...tasks.map(({ spot }) => spot?.venueId)])
  return { uses, tasks, times: await listTravelTimes(db, venueIds) }
}

function idsOf(ids: readonly (number | null | undefined)[]): number[] {
  return [...new Set(ids)].filter((id) => id !== null && id !== undefined)
}

/** These dates and those beside them, for what passes midnight. */
function datesAround(days: readonly DayAsked[]): Day[] {
  return [...new Set(days.flatMap(({ onDay }) => [addDays(onDay, -1), onDay, addDays(onDay, 1)]))].sort()
}

/** What these rooms are used for on these dates, by whichever region; a region is named to others, its course is not. */
async function listUses(
  db: Db,
  { roomIds, dates }: { readonly roomIds: readonly number[]; readonly dates: readonly Day[] },
): Promise<RoomUse[]> {
  if (roomIds.length === 0) return []
  const { rows } = await sql<RoomUse>`
    select d.room_id, o.id as occasion_id, d.number, d.on_day, d.starts, d.ends, d.ends_day_after, c.name as course_name,
      o.region_id, region.name as region_name
    from occasion_day d
    join occasion o on o.id = d.occasion_id and o.cancelled_at is null
    join course c on c.id = o.course_id
    join organisation region on region.id = o.region_id
    where d.room_id = any(${[...roomIds]}::int[]) and d.on_day = any(${[...dates]}::date[]) and d.cancelled_at is null
    order by d.on_day, d.starts, d.id`.execute(db)
  return rows
}

/** What these persons do on these dates. Each person's days are looked up by themselves (`offset 0`). */
export async function listTasks(
  db: Db,
  { personIds, dates }: { readonly personIds: readonly number[]; readonly dates: readonly Day[] },
): Promise<Task[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<Task>`
    select one.person_id, task.role, o.id as occasion_id, task.number, c.name as course_name, task.on_day, task.starts,
      task.ends, task.ends_day_after, task.form, task.place,
      case when v.id is not null then
        json_build_object('venueId', v.id, 'latitude', v.latitude, 'longitude', v.longitude) end as spot
    from unnest(${[...personIds]}::int[]) as one(person_id)
    cross join lateral (
      select f.role, d.* from day_staff f join occasion_day d on d.id = f.day_id
      where f.person_id = one.person_id and d.on_day = any(${[...dates]}::date[]) and d.cancelled_at is null offset 0
    ) as task
    join occasion o on o.id = task.occasion_id and o.cancelled_at is null
    join course c on c.id = o.course_id
    left join venue_room r on r.id = task.room_id
    left join venue v on v.id = r.venue_id
    order by task.on_day, task.starts, task.id`.execute(db)
  return rows
}

/** How many of each day's participants have a seat on another occasion at the same time. */
async function listElsewhere(db: Db, days: readonly DayAsked[]): Promise<Ground['elsewhere']> {
  const planned = days.filter(({ occasionId }) => occasionId !== null)
  if (planned.length === 0) return []
  const { rows } = await sql<Ground['elsewhere'][number]>`
    with asked as (
      select a.*, a.on_day + a.starts::time as begins,
        a.on_day + a.ends::time + case when a.after_midnight then interval '1 day' else interval '0' end as is_over
      from unnest(${planned.map(({ occasionId }) => occasionId)}::int[], ${planned.map(({ number }) => number)}::int[],
        ${planned.map(({ dayId }) => dayId)}::int[], ${planned.map(({ onDay }) => onDay)}::date[],
        ${planned.map(({ starts }) => starts)}::text[], ${planned.map(({ ends }) => ends)}::text[],
        ${planned.map(({ endsDayAfter = false }) => endsDayAfter)}::boolean[])
        as a(occasion_id, number, day_id, on_day, starts, ends, after_midnight)
    )
    select asked.occasion_id, asked.number, count(*)::int as persons
    from asked
    join booking b on b.occasion_id = asked.occasion_id and b.cancelled_at is null
      and (b.only_day_id is null or b.only_day_id = asked.day_id)
    where exists (
      select from booking other
      join occasion_day d on d.occasion_id = other.occasion_id and d.cancelled_at is null and d.form <> 'recorded'
        and d.on_day between asked.on_day - 1 and asked.on_day + 1
        and (other.only_day_id is null or other.only_day_id = d.id)
      where other.person_id = b.person_id and other.cancelled_at is null and other.occasion_id <> asked.occasion_id
        and d.on_day + d.starts::time < asked.is_over
        and d.on_day + d.ends::time + case when d.ends_day_after then interval '1 day' else interval '0' end > asked.begins
    )
    group by asked.occasion_id, asked.number`.execute(db)
  return rows
}
