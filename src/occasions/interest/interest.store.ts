import { sql } from 'kysely'
import { type Db, statement, type Tx } from '#platform/db'
import type { Day } from '#values'
import type { Wishing } from './interest.rules.ts'

export interface NewInterest {
  readonly courseId: number
  readonly regionId: number
  readonly personId: number
  readonly municipalityId: number
  readonly unitId: number
  readonly askedBy: number
  readonly askedAt: Date
}

/** Whoever was put on the list; one who already is there is left as they are. */
export async function insertInterests(tx: Tx, interests: readonly NewInterest[]): Promise<number[]> {
  if (interests.length === 0) return []
  const rows = await tx
    .insertInto('courseInterest')
    .values([...interests])
    .onConflict((conflict) => conflict.columns(['courseId', 'personId']).where('endedAt', 'is', null).doNothing())
    .returning('personId')
    .execute()
  return rows.map(({ personId }) => personId)
}

/** How these persons stand towards a course today. One query. */
export async function listWishing(
  db: Db,
  asked: { readonly courseId: number; readonly personIds: readonly number[]; readonly today: Day },
): Promise<Map<number, Pick<Wishing, 'isInterested' | 'bookedOn'>>> {
  const { courseId, personIds, today } = asked
  const { rows } = await sql<{ personId: number; isInterested: boolean; bookedOn: Day | null }>`
    select p.id as person_id,
      exists (select from course_interest i
        where i.course_id = ${courseId} and i.person_id = p.id and i.ended_at is null) as is_interested,
      (select min(o.first_day) from booking b join occasion o on o.id = b.occasion_id
        where b.person_id = p.id and b.cancelled_at is null
          and o.course_id = ${courseId} and o.first_day > ${today}) as booked_on
    from unnest(${[...personIds]}::int[]) as p(id)`.execute(db)
  return new Map(
    rows.map(({ personId, isInterested, bookedOn }) => [personId, { isInterested, bookedOn: bookedOn ?? undefined }]),
  )
}

/** Those who have got what they waited for, or no longer want it. Returns who waited. */
export async function updateInterestsEnded(
  tx: Tx,
  { courseId, personIds }: { readonly courseId: number; readonly personIds: readonly number[] },
  end: { readonly at: Date; readonly by: number | null },
): Promise<number[]> {
  if (personIds.length === 0) return []
  const rows = await tx
    .updateTable('courseInterest')
    .set({ endedAt: end.at, endedBy: end.by })
    .where('courseId', '=', courseId)
    .where('personId', 'in', personIds)
    .where('endedAt', 'is', null)
    .returning('personId')
    .execute()
  return rows.map(({ personId }) => personId)
}

/** Someone to be told of dates; `leaderIds` lead the unit that they asked from. */
export interface ToTell {
  readonly interestId: number
  readonly personId: number
  readonly askedBy: number
  readonly leaderIds: readonly number[]
}

/** $1 the course, $2 the region, $3 today. Those who have not been told today, whoever has waited longest first. */
const toTell = statement<ToTell>(`
  select i.id as interest_id, i.person_id, i.asked_by,
    (select coalesce(json_agg(distinct g.person_id), '[]') from role_grant g
      join organisation_within w on w.ancestor_id = g.organisation_id and w.organisation_id = i.unit_id
      where g.role = 'team-leader' and g.from_day <= $3 and (g.until_day is null or g.until_day >= $3)) as leader_ids
  from course_interest i
  where i.course_id = $1 and i.region_id = $2 and i.ended_at is null and i.told_on is distinct from $3
  order by i.id for update of i`)

export async function lockInterested(
  tx: Tx,
  { courseId, regionId, today }: { readonly courseId: number; readonly regionId: number; readonly today: Day },
): Promise<ToTell[]> {
  return toTell(tx, courseId, regionId, today)
}

export async function updateTold(tx: Tx, interestIds: readonly number[], toldOn: Day): Promise<void> {
  if (interestIds.length > 0)
    await tx.updateTable('courseInterest').set({ toldOn }).where('id', 'in', interestIds).execute()
}
