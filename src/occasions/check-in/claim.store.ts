import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { Part } from '../parts/parts.rules.ts'

/** Someone who says that they are here and waits for the leader's yes. */
export interface OpenClaim {
  readonly claimId: number
  readonly dayId: number
  readonly personId: number
  readonly bookingId: number | null
  readonly name: string
  readonly unitName: string
  readonly municipalityName: string
  readonly why: 'without-network' | 'not-on-the-list'
  readonly part: Part
  readonly seenAt: Date
}

/** In the order they came. Whoever works nowhere any longer has no workplace to show. */
export async function listOpenClaims(db: Db, dayId: number): Promise<OpenClaim[]> {
  const { rows } = await sql<OpenClaim>`
    select c.id as claim_id, c.day_id, c.person_id, c.booking_id, p.name, c.why, c.part, c.seen_at,
      coalesce(work.unit, '') as unit_name, coalesce(work.municipality, '') as municipality_name
    from check_in_claim c join person p on p.id = c.person_id
      join occasion_day d on d.id = c.day_id
      left join lateral (
        select u.name as unit, m.name as municipality
        from employment e join organisation u on u.id = e.organisation_id
          join organisation_within w on w.organisation_id = u.id
          join organisation m on m.id = w.ancestor_id and m.kind = 'municipality'
        where e.person_id = c.person_id and e.from_day <= d.on_day and (e.until_day is null or e.until_day >= d.on_day)
        order by e.id desc limit 1) work on true
    where c.day_id = ${dayId} and c.answered_at is null
    order by c.seen_at, c.id`.execute(db)
  return rows
}

/** The claims of these ids on a day that wait for an answer, locked. */
export async function lockOpenClaims(
  tx: Tx,
  dayId: number,
  claimIds: readonly number[],
): Promise<Pick<OpenClaim, 'claimId' | 'personId' | 'bookingId' | 'part' | 'why' | 'seenAt'>[]> {
  const { rows } = await sql<Pick<OpenClaim, 'claimId' | 'personId' | 'bookingId' | 'part' | 'why' | 'seenAt'>>`
    select c.id as claim_id, c.person_id, c.booking_id, c.part, c.why, c.seen_at from check_in_claim c
    where c.day_id = ${dayId} and c.id = any(${[...claimIds]}::int[]) and c.answered_at is null
    order by c.id for update`.execute(tx)
  return rows
}

export interface NewClaim {
  readonly dayId: number
  readonly personId: number
  readonly bookingId: number | null
  readonly part: Part
  readonly why: OpenClaim['why']
  readonly seenAt: Date
  readonly claimedAt: Date
  readonly clientMarkId: string | null
}

/** One open claim of a part for each; the same claim sent again is there already. */
export async function insertClaim(tx: Tx, claim: NewClaim): Promise<void> {
  await tx
    .insertInto('checkInClaim')
    .values(claim)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function updateAnswered(
  tx: Tx,
  claimIds: readonly number[],
  answered: { readonly answer: 'yes' | 'no'; readonly answeredBy: number; readonly answeredAt: Date },
): Promise<void> {
  if (claimIds.length === 0) return
  await tx
    .updateTable('checkInClaim')
    .set(answered)
    .where('id', 'in', [...claimIds])
    .execute()
}

/** A person's newest claim on a day, answered or not. */
export async function findClaim(db: Db, { dayId, personId }: { readonly dayId: number; readonly personId: number }) {
  return db
    .selectFrom('checkInClaim')
    .select(['id as claimId', 'why', 'seenAt', 'answer'])
    .where('dayId', '=', dayId)
    .where('personId', '=', personId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
