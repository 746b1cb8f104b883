import { sql } from 'kysely'
import type { Question } from '#platform/db'
import type { FaultWord } from './check-evidence.rules.ts'

const named = sql`'evidence ' || e.id || ', person ' || e.person_id`

/** What stands on evidence, and what keeps it: certificates, steps, merged accounts, the audit record, the database's own locks. */
export const standingQuestions: readonly Question<FaultWord>[] = [
  {
    fault: 'certificate-without-evidence',
    query: sql`
      select 'certificate ' || c.id || ', person ' || c.person_id as what
      from certificate c left join evidence e on e.id = c.evidence_id left join step_evidence s on s.id = c.step_evidence_id
      where coalesce(e.person_id, s.person_id) is distinct from c.person_id
        or (c.step_evidence_id is null and (e.kind is distinct from 'course' or e.course_id is distinct from c.course_id))`,
  },
  {
    fault: 'completion-without-certificate',
    query: sql`
      select ${named} || ', course ' || e.course_id as what from evidence e
      where e.kind = 'course' and e.origin_id is null
        and not exists (select from certificate c where c.evidence_id = e.id)`,
  },
  {
    fault: 'step-without-parts',
    query: sql`
      select 'evidence of step ' || s.id || ', person ' || s.person_id as what from step_evidence s
      where not exists (select from step_evidence_part p where p.step_evidence_id = s.id)
        or exists (select from step_evidence_part p left join evidence e on e.id = p.evidence_id
          where p.step_evidence_id = s.id and (e.kind is distinct from 'course' or (e.person_id <> s.person_id and not exists (
              select from person_merge m where m.from_person_id = e.person_id))))`,
  },
  {
    fault: 'merged-and-not-copied',
    query: sql`
      select ${named} || ', kept account ' || m.into_person_id as what
      from person_merge m join evidence e on e.person_id = m.from_person_id
      where not exists (select from evidence own where own.person_id = m.into_person_id
        and (own.origin_id = coalesce(e.origin_id, e.id) or (own.kind = e.kind and own.course_id = e.course_id
          and own.item_id is not distinct from e.item_id and own.occasion_day_id is not distinct from e.occasion_day_id)))`,
  },
  {
    fault: 'copy-unlike-its-origin',
    query: sql`
      select ${named} || ', origin ' || e.origin_id as what from evidence e
      left join evidence o on o.id = e.origin_id
      where e.origin_id is not null and (o.kind, o.course_id, o.revision_id, o.earned_on) is distinct from
        (e.kind, e.course_id, e.revision_id, e.earned_on)`,
  },
  {
    fault: 'evidence-lost',
    query: sql`
      select a.act || ', person ' || coalesce(case a.act when 'item done' then a.actor_id else a.subject_id end::text, '?')
        || ', audit record ' || a.id as what
      from audit_record a
      where (a.act = 'item done' and not exists (select from evidence e
          where e.person_id = a.actor_id and e.item_id = a.subject_id and e.kind = 'item'))
        or (a.act = 'course completed' and not exists (select from evidence e
          where e.id = (a.detail ->> 'evidence')::bigint and e.kind = 'course' and e.person_id = a.subject_id))
        or (a.act = 'course day earned' and not exists (select from evidence e where e.person_id = a.subject_id
          and e.occasion_day_id = (a.detail ->> 'occasionDay')::int and e.kind = 'day'))`,
  },
  {
    fault: 'evidence-without-audit-record',
    query: sql`
      select ${named} || ', ' || e.kind as what from evidence e
      where e.origin_id is null and not exists (select from audit_record a where case e.kind
        when 'item' then a.subject_kind = 'item' and a.subject_id = e.item_id and a.act = 'item done'
          and a.actor_id = e.person_id
        when 'day' then a.subject_kind = 'person' and a.subject_id = e.person_id and a.act = 'course day earned'
          and (a.detail ->> 'occasionDay')::int = e.occasion_day_id
        else a.subject_kind = 'person' and a.subject_id = e.person_id and a.act = 'course completed'
          and (a.detail ->> 'evidence')::bigint = e.id end)`,
  },
  {
    fault: 'correction-without-audit-record',
    query: sql`
      select 'correction ' || x.id || ', evidence ' || x.evidence_id as what
      from evidence_correction x join evidence e on e.id = x.evidence_id
      where e.kind = 'day' and e.origin_id is null and not exists (select from audit_record a
        where a.act = 'course day corrected' and a.subject_kind = 'person' and (a.detail ->> 'evidence')::bigint = e.id)`,
  },
  {
    fault: 'trigger-missing',
    query: sql`
      select wanted.name as what
      from unnest(array['evidence', 'evidence_correction', 'item_answer', 'attendance_mark', 'certificate',
        'certificate_revocation', 'step_evidence', 'step_evidence_part', 'person_merge', 'study_time',
        'study_time_certification', 'audit_record']) as kept (name)
      cross join lateral (select kept.name || '_is_append_only' as name
        union all select kept.name || '_is_never_emptied' where kept.name in ('evidence', 'audit_record')) wanted
      where not exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
        where t.tgname = wanted.name and t.tgrelid = to_regclass(kept.name) and t.tgenabled in ('O', 'A')
          and p.proname = 'refuse_change' and p.prosrc ilike '%raise exception%')`,
  },
  {
    fault: 'index-missing',
    query: sql`
      select wanted.name as what
      from unnest(array['an_item_is_done_once', 'a_day_is_earned_once', 'a_course_is_completed_once_per_revision',
        'a_step_is_completed_once_on_a_track', 'evidence_is_copied_once_to_a_person']) as wanted (name)
      where not exists (select from pg_index i where i.indexrelid = to_regclass(wanted.name) and i.indisunique and i.indisvalid)`,
  },
]
