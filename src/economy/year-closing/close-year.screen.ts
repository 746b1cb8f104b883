import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { getYearFacts } from '../overview/region.report.ts'
import { listRegionRules } from '../region-rules/region-rule.store.ts'
import { closePot, lockToClose } from './close-pot.ts'
import { daysApart } from './own-days.rules.ts'
import { listPotDays, listTeaching } from './teaching.report.ts'

type Closing = Pick<Parameters<typeof closePot>[1], 'region' | 'year' | 'seen' | 'seenPoints' | 'actor'>

/** Who taught and what was paid in is read once the ledgers stand still, so that nothing is posted between. */
export async function closeYear(db: Db, closing: Closing) {
  const [on, of] = [today(), { regionId: closing.region.id, year: closing.year }]
  return attempt(db, async (tx) => {
    await lockToClose(tx, of.regionId)
    const { daysToCome, lastDay } = await getYearFacts(tx, { ...of, today: on })
    const teaching = await listTeaching(tx, { ...of, until: on })
    const rules = await listRegionRules(tx, of.regionId)
    const days = await listPotDays(tx, { ...of, apart: daysApart({ rules, teaching }) })
    return closePot(tx, { ...closing, teaching, days, daysToCome, lastDay })
  })
}
