import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { BudgetAmount, OutcomeRow, Purpose } from './budget.rules.ts'

interface OfBudgets {
  readonly organisationIds: readonly number[]
  readonly purpose: Purpose
  readonly year: number
}

/** Every amount that was ever decided for these budgets, also those that newer ones have replaced; oldest first. */
export async function listAmounts(
  db: Db,
  { organisationIds, purpose, year }: OfBudgets,
): Promise<(BudgetAmount & { readonly organisationId: number })[]> {
  const { rows } = await sql<BudgetAmount & { readonly organisationId: number }>`
    select row.id, row.organisation_id, row.journey_id, row.side, row.kind, row.amount_ore, row.source,
      person.name as set_by, to_char(row.set_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD') as set_on
    from budget_row row left join person on person.id = row.set_by
    where row.organisation_id = any(${[...organisationIds]}::int[]) and row.purpose = ${purpose} and row.year = ${year}
    order by row.id`.execute(db)
  return rows
}

/** Every row that was typed or put in, those taken back and what took them back among them; by day. */
export async function listOutcomes(
  db: Db,
  { organisationIds, purpose, year }: OfBudgets,
): Promise<(OutcomeRow & { readonly organisationId: number })[]> {
  const { rows } = await sql<OutcomeRow & { readonly organisationId: number }>`
    select row.id, row.organisation_id, row.journey_id, row.side, row.kind, row.on_day, row.text, row.amount_ore,
      row.corrects_id, back.id as corrected_by_id, row.reason, person.name as typed_by,
      to_char(row.typed_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD') as typed_on
    from outcome_row row
    left join outcome_row back on back.corrects_id = row.id
    left join person on person.id = row.typed_by
    where row.organisation_id = any(${[...organisationIds]}::int[]) and row.purpose = ${purpose} and row.year = ${year}
    order by row.on_day, row.id`.execute(db)
  return rows
}

/** The same summed by kind, for who sees sums only. */
export async function listOutcomeSums(db: Db, { organisationIds, purpose, year }: OfBudgets): Promise<OutcomeSum[]> {
  const { rows } = await sql<OutcomeSum>`
    select organisation_id, journey_id, side, kind, sum(amount_ore)::bigint as amount_ore from outcome_row
    where organisation_id = any(${[...organisationIds]}::int[]) and purpose = ${purpose} and year = ${year}
    group by organisation_id, journey_id, side, kind`.execute(db)
  return rows
}
export type OutcomeSum = Pick<OutcomeRow, 'journeyId' | 'side' | 'kind' | 'amountOre'> & {
  readonly organisationId: number
}
