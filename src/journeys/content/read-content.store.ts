import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { type Day, Missing } from '#values'
import type { ItemContent, RevisionContent } from './revision.rules.ts'

/** The content of a kept revision; its items have keys, and the ids that evidence is of. */
export interface KeptContent extends RevisionContent {
  readonly items: readonly (ItemContent & { readonly key: string; readonly id: number })[]
}

/** All that a revision holds, as it was published; throws Missing. Goals are named goal-1, goal-2 … in their order. */
export async function getRevisionContent(db: Db, revisionId: number): Promise<KeptContent> {
  const { rows } = await sql<{ content: string; daysNeeded: number | null }>`
    select json_build_object(
      'summary', r.summary,
      'days', (select coalesce(json_agg(json_build_object('number', d.number, 'length', d.length, 'forms', d.forms,
          'source', d.source, 'runSheet', (
            select coalesce(json_agg(json_build_object('minutes', p.minutes, 'title', p.title, 'blocks', p.body)
              order by p.position), '[]')
            from run_sheet_point p where p.revision_id = d.revision_id and p.day_number = d.number)
        ) order by d.number), '[]') from course_day d where d.revision_id = r.id),
      'groups', (select coalesce(json_agg(json_build_object('firstDay', g.first_day, 'lastDay', g.last_day)
          order by g.position), '[]') from preparation_group g where g.revision_id = r.id),
      'goals', (select coalesce(json_agg(json_build_object('key', 'goal-' || k.position, 'level', k.level,
          'wording', k.wording) order by k.position), '[]') from knowledge_goal k where k.revision_id = r.id),
      'sources', (select coalesce(json_agg(json_build_object('key', s.key, 'publisher', s.publisher, 'title', s.title,
          'published', s.published, 'href', s.href) order by s.position), '[]')
        from revision_source s where s.revision_id = r.id),
      'items', (select coalesce(json_agg(jsonb_strip_nulls(jsonb_build_object('id', i.id, 'key', i.key, 'part', i.part,
          'firstDay', g.first_day, 'title', i.title, 'reason', i.reason, 'minutes', i.minutes,
          'goal', 'goal-' || k.position, 'mandatory', i.mandatory, 'source', i.source, 'sources', (
            select coalesce(jsonb_agg(s.key order by s.position), '[]')
            from item_source x join revision_source s on s.id = x.source_id where x.item_id = i.id)
        )) || jsonb_build_object('body', i.body) order by i.position), '[]')
        from item i join knowledge_goal k on k.id = i.goal_id
        left join preparation_group g on g.id = i.preparation_group_id where i.revision_id = r.id),
      'materials', (select coalesce(json_agg(jsonb_strip_nulls(jsonb_build_object('title', m.title, 'day', m.day_number))
          || jsonb_build_object('blocks', m.body) order by m.position), '[]')
        from trainer_material m where m.revision_id = r.id)
    )::text as content, r.days_needed
    from course_revision r where r.id = ${revisionId}`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Missing(`revision ${revisionId}`)
  // Parsed when it was published, and a published revision never changes.
  const content: KeptContent = JSON.parse(row.content)
  return row.daysNeeded === null ? content : { ...content, daysNeeded: row.daysNeeded }
}

/** The revision that is travelled now, when there is one, with who answers for it. */
export async function findTravelledRevision(
  db: Db,
  courseId: number,
): Promise<{ id: number; number: number; ownerId: number | null; reviewOn: Day | null } | undefined> {
  return db
    .selectFrom('courseRevision')
    .select(['id', 'number', 'ownerId', 'reviewOn'])
    .where('courseId', '=', courseId)
    .where('publishedOn', 'is not', null)
    .where('supersededOn', 'is', null)
    .executeTakeFirst()
}
