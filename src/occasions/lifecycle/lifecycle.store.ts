import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import type { Day } from '#values'

export interface Ending {
  readonly by: number
  readonly at: Date
  readonly why: string
}

/** Nobody has a seat on what is cancelled, and nothing is held. Its days go with it. */
export async function updateOccasionCancelled(tx: Tx, occasionId: number, { by, at, why }: Ending): Promise<void> {
  const ended = { cancelledAt: at, cancelledBy: by, cancelledWhy: why }
  await tx
    .updateTable('occasion')
    .set((eb) => ({ ...ended, seatsTaken: 0, seatsHeld: 0, version: eb('version', '+', 1) }))
    .where('id', '=', occasionId)
    .execute()
  await tx
    .updateTable('occasionDay')
    .set(ended)
    .where('occasionId', '=', occasionId)
    .where('cancelledAt', 'is', null)
    .execute()
}

export async function updateDayCancelled(tx: Tx, dayId: number, { by, at, why }: Ending): Promise<void> {
  const ended = { cancelledAt: at, cancelledBy: by, cancelledWhy: why }
  await tx.updateTable('occasionDay').set(ended).where('id', '=', dayId).execute()
}

/** Whoever was to teach these days is free for something else. Who it was. */
export async function deleteStaff(tx: Tx, dayIds: readonly number[]): Promise<number[]> {
  if (dayIds.length === 0) return []
  const rows = await tx
    .deleteFrom('dayStaff')
    .where('dayId', 'in', [...dayIds])
    .returning('personId')
    .execute()
  return [...new Set(rows.map(({ personId }) => personId))]
}

export interface SeatHeld {
  readonly bookingId: number
  readonly personId: number
  readonly municipalityId: number
  readonly unitId: number
  readonly homeRegionId: number | null
  readonly bookedBy: number
  readonly onlyDayId: number | null
}

/** Everyone who has a seat, the rows locked after the occasion's. */
export async function lockSeats(tx: Tx, occasionId: number): Promise<SeatHeld[]> {
  return bookingsOf(tx, occasionId).where('cancelledAt', 'is', null).execute()
}

/** Seats of an occasion that were given back, the rows locked: days that had been by then may still be charged. */
export async function lockGivenBack(tx: Tx, occasionId: number): Promise<SeatHeld[]> {
  return bookingsOf(tx, occasionId).where('cancelledAt', 'is not', null).execute()
}

function bookingsOf(tx: Tx, occasionId: number) {
  return tx
    .selectFrom('booking')
    .select(['id as bookingId', 'personId', 'municipalityId', 'unitId', 'homeRegionId', 'bookedBy', 'onlyDayId'])
    .where('occasionId', '=', occasionId)
    .orderBy('id')
    .forUpdate()
}

interface Left {
  readonly personId: number
  readonly askedBy: number
  readonly municipalityId: number
  readonly unitId: number
}

/** Everyone leaves the queue; open offers are withdrawn before it. Who waited. */
export async function updateQueueEnded(
  tx: Tx,
  occasionId: number,
  { by, at }: { readonly by: number; readonly at: Date },
): Promise<Left[]> {
  await tx
    .updateTable('seatOffer')
    .set({ answer: 'withdrawn', endedAt: at, endedBy: by })
    .where('occasionId', '=', occasionId)
    .where('endedAt', 'is', null)
    .execute()
  return tx
    .updateTable('queuePlace')
    .set({ leftAt: at, leftBy: by })
    .where('occasionId', '=', occasionId)
    .where('leftAt', 'is', null)
    .returning(['personId', 'askedBy', 'municipalityId', 'unitId'])
    .execute()
}

/** Seats without a name go with the occasion. Who had reserved them. */
export async function updateUnnamedEnded(
  tx: Tx,
  occasionId: number,
  { by, at }: { readonly by: number; readonly at: Date },
): Promise<number[]> {
  const rows = await tx
    .updateTable('unnamedSeat')
    .set({ endKind: 'occasion-cancelled', endedAt: at, endedBy: by })
    .where('occasionId', '=', occasionId)
    .where('endedAt', 'is', null)
    .returning('reservedBy')
    .execute()
  return rows.map(({ reservedBy }) => reservedBy)
}

/** Requests that nobody has answered fall away, with the reason. Who had asked. */
export async function updateRequestsEnded(tx: Tx, occasionId: number, { by, at, why }: Ending): Promise<number[]> {
  const rows = await tx
    .updateTable('seatRequest')
    .set({ answer: 'expired', endedAt: at, endedBy: by, reason: why })
    .where('occasionId', '=', occasionId)
    .where('endedAt', 'is', null)
    .returning('personId')
    .execute()
  return rows.map(({ personId }) => personId)
}

export interface NewInterest extends Left {
  readonly courseId: number
  readonly regionId: number
  readonly askedAt: Date
}

/** Wants the course when it has dates; whoever already does is left as it is. */
export async function insertInterests(tx: Tx, interests: readonly NewInterest[]): Promise<number> {
  if (interests.length === 0) return 0
  const rows = await tx
    .insertInto('courseInterest')
    .values([...interests])
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return rows.length
}

/** How many have been marked as there, on the occasion or on one day of it. */
export async function countAttended(tx: Tx, occasionId: number, dayId?: number): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select count(distinct m.booking_id) as people from counted_mark m join occasion_day d on d.id = m.day_id
    where d.occasion_id = ${occasionId} and m.mark = 'attended'
      and (${dayId ?? null}::int is null or d.id = ${dayId ?? null})`.execute(tx)
  return rows[0]?.people ?? 0
}

export async function updateKept(
  tx: Tx,
  occasionId: number,
  { by, at }: { readonly by: number; readonly at: Date },
): Promise<void> {
  await tx.updateTable('occasion').set({ keptAt: at, keptBy: by }).where('id', '=', occasionId).execute()
}

/** Settled by someone, or open again. */
export async function updateSettled(
  tx: Tx,
  occasionId: number,
  settled: { readonly by: number; readonly at: Date } | undefined,
): Promise<void> {
  await tx
    .updateTable('occasion')
    .set({ settledAt: settled?.at ?? null, settledBy: settled?.by ?? null })
    .where('id', '=', occasionId)
    .execute()
}

/** After a day has gone: from when until when the occasion is held. */
export async function updateHeldSpan(
  tx: Tx,
  occasionId: number,
  span: { readonly firstDay: Day; readonly lastDay: Day },
): Promise<void> {
  await tx
    .updateTable('occasion')
    .set((eb) => ({ ...span, version: eb('version', '+', 1) }))
    .where('id', '=', occasionId)
    .execute()
}

/** Whether a day of the occasion is cancelled; undefined when there is no such day. */
export async function findDayCancelled(tx: Tx, occasionId: number, dayId: number): Promise<boolean | undefined> {
  const row = await tx
    .selectFrom('occasionDay')
    .select('cancelledAt')
    .where('id', '=', dayId)
    .where('occasionId', '=', occasionId)
    .executeTakeFirst()
  return row && row.cancelledAt !== null
}

export interface MinimumRow {
  readonly minimum: number | null
  readonly decideBy: Day | null
  readonly keptAt: Date | null
}

/** Under the lock of the occasion. */
export async function getMinimum(tx: Tx, occasionId: number): Promise<MinimumRow> {
  return tx
    .selectFrom('occasion')
    .select(['minimum', 'decideBy', 'keptAt'])
    .where('id', '=', occasionId)
    .executeTakeFirstOrThrow()
}
