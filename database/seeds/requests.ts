import { askForSeat, keepDetails, type OccasionsPorts, setLadder } from '#occasions'
import { today, travelTo } from '#platform'
import { attempt, type Db } from '#platform/db'
import { addDays, day, isRefusal, yearOf } from '#values'

/** What the region decided on late cancellations, for seats booked since: for last year, and another for this. */
export async function seedLadder(db: Db): Promise<void> {
  const realToday = today()
  const { id: regionId } = await db
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', 'norrbottens-kommuner')
    .executeTakeFirstOrThrow()
  const { id: personId } = await personAt(db, 'eivor@norrbotten.example')
  const part = (daysBefore: number | null, percent: number) => ({ daysBefore, percent, amountOre: null })
  for (const { fromDay, rungs, at } of [
    { fromDay: day(`${yearOf(realToday) - 1}-01-07`), rungs: [part(14, 50)], at: '§ 12' },
    { fromDay: addDays(realToday, -90), rungs: [part(14, 50), part(3, 100), part(null, 100)], at: '§ 7' },
  ]) {
    travelTo(fromDay)
    const held = { regionId, journeyId: null, fromDay, excuseWaives: true }
    const ladder = { ...held, rungs, source: `Påhittat för demon: styrgruppen, ${at}` }
    const means = { actor: { personId, address: null }, today: fromDay }
    const outcome = await attempt(db, (tx) => setLadder(tx, ladder, means))
    if (isRefusal(outcome)) throw new Error(`the demo was refused: ${outcome.refused}`)
  }
  travelTo(realToday)
}

const colleagues = ['ali', 'mira', 'jon', 'elin', 'fia']

/** Someone of the team asks for a seat and waits for an answer, and some of those who have a seat have told what they eat. */
export async function seedRequests(db: Db, { money }: OccasionsPorts): Promise<void> {
  const open = await db
    .selectFrom('occasion as o')
    .innerJoin('course as c', 'c.id', 'o.courseId')
    .innerJoin('step as s', 's.id', 'c.stepId')
    .select(['o.id as occasionId', 's.journeyId'])
    .where('o.bookingOpens', '<=', today())
    .where('o.bookingCloses', '>=', today())
    .where('o.cancelledAt', 'is', null)
    .orderBy('o.firstDay', 'desc')
    .execute()
  const means = { today: today(), money, site: 'http://127.0.0.1:3000', note: 'Det passar med schemat den veckan.' }
  for (const name of colleagues) {
    const actor = { personId: (await personAt(db, `${name}@kalix.example`)).id, address: null }
    const asked = await firstOf(open, (one) => attempt(db, (tx) => askForSeat(tx, { ...one, ...means, actor })))
    if (asked) break
  }
  await seedDetails(db)
}

async function firstOf<One, Came>(all: readonly One[], act: (one: One) => Promise<Came>): Promise<boolean> {
  for (const one of all) if (!isRefusal(await act(one))) return true
  return false
}

const told = [
  { diet: 'vegetarian', accessNeeds: '', travel: '' },
  { diet: 'gluten-free', accessNeeds: '', travel: 'Kommer med tåget 8.50.' },
  { diet: 'vegetarian', accessNeeds: 'Gärna en plats nära den som talar.', travel: '' },
  { diet: ': inte selleri', accessNeeds: '', travel: '' },
]

async function seedDetails(db: Db): Promise<void> {
  const seats = await db
    .selectFrom('booking as b')
    .innerJoin('occasion as o', 'o.id', 'b.occasionId')
    .select(['b.id as bookingId', 'b.personId'])
    .where('b.cancelledAt', 'is', null)
    .where('o.firstDay', '>', today())
    .orderBy('o.firstDay')
    .orderBy('b.id')
    .limit(told.length)
    .execute()
  for (const [at, { bookingId, personId }] of seats.entries()) {
    const details = told[at]
    const actor = { personId, address: null }
    if (details) await attempt(db, (tx) => keepDetails(tx, { ...details, bookingId, actor, today: today() }))
  }
}

function personAt(db: Db, email: string) {
  return db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow()
}
