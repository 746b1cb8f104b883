import { nationalSeatTerms, setSeatRule } from '#occasions'
import { today, travelTo } from '#platform'
import { attempt, type Db } from '#platform/db'
import { addDays, isRefusal } from '#values'

/** How long before today the rule was put in force: before anything was booked. */
const daysAgo = 300

/** Norrbotten offers a free seat for a day and a night; everything else as the nation does. */
export async function seedSeatRules(db: Db): Promise<void> {
  const realToday = today()
  const { id: regionId } = await db
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', 'norrbottens-kommuner')
    .executeTakeFirstOrThrow()
  const { id: personId } = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', 'eivor@norrbotten.example')
    .executeTakeFirstOrThrow()
  const fromDay = addDays(realToday, -daysAgo)
  travelTo(fromDay)
  const rule = { ...nationalSeatTerms, offerHours: 24, regionId, journeyId: null, fromDay, source: 'Styrgruppen, § 7' }
  const means = { actor: { personId, address: null }, today: fromDay }
  const outcome = await attempt(db, (tx) => setSeatRule(tx, rule, means))
  if (isRefusal(outcome)) throw new Error(`the demo was refused: ${JSON.stringify(outcome)}`)
  travelTo(realToday)
}
