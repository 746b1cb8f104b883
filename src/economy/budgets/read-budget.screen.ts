import type { Db } from '#platform/db'
import { type Day, zero } from '#values'
import { listAmounts, listOutcomes } from './budget.report.ts'
import { amountsInForce } from './budget.rules.ts'
import { listComingDays, listFills, listLedgerSums, listYearStates } from './delivery.report.ts'
import { reckon } from './reckon.rules.ts'
import type { BudgetScope } from './scope.rules.ts'

/** Everything one budget is reckoned from, and the budget line by line. */
export async function readBudget(db: Db, scope: BudgetScope, today: Day) {
  const { organisationId, purpose, year } = scope
  const of = { organisationIds: [organisationId], purpose, year }
  const isOf = ({ journeyId }: { journeyId: number | null }) =>
    scope.journeyId === null || journeyId === scope.journeyId
  const amounts = (await listAmounts(db, of)).filter(isOf)
  const outcomes = (await listOutcomes(db, of)).filter(isOf)
  const region = { regionIds: purpose === 'delivery' ? [organisationId] : [], year }
  const ledger = await listLedgerSums(db, region)
  const coming = await listComingDays(db, { ...region, today })
  const [fill = { used: 0, offered: 0 }] = await listFills(db, { ...region, today })
  const [state = { fixedCostOre: zero, potOre: zero, isClosed: false }] = await listYearStates(db, region)
  const lines = reckon(scope, {
    ...{ today, coming, fill, ...state },
    amounts: amountsInForce(amounts),
    outcomes: [...outcomes, ...ledger],
  })
  return { lines, amounts, outcomes, fixedCostOre: state.fixedCostOre }
}
