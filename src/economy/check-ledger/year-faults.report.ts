import { sql } from 'kysely'
import type { Db, Question } from '#platform/db'
import type { MoneyUnit, Ore } from '#values'
import type { FaultWord } from './check-ledger.rules.ts'

const live = sql`p.turn % 2 = 1 and not exists (select from posting back where back.corrects_id = p.id)`
const fact = (name: string) => sql`(p.facts ->> ${sql.lit(name)})::numeric`
/** What the part was reckoned by: as counted where some were members for part of the year. */
const weight = sql`coalesce(${fact('counted')}, ${fact('inhabitants')})`
const allWeights = sql`coalesce(${fact('allCounted')}, ${fact('allInhabitants')})`

/** What was shared and charged for a year: parts that are the whole, each by the figures that it says. */
export const yearQuestions: readonly Question<FaultWord>[] = [
  {
    fault: 'fixed-cost-does-not-foot',
    query: sql`select split_part(matter, ' for ', 1) || ': ' || sum(owed_ore) || ' of ' || (array_agg(total order by id desc))[1] as what
      from (select p.id, p.matter, p.owed_ore, ${fact('totalOre')} as total from posting p where p.cause = 'fixed-cost' and ${live}) part
      group by split_part(matter, ' for ', 1) having sum(owed_ore) <> (array_agg(total order by id desc))[1]`,
  },
  {
    fault: 'fixed-cost-shared-otherwise',
    query: sql`select p.matter || ': ' || p.owed_ore as what from posting p
      where p.cause = 'fixed-cost' and ${live} and ${allWeights} > 0
        and abs(p.owed_ore - ${fact('totalOre')} * ${weight} / ${allWeights}) >= 100`,
  },
  {
    fault: 'national-fee-unlike',
    query: sql`select p.matter || ': ' || p.owed_ore as what from posting p
      where p.cause = 'national-fee' and ${live}
        and 2 * abs(p.owed_ore * coalesce(${fact('memberOf')}, 1)
          - ${fact('perInhabitantOre')} * ${fact('inhabitants')} * coalesce(${fact('memberPart')}, 1)) > coalesce(${fact('memberOf')}, 1)`,
  },
  {
    fault: 'correction-unlike',
    query: sql`select coalesce('correction ' || c.id, p.matter) as what
      from (select c.* from correction c where not exists (select from correction_withdrawal w where w.correction_id = c.id)) c
      full join (select p.* from posting p where p.cause = 'corrected' and ${live}) p on p.matter = 'correction ' || c.id
      where (c.region_id, c.municipality_id, c.amount_ore) is distinct from (p.creditor_id, p.debtor_id, p.owed_ore)`,
  },
  {
    fault: 'pot-unlike',
    query: sql`select 'region ' || y.region_id || ', year ' || y.year || ': ' || coalesce(left_over.ore, 0) || ' öre left' as what
      from year_closing y left join lateral (
        select sum(p.pot_ore) as ore from posting p where p.creditor_id = y.region_id and p.year = y.year) left_over on true
      where coalesce(left_over.ore, 0) <> 0
        or y.way = 'shared' and y.pot_ore <> (select coalesce(sum(s.part_ore), 0) from pot_share s where s.year_closing_id = y.id)`,
  },
  {
    fault: 'pot-share-not-posted',
    query: sql`select 'region ' || y.region_id || ', year ' || y.year || ', for ' || part.municipality_id || ': ' || part.ore as what
      from year_closing y
      join (select year_closing_id, municipality_id, sum(part_ore) as ore from pot_share group by year_closing_id, municipality_id) part
        on part.year_closing_id = y.id
      left join posting p on p.matter = 'pot share of region ' || y.region_id || ' in ' || y.year || ' for ' || part.municipality_id
        and ${live}
      where part.ore <> 0 and part.municipality_id <> y.region_id and p.owed_ore is distinct from -part.ore`,
  },
]

/** A closed pot as its protocol keeps it. */
export interface KeptPot {
  readonly regionId: number
  readonly year: number
  readonly potOre: Ore
  readonly unit: MoneyUnit
  readonly shares: readonly {
    readonly personId: number
    readonly municipalityId: number
    readonly points: string
    readonly partOre: Ore
  }[]
}

/** Every pot that was shared by points. */
export async function listKeptPots(db: Db): Promise<KeptPot[]> {
  const { rows } = await sql<KeptPot>`
    select y.region_id, y.year, y.pot_ore, coalesce(r.share_unit, 'kr') as unit,
      (select coalesce(json_agg(json_build_object('personId', s.person_id, 'municipalityId', s.municipality_id,
        'points', s.points, 'partOre', s.part_ore)), '[]') from pot_share s where s.year_closing_id = y.id) as shares
    from year_closing y left join region_rule r on r.id = y.region_rule_id
    where y.way = 'shared' order by y.region_id, y.year`.execute(db)
  return rows
}

/** How much there is to look through. */
export async function countLedger(db: Db): Promise<{ postings: number; invoices: number; closings: number }> {
  const { rows } = await sql<{ postings: number; invoices: number; closings: number }>`
    select (select count(*)::int from posting) as postings,
      (select count(*)::int from invoice where number is not null) as invoices,
      (select count(*)::int from year_closing) as closings`.execute(db)
  return rows[0] ?? { postings: 0, invoices: 0, closings: 0 }
}
