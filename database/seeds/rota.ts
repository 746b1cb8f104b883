import { now, today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { type Availability, sayAvailability } from '#trainers'
import { addDays, type Day, isRefusal, timeOfDay } from '#values'

/** When those who teach in Norrbotten can, and how many a day needs: Ulf is on the staff of a day that he cannot come to. */
export async function seedRota(db: Db): Promise<void> {
  const region = await db
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', 'norrbottens-kommuner')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('teamNeed')
    .values({
      ...{ regionId: region.id, courseId: null, fromDay: addDays(today(), -365), trainers: 1, reserves: 1 },
      ...{ source: 'Styrgruppen', setAt: now() },
    })
    .execute()
  const ulf = await personOf(db, 'ulf@boden.example')
  const missed = await lastStaffedDay(db, ulf)
  const whole = { weekday: null, starts: null, ends: null }
  if (missed)
    await say(db, ulf, { ...whole, kind: 'cannot', from: missed, until: missed }, 'Utvecklingssamtal hela dagen')
  await say(db, ulf, { ...whole, kind: 'prefers', weekday: 4, from: today(), until: null }, '')
  const rosa = await personOf(db, 'rosa@pitea.example')
  const mornings = { weekday: 1, starts: timeOfDay('08:00'), ends: timeOfDay('12:00') }
  await say(db, rosa, { ...mornings, kind: 'cannot', from: today(), until: null }, 'Jourschema')
  const karin = await personOf(db, 'karin@lulea.example')
  const leave = { from: addDays(today(), 120), until: addDays(today(), 150) }
  await say(db, karin, { ...whole, ...leave, kind: 'cannot' }, '')
}

async function personOf(db: Db, email: string): Promise<number> {
  return (await db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow()).id
}

async function lastStaffedDay(db: Db, personId: number): Promise<Day | undefined> {
  const last = await db
    .selectFrom('dayStaff')
    .innerJoin('occasionDay', 'occasionDay.id', 'dayStaff.dayId')
    .select('occasionDay.onDay')
    .where('dayStaff.personId', '=', personId)
    .where('occasionDay.onDay', '>', today())
    .where('occasionDay.cancelledAt', 'is', null)
    .orderBy('occasionDay.onDay', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.onDay
}

async function say(db: Db, personId: number, said: Availability, note: string): Promise<void> {
  const actor = { personId, address: null }
  const outcome = await attempt(db, (tx) => sayAvailability(tx, { personId, said, note, actor, today: today() }))
  if (isRefusal(outcome)) throw new Error(`availability was refused: ${outcome.refused}`)
}
