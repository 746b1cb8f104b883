import type { Db, Tx } from '#platform/db'
import type { NewRegionRule, RegionRule } from './region-rule.rules.ts'

/** A region's rules, the one that began last first. */
export async function listRegionRules(db: Db, regionId: number): Promise<RegionRule[]> {
  return await db
    .selectFrom('regionRule')
    .leftJoin('person', 'person.id', 'regionRule.decidedBy')
    .select([
      'regionRule.id',
      'regionId',
      'fromDay',
      'potRule',
      'leaderPoints',
      'trainerPoints',
      'unusedReservePoints',
      'chargingBasis',
      'shareUnit',
      'potScope',
      'procuredLeaders',
      'regionStaff',
      'withoutPoints',
      'largeShare',
      'potReceiver',
      'decidedOn',
      'source',
      'person.name as setBy',
    ])
    .where('regionId', '=', regionId)
    .orderBy('fromDay', 'desc')
    .execute()
}

export async function insertRegionRule(
  tx: Tx,
  rule: NewRegionRule,
  { decidedBy }: { decidedBy: number | null },
): Promise<number> {
  const made = await tx
    .insertInto('regionRule')
    .values({ ...rule, decidedBy })
    .returning('id')
    .executeTakeFirstOrThrow()
  return made.id
}
