import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { Missing } from '#values'
import type { PotOfDay } from './explain.rules.ts'

/** What an occasion put into a region's pot of a year, day by day and payer by payer; Missing where it put nothing in it. */
export async function listPotOfOccasion(
  db: Db,
  of: { readonly regionId: number; readonly year: number; readonly occasionId: number },
): Promise<{ readonly courseName: string; readonly days: PotOfDay[] }> {
  const { rows } = await sql<PotOfDay & { courseName: string }>`
    select c.name as course_name, d.id as day_id, d.number as day_number, d.on_day, p.debtor_id, payer.name as debtor,
      payer.kind = 'municipality' as is_municipality,
      sum(case when p.corrects_id is null then 1 else -1 end)::int as seats, abs(p.pot_ore)::bigint as each_ore,
      sum(p.pot_ore)::bigint as pot_ore
    from occasion o join course c on c.id = o.course_id join occasion_day d on d.occasion_id = o.id
    join posting p on p.occasion_day_id = d.id and p.creditor_id = ${of.regionId} and p.year = ${of.year}
    join organisation payer on payer.id = p.debtor_id
    where o.id = ${of.occasionId}
    group by c.name, d.id, d.number, d.on_day, p.debtor_id, payer.name, payer.kind, abs(p.pot_ore)
    having sum(p.pot_ore) <> 0
    order by d.number, payer.name collate "sv-x-icu", abs(p.pot_ore) desc`.execute(db)
  const [first] = rows
  if (first === undefined) throw new Missing('pot of an occasion')
  return { courseName: first.courseName, days: rows }
}
