import assert from 'node:assert/strict'
import test from 'node:test'
import { kr } from '#values'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'

const it = world()
const build = () => occasionBuilders(it)

async function booked() {
  const station = await build().station(2)
  await it.db
    .updateTable('courseDay')
    .set({ forms: ['on-site', 'digital', 'recorded'] })
    .where('revisionId', '=', station.course.revisionId)
    .execute()
  const occasionId = await build().occasion(station)
  await build().booked(station, occasionId, station.people)
  const [dayId = 0] = await build().dayIdsOf(occasionId)
  const at = `/occasions/${occasionId}/days/${dayId}`
  const form = (form: string, version: number) => ({
    ...{ version, 'on-1': it.inDays(33), 'starts-1': '09:00', 'ends-1': '16:00', 'form-1': form },
    ...{ 'place-1': form === 'on-site' ? 'Stadshuset' : '', 'link-1': 'https://mote.example/1' },
  })
  return { dayId, at, form, eivor: await it.as(station.eivor) }
}

async function chargedOn(dayId: number) {
  const postings = await it.db
    .selectFrom('posting')
    .select(['owedOre', 'facts'])
    .where('occasionDayId', '=', dayId)
    .orderBy('id')
    .execute()
  return { sum: postings.reduce((all, { owedOre }) => all + owedOre, 0), facts: JSON.stringify(postings) }
}

test('a booked day that becomes recorded is free, and one that becomes digital costs what the list says, with the reason', async () => {
  const { dayId, at, form, eivor } = await booked()
  assert.equal((await chargedOn(dayId)).sum, 2 * kr(1400))
  assert.match((await eivor.get(at)).text, /Byter du form följer priset med/)
  const digital = await eivor.postAndFollow(at, form('digital', 1))
  assert.match(digital.text, /prislistans för den nya formen, och det som var bokfört är rättat/)
  assert.equal((await chargedOn(dayId)).sum, 2 * kr(400))
  const recorded = await eivor.postAndFollow(at, form('recorded', 2))
  assert.match(recorded.text, /En inspelad dag är gratis/)
  assert.equal((await chargedOn(dayId)).sum, 0)
  assert.match((await chargedOn(dayId)).facts, /Dagen hålls inspelat i stället för digitalt/)
  const back = await eivor.postAndFollow(at, form('on-site', 3))
  assert.match(back.text, /prislistans för den nya formen/)
  assert.equal((await chargedOn(dayId)).sum, 2 * kr(1400))
})

test('a price that someone set by hand stays in another form, but a recorded day is free all the same', async () => {
  const { dayId, at, form, eivor } = await booked()
  await eivor.post(`${at}/prices`, { version: 1, 'amount-room': '900', reason: 'Lånad lokal' })
  assert.equal((await chargedOn(dayId)).sum, 2 * kr(900))
  const digital = await eivor.postAndFollow(at, form('digital', 2))
  assert.match(digital.text, /Priset är satt för hand och ligger fast/)
  assert.equal((await chargedOn(dayId)).sum, 2 * kr(900))
  await eivor.post(at, form('recorded', 3))
  assert.equal((await chargedOn(dayId)).sum, 0)
})
