import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Certificate } from './certificate.rules.ts'
import type { Revocable } from './revocation.rules.ts'

const certificates = sql`
  select ce.id, ce.check_code, p.name as person_name, c.name as course_name, j.name as journey_name,
    st.name as step_name, t.name as track_name, coalesce(o.name, root.name) as issuer, ce.issued_on,
    coalesce(e.rule, s.rule) as rule, r.number as revision, e.revision_id, s.id as step_evidence_id,
    (x.recorded_at at time zone 'Europe/Stockholm')::date as corrected_on, x.reason as correction,
    (v.revoked_at at time zone 'Europe/Stockholm')::date as revoked_on, v.ground
  from certificate ce
  join person p on p.id = ce.person_id
  left join evidence e on e.id = ce.evidence_id
  left join step_evidence s on s.id = ce.step_evidence_id
  left join track t on t.id = s.track_id
  left join certificate_revocation v on v.certificate_id = ce.id
  left join lateral (
    select x.recorded_at, x.reason from evidence_correction x
    where x.evidence_id = e.id
      or x.evidence_id in (select part.evidence_id from step_evidence_part part where part.step_evidence_id = s.id)
    order by x.id limit 1) x on true
  left join course_revision r on r.id = e.revision_id
  left join course c on c.id = ce.course_id
  join step st on st.id = coalesce(s.step_id, c.step_id)
  join journey j on j.id = st.journey_id
  left join organisation o on o.id = j.owner_id
  left join organisation root on root.kind = 'national'`

interface OwnCertificate extends Certificate {
  readonly goals: readonly string[]
  readonly courses: readonly string[]
}

/** What stands on one's own certificate besides: the goals of the revision that earned it, or the courses of the step. */
export async function findOwnCertificate(
  db: Db,
  { certificateId, personId }: { certificateId: number; personId: number },
): Promise<OwnCertificate | undefined> {
  const { rows } = await sql<OwnCertificate>`
    select own.*, (select coalesce(json_agg(g.wording order by g.position), '[]')
      from knowledge_goal g where g.revision_id = own.revision_id) as goals,
      (select coalesce(json_agg(c.name order by c.position), '[]') from step_evidence_part part
        join evidence e on e.id = part.evidence_id join course c on c.id = e.course_id
        where part.step_evidence_id = own.step_evidence_id) as courses
    from (${certificates} where ce.id = ${certificateId} and ce.person_id = ${personId}) own`.execute(db)
  return rows[0]
}

/**
 * The certificate of a code, for whoever holds it, with where it was earned: that decides who may take it back. The issuer is
 * who answers for the journey's content.
 */
export async function findCertificate(db: Db, checkCode: string): Promise<Revocable | undefined> {
  const { rows } = await sql<Revocable>`
    select own.*, j.id as journey_id,
      (select json_agg(w.ancestor_id) from organisation_within w
        where w.organisation_id = coalesce(e.municipality_id, s.municipality_id)) as within_ids
    from (${certificates} where ce.check_code = ${checkCode}) own
    join certificate ce on ce.id = own.id
    left join evidence e on e.id = ce.evidence_id
    left join step_evidence s on s.id = ce.step_evidence_id
    left join course c on c.id = e.course_id
    join step st on st.id = coalesce(s.step_id, c.step_id)
    join journey j on j.id = st.journey_id`.execute(db)
  return rows[0]
}
