import type { Marking, MoneyPort, PricedDay, Seat } from '#occasions'
import { today } from '#platform'
import type { Tx } from '#platform/db'
import { ruleOn } from '../region-rules/region-rule.rules.ts'
import { listRegionRules } from '../region-rules/region-rule.store.ts'
import { listClosedYears, lockLedgerToAdd } from './ledger.store.ts'
import { postDues } from './post-dues.ts'
import {
  type Charging,
  chargedWhenTaken,
  dueForDay,
  freedWhenGivenBack,
  matterOf,
  whatAMarkCosts,
} from './seat-day.rules.ts'

/** What occasions tells of seats and marks becomes postings, by the region's rule in force on each course day. */
export const moneyPort: MoneyPort = { seatTaken, seatGivenBack, dayMarked }

async function seatTaken(tx: Tx, seat: Seat): Promise<void> {
  const { charging, closedYears } = await openRegion(tx, seat.regionId)
  const dues = chargedWhenTaken(seat.days, charging).map((day) => dueForDay(seat, day, charging(day)))
  await postDues(tx, { dues, closedYears, postedBy: seat.actor.personId })
}

async function seatGivenBack(tx: Tx, seat: Seat): Promise<void> {
  const { charging, closedYears } = await openRegion(tx, seat.regionId)
  const freed = freedWhenGivenBack(seat.days, { today: today(), charging })
  const withdrawn = freed.map((day) => matterOf(seat, day))
  await postDues(tx, { withdrawn, closedYears, postedBy: seat.actor.personId })
}

async function dayMarked(tx: Tx, marking: Marking): Promise<void> {
  const { charging, closedYears } = await openRegion(tx, marking.regionId)
  const { day } = marking
  const cost = whatAMarkCosts(marking.mark, charging(day))
  if (cost === 'no change') return
  const act = { closedYears, postedBy: marking.actor.personId }
  if (cost === 'nothing') await postDues(tx, { ...act, withdrawn: [matterOf(marking, day)] })
  else await postDues(tx, { ...act, dues: [dueForDay(marking, day, charging(day))] })
}

async function openRegion(tx: Tx, regionId: number) {
  await lockLedgerToAdd(tx, regionId)
  const rules = await listRegionRules(tx, regionId)
  const closedYears = await listClosedYears(tx, regionId)
  const charging = (day: PricedDay): Charging => ({ rule: ruleOn(rules, day.onDay), closedYears })
  return { charging, closedYears }
}
