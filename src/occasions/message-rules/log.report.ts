import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '#platform/db'
import type { LoggedMessage } from './logged.rules.ts'

/** A page of what has been sent of the occasions within reach: about one occasion or to one person, newest first. */
export async function listLoggedMessages(
  db: Db,
  reach: RawBuilder<SqlBool>,
  asked: {
    readonly occasionId?: number
    readonly personId?: number
    readonly limit: number
    readonly offset: number
  },
): Promise<LoggedMessage[]> {
  const about =
    asked.occasionId === undefined
      ? sql`m.person_id = ${asked.personId ?? 0}`
      : sql`m.occasion_id = ${asked.occasionId}`
  const { rows } = await sql<LoggedMessage>`
    select l.id as mail_id, r.name as rule_name, l.subject, m.person_id, coalesce(p.name, m.address) as reader, m.address,
      o.id as occasion_id, c.name as course_name, m.sent_at as put_out, l.not_before, l.sent_at, l.attempts, count(*) over () as found
    from message_sent m join outbox_mail l on l.id = m.mail_id join message_rule r on r.id = m.rule_id
      join occasion o on o.id = m.occasion_id join course c on c.id = o.course_id join step s on s.id = c.step_id
      left join person p on p.id = m.person_id
    where ${about} and ${reach} order by m.id desc limit ${asked.limit} offset ${asked.offset}`.execute(db)
  return rows
}
