import { moneyPort, pricePort } from '#economy'
import { today, travelTo } from '#platform'
import type { Db } from '#platform/db'
import { seedAttendance } from './attendance.ts'
import { seedBudgets } from './budgets.ts'
import { seedCountry } from './country.ts'
import { seedEconomy } from './economy.ts'
import { seedInvoices } from './invoices.ts'
import { seedJourneys } from './journeys.ts'
import { seedLastYear } from './last-year.ts'
import { seedMoneyOfLastYear } from './last-year-money.ts'
import { seedLedgerExport } from './ledger-export.ts'
import { seedLifecycle } from './lifecycle.ts'
import { seedLogistics } from './logistics.ts'
import { seedMessageRules } from './message-rules.ts'
import { seedNeighbours } from './neighbours.ts'
import { seedOccasions } from './occasions.ts'
import { seedPeople, seedRoles } from './people.ts'
import { seedPlaces } from './places.ts'
import { seedPutRight } from './put-right.ts'
import { seedQuotas } from './quotas.ts'
import { seedRegions } from './regions.ts'
import { seedLadder, seedRequests } from './requests.ts'
import { seedRota } from './rota.ts'
import { seedSeatRules } from './seat-rules.ts'
import { seedStaffInvitations } from './staff-invitations.ts'
import { seedTrainerRegister } from './trainer-register.ts'
import { seedTrainers } from './trainers.ts'

export { placeMedia } from './media.ts'

/** A small country to see the whole job in: the register as it is, and a year of invented people in it. */
export async function seed(db: Db): Promise<void> {
  const realToday = today()
  await db.transaction().execute(async (tx) => {
    await seedCountry(tx)
    await seedPeople(tx)
    await seedJourneys(tx)
    await seedRoles(tx)
    await seedEconomy(tx)
    await seedLedgerExport(tx)
    await seedTrainers(tx)
    await seedTrainerRegister(tx)
  })
  await seedSeatRules(db)
  await seedLadder(db)
  await seedOccasions(db, { money: moneyPort, prices: pricePort })
  await seedQuotas(db, { money: moneyPort, prices: pricePort })
  await seedLifecycle(db, { money: moneyPort, prices: pricePort })
  await seedAttendance(db, { money: moneyPort, prices: pricePort })
  await seedRequests(db, { money: moneyPort, prices: pricePort })
  await seedLogistics(db)
  await seedPlaces(db)
  await seedRegions(db)
  await seedMessageRules(db)
  await seedBudgets(db)
  await seedRota(db)
  await seedStaffInvitations(db)
  await seedLastYear(db, { money: moneyPort, prices: pricePort })
  await seedNeighbours(db, { money: moneyPort, prices: pricePort })
  await seedInvoices(db)
  await seedMoneyOfLastYear(db)
  await seedPutRight(db)
  travelTo(realToday)
}
