import { sql } from 'kysely'
import type { Question } from '#platform/db'
import type { FaultWord } from './check-evidence.rules.ts'

const standing = sql`not exists (select from evidence_correction x where x.evidence_id = e.id)`
const named = sql`'evidence ' || e.id || ', person ' || e.person_id`

/** What the rows of evidence say of themselves and of the content they were earned in. */
export const evidenceQuestions: readonly Question<FaultWord>[] = [
  {
    fault: 'completion-without-parts',
    query: sql`
      select ${named} || ', course ' || e.course_id as what
      from evidence e join course_revision r on r.id = e.revision_id
      where e.kind = 'course' and ${standing} and (
        exists (select from item i where i.revision_id = r.id and i.mandatory
          and not exists (select from evidence_towards(e.person_id, i.id)))
        or (select count(*) from course_day d where d.revision_id = r.id and exists (
          select from evidence done join course_revision under on under.id = done.revision_id
          where done.person_id = e.person_id and done.course_id = e.course_id and done.kind = 'day'
            and done.day_number = d.number and under.number >= r.counts_from
            and not exists (select from evidence_correction x where x.evidence_id = done.id)))
          < coalesce(r.days_needed, (select count(*) from course_day d where d.revision_id = r.id))
        or not exists (select from item i where i.revision_id = r.id and i.mandatory
          union all select from course_day d where d.revision_id = r.id))`,
  },
  {
    fault: 'revision-of-another-course',
    query: sql`
      select ${named} || ', revision ' || e.revision_id || ', course ' || e.course_id as what
      from evidence e left join course_revision r on r.id = e.revision_id where r.course_id is distinct from e.course_id`,
  },
  {
    fault: 'item-of-another-revision',
    query: sql`
      select ${named} || ', item ' || e.item_id || ', revision ' || e.revision_id as what
      from evidence e left join item i on i.id = e.item_id
      where e.kind = 'item' and i.revision_id is distinct from e.revision_id`,
  },
  {
    fault: 'day-of-another-course',
    query: sql`
      select ${named} || ', course day ' || coalesce(e.day_number::text, '?') as what
      from evidence e left join occasion_day d on d.id = e.occasion_day_id left join occasion o on o.id = d.occasion_id
      where e.kind = 'day' and (o.course_id is distinct from e.course_id or o.revision_id is distinct from e.revision_id
        or d.number is distinct from e.day_number
        or not exists (select from course_day c where c.revision_id = e.revision_id and c.number = e.day_number))`,
  },
  {
    fault: 'day-without-attendance',
    query: sql`
      select ${named} || ', occasion day ' || e.occasion_day_id as what
      from evidence e join occasion_day d on d.id = e.occasion_day_id
      where e.kind = 'day' and ${standing} and not exists (
        select from booking b
        where b.occasion_id = d.occasion_id and attends_day(d.id, b.id) and (b.person_id = e.person_id
          or b.person_id in (
            with recursive merged (id) as (select e.person_id
              union select m.from_person_id from merged join person_merge m on m.into_person_id = merged.id)
            select id from merged)))`,
  },
  {
    fault: 'evidence-twice',
    query: sql`
      select 'person ' || e.person_id || ', ' || e.kind || ' ' || coalesce(e.item_id, e.occasion_day_id, e.course_id)
        || ', evidence ' || string_agg(e.id::text, ' and ' order by e.id) as what
      from evidence e where ${standing}
      group by e.person_id, e.kind, e.item_id, e.occasion_day_id, e.course_id,
        case e.kind when 'course' then e.revision_id end, coalesce(e.item_id, e.occasion_day_id, e.course_id)
      having count(*) > 1`,
  },
  {
    fault: 'earned-before-published',
    query: sql`
      select ${named} || ', ' || e.earned_on || ', revision ' || e.revision_id as what
      from evidence e join course_revision r on r.id = e.revision_id
      where r.published_on is null or e.earned_on < r.published_on`,
  },
  {
    fault: 'recorded-before-earned',
    query: sql`
      select ${named} || ', ' || e.earned_on as what from evidence e
      where (e.recorded_at at time zone 'Europe/Stockholm')::date < e.earned_on`,
  },
  {
    fault: 'correction-without-evidence',
    query: sql`
      select 'correction ' || x.id || ', evidence ' || x.evidence_id as what
      from evidence_correction x where not exists (select from evidence e where e.id = x.evidence_id)`,
  },
  {
    fault: 'counts-outside-the-course',
    query: sql`
      select 'item ' || k.item_id || ', counts ' || k.earned_item_id as what
      from item_counts k
      left join item i on i.id = k.item_id left join course_revision r on r.id = i.revision_id
      left join item earned on earned.id = k.earned_item_id
      left join course_revision under on under.id = earned.revision_id
      where r.course_id is null or under.course_id is distinct from r.course_id or under.number > r.number`,
  },
  {
    fault: 'item-does-not-count-itself',
    query: sql`
      select 'item ' || i.id as what from item i
      where not exists (select from item_counts k where k.item_id = i.id and k.earned_item_id = i.id)`,
  },
]
