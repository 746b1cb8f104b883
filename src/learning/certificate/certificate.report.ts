import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Certificate } from './certificate.rules.ts'

const certificates = sql`
  select ce.id, ce.check_code, p.name as person_name, c.name as course_name, j.name as journey_name,
    st.name as step_name, coalesce(o.name, root.name) as issuer, ce.issued_on, e.rule, r.number as revision,
    e.revision_id, (x.recorded_at at time zone 'Europe/Stockholm')::date as corrected_on, x.reason as correction
  from certificate ce
  join person p on p.id = ce.person_id
  join evidence e on e.id = ce.evidence_id
  left join evidence_correction x on x.evidence_id = e.id
  join course_revision r on r.id = e.revision_id
  join course c on c.id = ce.course_id
  join step st on st.id = c.step_id
  join journey j on j.id = st.journey_id
  left join organisation o on o.id = j.owner_id
  left join organisation root on root.kind = 'national'`

/** The certificate of a code, for whoever holds it. The issuer is who answers for the journey's content. */
export async function findCertificate(db: Db, checkCode: string): Promise<Certificate | undefined> {
  const { rows } = await sql<Certificate>`${certificates} where ce.check_code = ${checkCode}`.execute(db)
  return rows[0]
}

/** One's own certificate, with the goals of the revision that earned it. */
export async function findOwnCertificate(
  db: Db,
  { certificateId, personId }: { certificateId: number; personId: number },
): Promise<(Certificate & { goals: readonly string[] }) | undefined> {
  const { rows } = await sql<Certificate & { goals: string[] }>`
    select own.*, (select coalesce(json_agg(g.wording order by g.position), '[]')
      from knowledge_goal g where g.revision_id = own.revision_id) as goals
    from (${certificates} where ce.id = ${certificateId} and ce.person_id = ${personId}) own`.execute(db)
  return rows[0]
}
