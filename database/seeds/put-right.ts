import { makeCorrection, setPrices } from '#economy'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { isRefusal, kr, yearOf } from '#values'

const everyForm = ['on-site', 'digital', 'broadcast'] as const

/** What a region decides by hand: a price list of a journey’s own, and an amount that nothing else puts right. All of it invented. */
export async function seedPutRight(db: Db): Promise<void> {
  const regionId = await organisation(db, 'Norrbottens Kommuner')
  const municipalityId = await organisation(db, 'Haparanda')
  const eivor = db.selectFrom('person').select('id').where('email', '=', 'eivor@norrbotten.example')
  const actor = { personId: (await eivor.executeTakeFirstOrThrow()).id, address: null }
  const journey = db.selectFrom('journey').select('id').where('slug', '=', 'aldre')
  const journeyId = (await journey.executeTakeFirstOrThrow()).id
  const list = {
    ...{ journeyId, fromDay: today(), source: 'Styrgruppen, påhittat för demon' },
    parts: [
      { component: 'room', amountOre: kr(850), forms: ['on-site'] as const },
      { component: 'pot', amountOre: kr(400), forms: everyForm },
      { component: 'material', amountOre: kr(75), forms: everyForm },
    ],
  }
  accepted(await attempt(db, (tx) => setPrices(tx, list, { regionId, actor })))
  const correction = {
    ...{ regionId, municipalityId, year: yearOf(today()), amountOre: kr(-350), about: undefined },
    reason: 'Lunchen ingick inte den dagen, påhittat för demon',
  }
  accepted(await attempt(db, (tx) => makeCorrection(tx, correction, { actor })))
}

async function organisation(db: Db, name: string): Promise<number> {
  return (await db.selectFrom('organisation').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id
}

function accepted(outcome: object): void {
  if (isRefusal(outcome)) throw new Error(`the demo was refused: ${JSON.stringify(outcome)}`)
}
