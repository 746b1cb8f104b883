import { sql } from 'kysely'
import type { Question } from '#platform/db'
import type { FaultWord } from './check-bookings.rules.ts'

/** The database's own locks, without which the rest holds only until the next act. */
export const lockQuestions: readonly Question<FaultWord>[] = [
  {
    fault: 'constraint-missing',
    query: sql`select wanted.name as what
      from (values ('occasion', 'never_more_booked_than_there_are_seats'), ('seat_offer', 'an_offer_that_ended_did_so_in_a_way'),
        ('seat_offer', 'an_accepted_offer_is_a_seat'), ('unnamed_seat', 'a_named_seat_is_booked'),
        ('booking', 'a_seat_that_ended_did_so_in_a_way')) as wanted (on_table, name)
      where not exists (select from pg_constraint c
        where c.conname = wanted.name and c.conrelid = to_regclass(wanted.on_table) and c.convalidated)`,
  },
  {
    fault: 'index-missing',
    query: sql`select wanted.name as what
      from unnest(array['one_seat_each', 'one_place_in_the_queue_each', 'one_offer_at_a_time', 'one_request_each',
        'one_link_to_a_seat_at_a_time', 'one_interest_in_a_course_each']) as wanted (name)
      where not exists (select from pg_index i where i.indexrelid = to_regclass(wanted.name) and i.indisunique and i.indisvalid)`,
  },
  {
    fault: 'trigger-missing',
    query: sql`select kept.name || '_is_append_only' as what
      from unnest(array['attendance_mark', 'queue_call', 'seat_rule', 'cancellation_ladder', 'cancellation_rung', 'quota_key',
        'quota_weight', 'audit_record', 'posting', 'posting_line']) as kept (name)
      where not exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
        where t.tgname = kept.name || '_is_append_only' and t.tgrelid = to_regclass(kept.name) and t.tgenabled in ('O', 'A')
          and p.proname = 'refuse_change' and p.prosrc ilike '%raise exception%')`,
  },
]
