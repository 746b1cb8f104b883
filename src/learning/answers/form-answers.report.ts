import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day } from '#values'

/** What one person answered in one form of a course, for the course leader to read before the day. */
export interface FormAnswers {
  readonly personId: number
  readonly itemId: number
  readonly title: string
  readonly on: Day
  /** In the order of the form; what was left empty is not among them. */
  readonly lines: readonly { readonly label: string; readonly said: string }[]
}

/** The newest answers of each person asked for, form by form; nobody's who has not answered. The caller says who may read. */
export async function listFormAnswers(
  db: Db,
  { courseId, personIds }: { courseId: number; personIds: readonly number[] },
): Promise<FormAnswers[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<FormAnswers>`
    select newest.person_id, newest.item_id, newest.title,
      (newest.answered_at at time zone 'Europe/Stockholm')::date as "on",
      (select coalesce(json_agg(json_build_object(
          'label', f.field ->> 'label', 'said', newest.answer -> 'filled' ->> (f.field ->> 'key')) order by f.n), '[]')
        from jsonb_array_elements(newest.body -> 'fields') with ordinality as f (field, n)
        where newest.answer -> 'filled' ? (f.field ->> 'key')) as lines
    from unnest(${[...personIds]}::int[]) with ordinality as asked (person_id, place)
    join lateral (
      select distinct on (i.key) a.person_id, a.item_id, i.title, i.position, i.body, a.answer, a.answered_at
      from item_answer a
      join item i on i.id = a.item_id and i.format = 'form'
      join course_revision r on r.id = i.revision_id and r.course_id = ${courseId}
      where a.person_id = asked.person_id
      order by i.key, a.id desc) newest on true
    order by asked.place, newest.position`.execute(db)
  return rows
}
