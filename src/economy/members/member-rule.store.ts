import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { MemberRule, MemberShown } from './member-rule.rules.ts'

/** A region's rules of how members count, the one that begins last first. */
export async function listMemberRules(db: Db, regionId: number): Promise<MemberRule[]> {
  const { rows } = await sql<MemberRule>`
    select r.from_year, r.counting, r.source, p.name as set_by from member_rule r left join person p on p.id = r.set_by
    where r.region_id = ${regionId} order by r.from_year desc`.execute(db)
  return rows
}

/** The years whose fixed cost is posted for anyone in the region. */
export async function listSharedYears(db: Db, regionId: number): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select f.year from fixed_cost f where f.region_id = ${regionId} and exists (
      select from organisation o join posting p
        on p.matter = 'fixed cost of region ' || f.region_id || ' in ' || f.year || ' for ' || o.id
      where o.parent_id = f.region_id) order by f.year`.execute(db)
  return rows.map(({ year }) => year)
}

/** The region's municipalities in Swedish order, with the agreements that make each a member. */
export async function listMembers(db: Db, regionId: number): Promise<MemberShown[]> {
  const { rows } = await sql<MemberShown>`
    with agreed as (
      select o.id, a.kind, json_agg(json_build_object('from', a.in_force_from, 'until', a.in_force_until)
        order by a.in_force_from) as periods
      from organisation o join agreement a on a.organisation_id = o.id
        and (a.kind = 'service' or a.kind = 'regional' and a.counterpart_id = ${regionId})
      where o.parent_id = ${regionId} group by o.id, a.kind
    )
    select o.id as municipality_id, o.name, coalesce(regional.kind, service.kind) as kind,
      coalesce(regional.periods, service.periods, '[]') as periods
    from organisation o
    left join agreed regional on regional.id = o.id and regional.kind = 'regional'
    left join agreed service on service.id = o.id and service.kind = 'service'
    where o.parent_id = ${regionId} and o.kind = 'municipality' order by o.name collate "sv-x-icu"`.execute(db)
  return rows
}

export interface NewMemberRule extends Omit<MemberRule, 'setBy'> {
  readonly regionId: number
  readonly setBy: number | null
  readonly setAt: Date
}

export async function insertMemberRule(tx: Tx, rule: NewMemberRule): Promise<void> {
  await tx.insertInto('memberRule').values(rule).execute()
}
