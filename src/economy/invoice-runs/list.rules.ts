import { type Day, type Ore, subtractMoney, sumMoney } from '#values'
import { type DraftPeriod, periods } from '../drafts/draft.rules.ts'
import { type InvoiceState, isOverdue } from '../invoices/invoice.rules.ts'
import type { ListedInvoice } from '../invoices/seen.rules.ts'

/** What a list of invoices comes to. What is credited and what credits it are nothing together. */
export function sumsInList(
  all: readonly ListedInvoice[],
  today: Day,
): { readonly issuedOre: Ore; readonly unpaidOre: Ore; readonly overdueOre: Ore } {
  const left = (those: readonly ListedInvoice[]) =>
    sumMoney(those.map(({ owedOre, paidOre }) => (owedOre < 0 ? owedOre : subtractMoney(owedOre, paidOre))))
  const issued = all.filter(({ number }) => number !== null)
  const waiting = all.filter(({ state, period }) => (state === 'issued' || state === 'sent') && period !== 'credit')
  return {
    issuedOre: sumMoney(issued.map(({ owedOre }) => owedOre)),
    unpaidOre: left(waiting),
    overdueOre: left(all.filter((one) => isOverdue(one, today))),
  }
}

export interface NextAct {
  readonly act: 'check' | 'issue' | 'send'
  readonly of: ListedInvoice & { readonly period: DraftPeriod }
  readonly count: number
}

const actOf: Partial<Record<InvoiceState, NextAct['act']>> = { draft: 'check', checked: 'issue', issued: 'send' }

/** What can be done for many at once: each period with drafts to check, checked ones to issue, issued ones to send. */
export function nextActs(all: readonly ListedInvoice[]): NextAct[] {
  const groups = Map.groupBy(all, ({ state, period }) => `${state} ${period}`)
  return [...groups.values()].flatMap((group): NextAct[] => {
    const [first] = group
    if (first === undefined) return []
    const period = periods.find((one) => one === first.period)
    const act = actOf[first.state]
    if (act === undefined || period === undefined) return []
    return [{ act, of: { ...first, period }, count: group.length }]
  })
}
