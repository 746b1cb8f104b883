import { sql } from 'kysely'
import type { Question } from '#platform/db'
import type { FaultWord } from './check-ledger.rules.ts'

/** The database's own locks, without which the rest holds only until the next act. */
export const lockQuestions: readonly Question<FaultWord>[] = [
  {
    fault: 'constraint-missing',
    query: sql`select wanted.name as what
      from (values ('posting', 'each_turn_of_a_matter_is_posted_once'), ('posting', 'every_other_turn_takes_one_back'),
        ('year_closing', 'a_year_is_closed_once'), ('invoice', 'a_number_is_used_once'), ('invoice', 'what_is_issued_has_all_it_needs'),
        ('invoice_line', 'a_line_is_its_quantity_times_its_price')) as wanted (on_table, name)
      where not exists (select from pg_constraint c
        where c.conname = wanted.name and c.conrelid = to_regclass(wanted.on_table) and c.convalidated)`,
  },
  {
    fault: 'index-missing',
    query: sql`select wanted.name as what from unnest(array['a_posting_is_billed_once']) as wanted (name)
      where not exists (select from pg_index i where i.indexrelid = to_regclass(wanted.name) and i.indisunique and i.indisvalid)`,
  },
  {
    fault: 'trigger-missing',
    query: sql`select wanted.name as what
      from (values ('posting', 'posting_is_append_only', 'refuse_change'), ('posting_line', 'posting_line_is_append_only', 'refuse_change'),
        ('posting', 'posting_is_never_emptied', 'refuse_change'), ('posting_line', 'posting_line_is_never_emptied', 'refuse_change'),
        ('posting_line', 'debits_equal_credits', 'posting_balances'), ('pot_share', 'pot_share_is_append_only', 'refuse_change'),
        ('year_closing', 'year_closing_is_append_only', 'refuse_change'), ('correction', 'correction_is_append_only', 'refuse_change'),
        ('invoice', 'an_issued_invoice_is_not_changed', 'refuse_change_of_issued_invoice'),
        ('invoice_line', 'lines_of_an_issued_invoice_are_not_changed', 'refuse_change_below_issued_invoice'),
        ('invoice_posting', 'what_an_issued_invoice_bills_is_not_changed', 'refuse_change_below_issued_invoice'),
        ('invoice_file', 'invoice_file_is_append_only', 'refuse_change'),
        ('invoice_act', 'invoice_act_is_append_only', 'refuse_change'),
        ('invoice_payment', 'invoice_payment_is_append_only', 'refuse_change')) as wanted (on_table, name, refuses)
      where not exists (select from pg_trigger t join pg_proc f on f.oid = t.tgfoid
        where t.tgname = wanted.name and t.tgrelid = to_regclass(wanted.on_table) and t.tgenabled in ('O', 'A')
          and f.proname = wanted.refuses and f.prosrc ilike '%raise exception%')`,
  },
]
