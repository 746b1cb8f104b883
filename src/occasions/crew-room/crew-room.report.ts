import { sql } from 'kysely'
import type { Db } from '#platform/db'

/** A piece of trainers' material, by its course. */
export interface MaterialTitle {
  readonly courseId: number
  readonly materialId: number
  readonly dayNumber: number | null
  readonly title: string
}

/** What there is to teach these courses with, as they are published now, in order. One query. */
export async function listMaterialTitles(db: Db, courseIds: readonly number[]): Promise<MaterialTitle[]> {
  const { rows } = await sql<MaterialTitle>`
    select r.course_id, m.id as material_id, m.day_number, m.title
    from course_revision r join trainer_material m on m.revision_id = r.id
    where r.course_id = any(${[...courseIds]}::int[]) and r.published_on is not null and r.superseded_on is null
    order by r.course_id, m.position`.execute(db)
  return rows
}
