import { type Db, statement, type Tx } from '#platform/db'
import { type Day, Missing } from '#values'
import { type RoomRow, roomOf } from './room.rules.ts'
import type { Room } from './seats.rules.ts'

/** Named, unnamed and offered seats of an occasion `o` whose municipality or region is as said. */
const used = (booked: string, offered: string) => `
  (select count(*) from booking b where b.occasion_id = o.id and b.cancelled_at is null and b.${booked})
  + (select count(*) from unnamed_seat b where b.occasion_id = o.id and b.ended_at is null and b.${booked})
  + (select count(*) from seat_offer f join queue_place b on b.id = f.queue_place_id
      where f.occasion_id = o.id and f.ended_at is null and b.${offered})`

/** The seats of an occasion `o` on the day of $2, with what is kept for whom. */
export const roomColumns = `o.id as occasion_id, o.seats, o.seats_taken as taken, o.seats_held as held,
    (select coalesce(json_agg(json_build_object('municipalityId', q.municipality_id, 'seats', q.seats,
        'released', coalesce((select max(r.percent) from quota_release r
          where r.occasion_id = o.id and r.on_day <= $2), 0),
        'used', ${used('municipality_id = q.municipality_id', 'municipality_id = q.municipality_id')})), '[]')
      from occasion_quota q where q.occasion_id = o.id) as quotas,
    (select coalesce(json_agg(json_build_object('regionId', s.region_id, 'seats', s.seats,
        'used', ${used('home_region_id = s.region_id', 'home_region_id = s.region_id')})), '[]')
      from shared_seats s where s.occasion_id = o.id) as shares`

/** $1 the occasions, $2 the day. */
const rooms = statement<RoomRow>(`select ${roomColumns} from occasion o where o.id = any($1::int[])`)

/** The seats of an occasion as they stand on a day, with what is kept for whom. */
export async function getRoom(db: Db, occasionId: number, today: Day): Promise<Room> {
  const [row] = await rooms(db, [occasionId], today)
  if (row === undefined) throw new Missing('occasion')
  return roomOf(row)
}

/** The other regions that share an occasion. */
export async function listShareRegions(db: Db, occasionId: number): Promise<number[]> {
  const rows = await db.selectFrom('sharedSeats').select('regionId').where('occasionId', '=', occasionId).execute()
  return rows.map(({ regionId }) => regionId)
}

/** Adds to the figures of an occasion that is locked; figures read before do not hold after. */
export async function updateNumbers(
  tx: Tx,
  occasionId: number,
  more: { readonly taken?: number; readonly held?: number },
): Promise<void> {
  const { taken = 0, held = 0 } = more
  if (taken === 0 && held === 0) return
  await tx
    .updateTable('occasion')
    .set((eb) => ({ seatsTaken: eb('seatsTaken', '+', taken), seatsHeld: eb('seatsHeld', '+', held) }))
    .where('id', '=', occasionId)
    .execute()
}
