import { type RawBuilder, sql } from 'kysely'

/**
 * Whether a person has done an item: evidence of it, or of what it continues as the publisher decided. Both are SQL for ids.
 * One wording, for every list and page that asks it.
 */
export function isDone(personId: string, itemId: string): string {
  return `exists (select from item_counts counted join evidence done
    on done.person_id = ${personId} and done.item_id = counted.earned_item_id and done.kind = 'item'
    where counted.item_id = ${itemId})`
}

/** The same inside a statement that the builder makes: names of columns, never what someone wrote. */
export function doneItem(personColumn: string, itemColumn: string): RawBuilder<boolean> {
  return sql.raw(isDone(personColumn, itemColumn))
}

/**
 * Whether evidence of a day or a course (`evidence`) counts under a revision: earned from its `counts_from` on, and not
 * corrected. Where nothing is published (`revision` is all null) whatever was earned counts.
 */
export function isCounted(evidence: string, revision: string): string {
  return `(not exists (select from evidence_correction x where x.evidence_id = ${evidence}.id)
    and (${revision}.id is null or ${evidence}.revision_id = ${revision}.id or exists (select from course_revision earned_under
      where earned_under.id = ${evidence}.revision_id and earned_under.number >= ${revision}.counts_from)))`
}

export function countedUnder(evidence: string, revision: string): RawBuilder<boolean> {
  return sql.raw(isCounted(evidence, revision))
}
