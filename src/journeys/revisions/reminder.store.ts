import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { Day, Language } from '#values'

export interface RevisionToReview {
  readonly revisionId: number
  readonly kind: 'near' | 'passed'
  readonly reviewOn: Day
  readonly course: string
  readonly personId: number
  readonly address: string
  readonly language: Language
}

/** Travelled revisions whose review date nears or has passed, and whose owner has not been told of that. */
export async function listRevisionsToReview(
  db: Db,
  { today, soon }: { today: Day; soon: Day },
): Promise<RevisionToReview[]> {
  const { rows } = await sql<RevisionToReview>`
    select each.*, p.email as address, p.language
    from (
      select r.id as revision_id, case when r.review_on <= ${today} then 'passed' else 'near' end as kind, r.review_on,
        c.name as course, coalesce(r.owner_id, r.published_by) as person_id
      from course_revision r join course c on c.id = r.course_id
      where r.published_on is not null and r.superseded_on is null and r.review_on <= ${soon}
    ) each
    join person p on p.id = each.person_id
    where not exists (select from review_reminder m
      where m.revision_id = each.revision_id and m.kind = each.kind and m.review_on = each.review_on)
    order by each.review_on, each.revision_id`.execute(db)
  return rows
}

export async function insertReminder(
  tx: Tx,
  reminder: {
    readonly revisionId: number
    readonly kind: 'near' | 'passed'
    readonly reviewOn: Day
    readonly sentAt: Date
  },
): Promise<void> {
  await tx.insertInto('reviewReminder').values(reminder).execute()
}
