import { sql } from 'kysely'
import type { Question } from '#platform/db'
import type { FaultWord } from './check-ledger.rules.ts'

const posting = sql`'posting ' || p.id || ', ' || p.matter || ', turn ' || p.turn`

/** Double entry, and the turns of each matter: charged, taken back, charged anew. */
export const postingQuestions: readonly Question<FaultWord>[] = [
  {
    fault: 'out-of-balance',
    query: sql`select ${posting} || ': ' || l.difference || ' öre' as what
      from (select posting_id, sum(amount_ore) as difference from posting_line group by posting_id having sum(amount_ore) <> 0) l
      join posting p on p.id = l.posting_id`,
  },
  {
    fault: 'says-another-amount',
    query: sql`select ${posting} || ': owed ' || p.owed_ore || ', lines ' || coalesce(l.owed, 0)
        || '; pot ' || p.pot_ore || ', lines ' || coalesce(l.pot, 0) as what
      from posting p left join (
        select posting_id, coalesce(sum(amount_ore) filter (where account = 'receivable'), 0) as owed,
          coalesce(-sum(amount_ore) filter (where account = 'pot'), 0) as pot
        from posting_line group by posting_id) l on l.posting_id = p.id
      where (p.owed_ore, p.pot_ore) is distinct from (coalesce(l.owed, 0), coalesce(l.pot, 0))`,
  },
  {
    fault: 'turn-missing',
    query: sql`select p.matter || ': ' || count(*) || ' turns, the last ' || max(p.turn) as what
      from posting p group by p.matter having count(*) <> max(p.turn) or min(p.turn) <> 1`,
  },
  {
    fault: 'takes-back-another',
    query: sql`select ${posting} as what from posting p left join posting was on was.id = p.corrects_id
      where p.turn % 2 = 0 and (was.id is null
        or (was.matter, was.turn + 1, -was.owed_ore, -was.pot_ore, was.creditor_id, was.debtor_id)
          is distinct from (p.matter, p.turn, p.owed_ore, p.pot_ore, p.creditor_id, p.debtor_id)
        or exists (
          select account, organisation_id, component, sum(amount_ore) from posting_line l
          where l.posting_id in (p.id, was.id) group by account, organisation_id, component having sum(amount_ore) <> 0))`,
  },
  {
    fault: 'posted-in-a-closed-year',
    query: sql`select ${posting} || ', year ' || p.year as what
      from year_closing y join posting p on p.creditor_id = y.region_id and p.year = y.year
      where p.posted_at > y.closed_at and p.cause not in ('pot-share', 'pot-moved')`,
  },
]
