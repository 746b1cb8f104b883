import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { type Day, Missing } from '#values'
import type { PreparationRule, PreparationTerms } from './preparation.rules.ts'

/** A region's rules for preparation, the one that begins last first. */
export async function listPreparationRules(db: Db, regionId: number): Promise<PreparationRule[]> {
  return db
    .selectFrom('preparationRule as r')
    .leftJoin('person as p', 'p.id', 'r.setBy')
    .select(['r.id', 'r.fromDay', 'r.deadlineDays', 'r.reminderDays', 'r.unready', 'r.source', 'p.name as setBy'])
    .where('r.regionId', '=', regionId)
    .orderBy('r.fromDay', 'desc')
    .execute()
}

export interface NewRule extends PreparationTerms {
  readonly regionId: number
  readonly fromDay: Day
  readonly source: string
  readonly setBy: number | null
  readonly setAt: Date
}

export async function insertPreparationRule(tx: Tx, rule: NewRule): Promise<number> {
  const { id } = await tx
    .insertInto('preparationRule')
    .values({ ...rule, reminderDays: [...rule.reminderDays] })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The terms for a course day in a region: its rule, or the national default. */
export async function getTermsOn(db: Db, regionId: number, onDay: Day): Promise<PreparationTerms> {
  const { rows } = await sql<PreparationTerms>`
    select deadline_days, reminder_days, unready from preparation_rule_on(${regionId}, ${onDay})`.execute(db)
  const [terms] = rows
  if (terms === undefined) throw new Missing('terms')
  return terms
}
