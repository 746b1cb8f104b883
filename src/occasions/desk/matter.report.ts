import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#values'
import type { Matter } from './desk.rules.ts'

export interface Days {
  readonly today: Day
  readonly soon: Day
}

/** The columns of a matter, in their order. */
export function matter(kind: Matter['kind'], of: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select ${sql.lit(kind)} as kind, ${of}`
}

export const ofDay = sql`o.id as occasion_id, d.id as day_id, o.course_id, o.course_name, o.region_name, d.on_day`
export const noTime = sql`null::text as at`
