import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { Day } from '#values'

/** An account as whoever merges must see it to be sure. */
export interface MergeAccount {
  readonly id: number
  readonly name: string
  readonly email: string
  readonly workplaces: string
  readonly evidence: number
  readonly isMerged: boolean
}

const account = sql`
  select p.id, p.name, p.email,
    (select coalesce(string_agg(distinct coalesce(above.name || ', ' || work.name, work.name), '; '), '') from employment e
      join organisation work on work.id = e.organisation_id
      left join organisation above on above.id = work.parent_id and work.kind = 'unit'
      where e.person_id = p.id) as workplaces,
    (select count(*) from evidence e where e.person_id = p.id) as evidence,
    exists (select from person_merge m where m.from_person_id = p.id) as is_merged
  from person p`

export async function findMergeAccount(db: Db, personId: number): Promise<MergeAccount | undefined> {
  const { rows } = await sql<MergeAccount>`${account} where p.id = ${personId}`.execute(db)
  return rows[0]
}

export async function findMergeAccountByEmail(db: Db, email: string): Promise<MergeAccount | undefined> {
  const { rows } = await sql<MergeAccount>`${account} where p.email = ${email}`.execute(db)
  return rows[0]
}

interface Pair {
  readonly from: number
  readonly into: number
}

export async function insertMerge(
  tx: Tx,
  { from, into, ...merge }: Pair & { reason: string; mergedBy: number; mergedAt: Date },
): Promise<void> {
  await tx
    .insertInto('personMerge')
    .values({ ...merge, fromPersonId: from, intoPersonId: into })
    .execute()
}

/**
 * Copies what the first account earned to the second: as it was earned, under the next ordinal where the second has the same,
 * with its corrections. What the second has standing already is not doubled. Answers the courses it touches.
 */
export async function insertEvidenceCopies(tx: Tx, { from, into }: Pair): Promise<number[]> {
  const { rows } = await sql<{ courseId: number }>`
    with copied as (
      insert into evidence (person_id, kind, course_id, revision_id, item_id, occasion_day_id, day_number, ordinal, rule,
        earned_on, municipality_id, recorded_by, recorded_at, origin_id)
      select ${into}, e.kind, e.course_id, e.revision_id, e.item_id, e.occasion_day_id, e.day_number,
        e.ordinal + coalesce((select max(own.ordinal) from evidence own where own.person_id = ${into} and own.kind = e.kind
          and e.kind <> 'item' and ${sameThing}), 0),
        e.rule, e.earned_on, e.municipality_id, e.recorded_by, e.recorded_at, coalesce(e.origin_id, e.id)
      from evidence e
      where e.person_id = ${from} and not exists (
        select from evidence own where own.person_id = ${into} and own.kind = e.kind and ${sameThing}
          and (own.origin_id = coalesce(e.origin_id, e.id) or own.id = e.origin_id or e.kind = 'item'
            or not exists (select from evidence_correction x where x.evidence_id in (own.id, e.id))))
      order by e.id
      returning id, course_id, origin_id
    ), corrected as (
      insert into evidence_correction (evidence_id, reason, recorded_by, recorded_at)
      select copied.id, x.reason, x.recorded_by, x.recorded_at
      from copied join evidence_correction x on x.evidence_id = copied.origin_id)
    select distinct course_id from copied order by course_id`.execute(tx)
  return rows.map(({ courseId }) => courseId)
}

const sameThing = sql`(own.course_id = e.course_id and own.item_id is not distinct from e.item_id
  and own.occasion_day_id is not distinct from e.occasion_day_id and (e.kind <> 'course' or own.revision_id = e.revision_id))`

/** The answers come along where the second account has none, so that what was written is still read by who wrote it. */
export async function insertAnswerCopies(tx: Tx, { from, into }: Pair): Promise<void> {
  await sql`
    insert into item_answer (person_id, item_id, answer, answered_at, shared_with)
    select ${into}, a.item_id, a.answer, a.answered_at, a.shared_with from item_answer a
    where a.person_id = ${from}
      and not exists (select from item_answer own where own.person_id = ${into} and own.item_id = a.item_id)
    order by a.id`.execute(tx)
}

/** Completions that were copied and whose certificate is valid, without one of their own yet. */
export async function listCopiedCertificates(
  tx: Tx,
  into: number,
): Promise<{ evidenceId: number; courseId: number; issuedOn: Day }[]> {
  const { rows } = await sql<{ evidenceId: number; courseId: number; issuedOn: Day }>`
    select e.id as evidence_id, e.course_id, c.issued_on
    from evidence e join certificate c on c.evidence_id = e.origin_id
    where e.person_id = ${into} and e.kind = 'course'
      and not exists (select from evidence_correction x where x.evidence_id = e.id)
      and not exists (select from certificate_revocation v where v.certificate_id = c.id)
      and not exists (select from certificate own where own.evidence_id = e.id)
    order by e.id`.execute(tx)
  return rows
}

/** The ways the account travels. */
export async function listOpenEnrolments(
  tx: Tx,
  personId: number,
): Promise<{ id: number; stepId: number; trackId: number | null }[]> {
  return await tx
    .selectFrom('enrolment')
    .select(['id', 'stepId', 'trackId'])
    .where('personId', '=', personId)
    .where('untilDay', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
}
