import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Db, withinReach } from '#platform/db'
import { type Asker, type Day, Missing } from '#values'
import type { RoomChoice, Venue, VenueDay } from './venue.rules.ts'

const rooms = sql`(select coalesce(json_agg(json_build_object('roomId', r.id, 'name', r.name, 'capacity', r.capacity,
    'equipment', r.equipment, 'access', r.access, 'priceOre', r.price_ore, 'isEnded', r.ended_at is not null)
    order by r.ended_at is not null, r.name collate "sv-x-icu"), '[]')
  from venue_room r where r.venue_id = v.id)`

/** Venues that the asker plans in, and other regions' that are shared and in use. */
function seenVenues(asker: Asker, only: RawBuilder<SqlBool>) {
  const mine = withinReach(sql.ref('v.region_id'), asker, 'plan occasions')
  return sql<Venue>`
    select v.id as venue_id, v.region_id, region.name as region_name, v.municipality_id, m.name as municipality_name, v.name,
      v.address, v.access, v.contact_name, v.contact_phone, v.contact_email, v.is_shared, v.latitude, v.longitude,
      v.ended_at is not null as is_ended, ${mine} as may_change, ${rooms} as rooms
    from venue v
    join organisation region on region.id = v.region_id
    left join organisation m on m.id = v.municipality_id
    where ${only} and (${mine} or (v.is_shared and v.ended_at is null))
    order by v.name collate "sv-x-icu", v.id`
}

export async function listVenues(db: Db, asker: Asker): Promise<Venue[]> {
  return (await seenVenues(asker, sql<SqlBool>`true`).execute(db)).rows
}

export async function getVenue(db: Db, asker: Asker, venueId: number): Promise<Venue> {
  const { rows: found } = await seenVenues(asker, sql<SqlBool>`v.id = ${venueId}`).execute(db)
  const [venue] = found
  if (venue === undefined) throw new Missing('venue')
  return venue
}

/**
 * Rooms in use that a region can choose: its own, and other regions' that are shared; and those that a day has already, used
 * or not. Its own first, by venue.
 */
export async function listRoomChoices(
  db: Db,
  { regionId, had = [] }: { readonly regionId: number; readonly had?: readonly number[] },
): Promise<RoomChoice[]> {
  const { rows: found } = await sql<RoomChoice>`
    select r.id as room_id, r.name as room_name, r.capacity, v.id as venue_id, v.name as venue_name, v.address,
      case when v.region_id <> ${regionId} then region.name end as region_name
    from venue v
    join venue_room r on r.venue_id = v.id
    join organisation region on region.id = v.region_id
    where ((v.region_id = ${regionId} or v.is_shared) and v.ended_at is null and r.ended_at is null)
      or r.id = any(${[...had]}::int[])
    order by v.region_id <> ${regionId}, v.name collate "sv-x-icu", v.id, r.name collate "sv-x-icu"`.execute(db)
  return found
}

/** Which room each day of an occasion has, by day; days without one are left out. */
export async function listRoomsOfDays(
  db: Db,
  occasionId: number,
): Promise<readonly { readonly dayId: number; readonly number: number; readonly roomId: number }[]> {
  const { rows: found } = await sql<{ dayId: number; number: number; roomId: number }>`
    select id as day_id, number, room_id from occasion_day
    where occasion_id = ${occasionId} and room_id is not null order by number`.execute(db)
  return found
}

/** What the rooms of a venue are used for from a day on, as they come. */
export async function listVenueDays(
  db: Db,
  asker: Asker,
  { venueId, from, limit }: { readonly venueId: number; readonly from: Day; readonly limit: number },
): Promise<VenueDay[]> {
  const { rows: found } = await sql<VenueDay>`
    select d.room_id, o.id as occasion_id, d.number, d.on_day, d.starts, d.ends, c.name as course_name, o.seats,
      o.seats_taken, case when o.region_id <> v.region_id then region.name end as region_name,
      ${withinReach(sql.ref('o.region_id'), asker, 'plan occasions')} as is_theirs
    from venue_room r
    join venue v on v.id = r.venue_id
    join occasion_day d on d.room_id = r.id and d.on_day >= ${from} and d.cancelled_at is null
    join occasion o on o.id = d.occasion_id and o.cancelled_at is null
    join course c on c.id = o.course_id
    join organisation region on region.id = o.region_id
    where r.venue_id = ${venueId}
    order by d.on_day, d.starts, d.id limit ${limit}`.execute(db)
  return found
}
