import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { DraftStanding, Review, ReviewRole, Verdict } from './review.rules.ts'

/** How the draft stands: as a fingerprint of all its pieces, by whom it was written in last, whether a review is asked for. */
export async function getDraftStanding(db: Db, draftId: number): Promise<DraftStanding> {
  const { rows } = await sql<DraftStanding>`
    select d.published_revision_id is null and d.set_aside_at is null as is_open,
      d.review_asked_at is not null as is_review_asked,
      (select md5(coalesce(string_agg(concat_ws(':', p.key, p.version, p.position, p.removed_at is null), ',' order by p.key), ''))
        from draft_piece p where p.draft_id = d.id) as state,
      (select w.who from (
          select s.saved_by as who, s.saved_at as at, s.id from draft_save s
          join draft_piece p on p.id = s.piece_id
          where p.draft_id = d.id and s.saved_by is not null and not s.stood_aside
          union all
          select p.removed_by, p.removed_at, null from draft_piece p
          where p.draft_id = d.id and p.removed_by is not null) w
        order by w.at desc, w.id desc nulls first limit 1) as last_writer_id
    from draft d where d.id = ${draftId}`.execute(db)
  const [standing] = rows
  if (standing === undefined) throw new Error(`draft ${draftId} is gone`)
  return standing
}

/** Everything that was said of the draft, in order. */
export async function listReviews(db: Db, draftId: number): Promise<Review[]> {
  return db
    .selectFrom('draftReview')
    .innerJoin('person', 'person.id', 'draftReview.givenBy')
    .select(['draftReview.id', 'draftReview.role', 'draftReview.verdict', 'draftReview.note', 'draftReview.givenBy'])
    .select(['draftReview.givenAt', 'draftReview.draftState', 'person.name as givenByName'])
    .where('draftReview.draftId', '=', draftId)
    .orderBy('draftReview.id')
    .execute()
}

/** The roles that must approve before anything of the journey is published. */
export async function listNeededRoles(db: Db, journeyId: number): Promise<ReviewRole[]> {
  const row = await db
    .selectFrom('journey')
    .select(sql<ReviewRole[]>`review_roles`.as('reviewRoles'))
    .where('id', '=', journeyId)
    .executeTakeFirst()
  return row?.reviewRoles ?? []
}

export async function insertReview(
  tx: Tx,
  review: {
    readonly draftId: number
    readonly role: ReviewRole
    readonly verdict: Verdict
    readonly note: string
    readonly draftState: string
    readonly givenBy: number
    readonly givenAt: Date
  },
): Promise<void> {
  await tx.insertInto('draftReview').values(review).execute()
}

export async function updateReviewAsked(
  tx: Tx,
  draftId: number,
  asked: { readonly reviewAskedBy: number | null; readonly reviewAskedAt: Date },
): Promise<void> {
  await tx.updateTable('draft').set(asked).where('id', '=', draftId).execute()
}

/** Who asked for the review, when anyone did. */
export async function findReviewAskedBy(db: Db, draftId: number): Promise<number | undefined> {
  const row = await db.selectFrom('draft').select('reviewAskedBy').where('id', '=', draftId).executeTakeFirst()
  return row?.reviewAskedBy ?? undefined
}
