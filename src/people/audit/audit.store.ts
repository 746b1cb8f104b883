import { sql } from 'kysely'
import type { Db } from '#platform/db'

export interface AuditRow {
  readonly id: number
  readonly at: Date
  readonly act: string
  readonly actorId: number | null
  readonly actorName: string | null
  readonly subjectKind: string
  readonly subjectId: number | null
  /** When the subject is a person. */
  readonly subjectName: string | null
  readonly address: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

export interface AuditQuestion {
  readonly act: string | undefined
  readonly personId: number | undefined
  readonly before: number | undefined
  readonly most: number
}

/** Acts from the newest, or before one of them. A person's are those done by and those done to: two indexes, merged. */
export async function listActs(db: Db, { act, personId, before, most }: AuditQuestion): Promise<AuditRow[]> {
  const older = before === undefined ? sql`true` : sql`a.id < ${before}`
  const ofAct = act === undefined ? sql`true` : sql`a.act = ${act}`
  const page = (of: ReturnType<typeof sql>) =>
    sql`select a.* from audit_record a where ${of} and ${older} and ${ofAct} order by a.id desc limit ${most}`
  const acts =
    personId === undefined
      ? page(sql`true`)
      : sql`(${page(sql`a.actor_id = ${personId}`)}) union
            (${page(sql`a.subject_kind = 'person' and a.subject_id = ${personId}`)})`
  const { rows } = await sql<AuditRow>`
    select a.id, a.at, a.act, a.actor_id, actor.name as actor_name, a.subject_kind, a.subject_id,
      subject.name as subject_name, a.address, a.detail
    from (${acts}) a
    left join person actor on actor.id = a.actor_id
    left join person subject on subject.id = a.subject_id and a.subject_kind = 'person'
    order by a.id desc limit ${most}`.execute(db)
  return rows
}

/** Every kind of act there has been, found by leaping through the index from one word to the next. */
export async function listActWords(db: Db): Promise<string[]> {
  const { rows } = await sql<{ act: string }>`
    with recursive words as (
      (select act from audit_record order by act limit 1)
      union all
      select (select a.act from audit_record a where a.act > words.act order by a.act limit 1)
      from words where words.act is not null)
    select act from words where act is not null`.execute(db)
  return rows.map(({ act }) => act)
}
