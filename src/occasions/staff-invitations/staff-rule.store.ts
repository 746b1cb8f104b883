import type { Db, Tx } from '#platform/db'
import { type Day, timeOfDay } from '#values'
import { nationalStaffTerms, type StaffRule, type StaffTerms, staffRuleOn } from './staff-rule.rules.ts'

/** A region's rules for asking those who teach, the one that begins last first. */
export async function listStaffRules(db: Db, regionId: number): Promise<StaffRule[]> {
  const rows = await db
    .selectFrom('staffRule as r')
    .leftJoin('person as p', 'p.id', 'r.setBy')
    .select(['r.id', 'r.fromDay', 'r.remindAfterDays', 'r.sameDayMinutes', 'r.soonMinutes', 'r.laterMinutes'])
    .select(['r.quietFrom', 'r.quietUntil', 'r.asksOthers', 'r.source', 'p.name as setBy'])
    .where('r.regionId', '=', regionId)
    .orderBy('r.fromDay', 'desc')
    .execute()
  return rows.map(({ quietFrom, quietUntil, ...rule }) => ({
    ...rule,
    quietFrom: timeOfDay(quietFrom),
    quietUntil: timeOfDay(quietUntil),
  }))
}

/** The region's terms that day, or the national ones. */
export async function getStaffTermsOn(db: Db, regionId: number, on: Day): Promise<StaffTerms> {
  return staffRuleOn(await listStaffRules(db, regionId), on) ?? nationalStaffTerms
}

export interface NewStaffRule extends StaffTerms {
  readonly regionId: number
  readonly fromDay: Day
  readonly source: string
  readonly setBy: number | null
  readonly setAt: Date
}

export async function insertStaffRule(tx: Tx, rule: NewStaffRule): Promise<number> {
  return (await tx.insertInto('staffRule').values(rule).returning('id').executeTakeFirstOrThrow()).id
}
