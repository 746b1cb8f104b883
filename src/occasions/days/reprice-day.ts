import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { chargeAnew } from '../day-prices/charge-anew.ts'
import { isSamePrice, whyNotFollowForm } from '../day-prices/day-prices.rules.ts'
import { deletePrices } from '../day-prices/day-prices.store.ts'
import type { HeldDay } from '../occasion/occasion.rules.ts'
import type { LockedOccasion } from '../occasion/occasion.store.ts'
import { text as shared } from '../occasion/occasion.text.ts'
import { insertPrices } from '../planning/plan.store.ts'
import type { KnownActor, MoneyPort, PricePort } from '../ports.ts'
import type { DayChange } from './day.rules.ts'
import { text } from './day.text.ts'

interface Reformed {
  readonly occasion: LockedOccasion
  readonly day: HeldDay
  readonly change: DayChange
  readonly today: Day
  readonly list: PricePort
  readonly money: MoneyPort
  readonly actor: KnownActor
}

/** What another form did to the price; `decided` where someone had set it by hand, and seats are charged at it. */
export type PriceAfter = 'same' | 'as-listed' | 'free' | 'decided' | 'today' | 'not-on-list'

/** The price follows the form: a recorded day is free, and another costs what the list says unless someone decided otherwise. */
export async function repriceDay(tx: Tx, reformed: Reformed): Promise<PriceAfter> {
  const { occasion, day, change, today, list, money, actor } = reformed
  const { form, onDay } = change
  if (form === day.form) return 'same'
  const { seatsTaken } = occasion
  const before = await list.proposePrices(tx, { ...occasion, onDay: day.onDay, form: day.form })
  const decided = isSamePrice(day.prices, before) ? 'as listed' : 'by hand'
  const stays = whyNotFollowForm({ form, onDay, decided }, { seatsTaken, today })
  if (stays) return stays
  const prices = form === 'recorded' ? [] : await list.proposePrices(tx, { ...occasion, onDay, form })
  if (prices.length === 0 && form !== 'recorded') return 'not-on-list'
  if (isSamePrice(day.prices, prices)) return 'same'
  await deletePrices(tx, day.dayId)
  await insertPrices(
    tx,
    prices.map((part, position) => ({ ...part, position, dayId: day.dayId })),
  )
  const { form: forms } = shared.sv
  const reason = text.sv.repricedByForm(forms[day.form], forms[form])
  await chargeAnew(tx, { occasion, day: { ...day, form, onDay }, prices, reason, money, actor })
  return form === 'recorded' ? 'free' : 'as-listed'
}
