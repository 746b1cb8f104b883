import assert from 'node:assert/strict'
import test from 'node:test'
import { overhear } from '../../../bench/overhear.ts'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'

const it = world()
const build = () => occasionBuilders(it)

test('a region sees its own occasions, what waits to be done, and nobody else does', async () => {
  const [station, other] = [await build().station(3), await build().station(0)]
  const occasionId = await build().occasion(station, { seats: 1 })
  await build().booked(station, occasionId, station.people)
  const eivor = await it.as(station.eivor)
  const list = await eivor.get('/occasions')
  assert.match(list.text, /En sak att göra, ett kurstillfälle framåt/)
  assert.match(list.text, /2 personer väntar på plats/)
  const page = await eivor.get(`/occasions/${occasionId}`)
  assert.match(page.text, /Samtal och delaktighet är fullbokad, två personer i kö/)
  assert.match(page.text, /Plats 1: Anna 101, Kommun \d+ Frågade 12.februari, genom Maj/)
  const hedda = await it.as(other.eivor)
  assert.match((await hedda.get('/occasions')).text, /Inget kurstillfälle är planerat/)
  assert.equal((await hedda.get(`/occasions/${occasionId}`)).status, 404)
  assert.equal((await hedda.post(`/occasions/${occasionId}/seats`, { seats: 9 })).status, 404)
  assert.equal((await eivor.get('/occasions?when=held&page=9999999999')).status, 200)
})

test('more seats go to those who wait, in order; never fewer than are booked', async () => {
  const station = await build().station(4)
  const occasionId = await build().occasion(station, { seats: 1 })
  await build().booked(station, occasionId, station.people)
  const eivor = await it.as(station.eivor)
  const more = await eivor.postAndFollow(`/occasions/${occasionId}/seats`, { seats: 3 })
  assert.match(more.text, /Det finns nu 3 platser. 2 personer i kön fick plats/)
  assert.deepEqual(await build().seatsOf(occasionId), station.people.slice(0, 3))
  const fewer = await eivor.post(`/occasions/${occasionId}/seats`, { seats: 2 })
  assert.equal(fewer.status, 409)
  assert.match(fewer.text, /3 platser är redan tagna. Antalet kan inte vara lägre/)
  for (const seats of ['', 'många', '0', '501', '-3', '2,5'])
    assert.equal((await eivor.post(`/occasions/${occasionId}/seats`, { seats })).status, 422, seats)
})

test('a planner of one journey sees and changes only its occasions', async () => {
  const station = await build().station(0)
  const occasionId = await build().occasion(station)
  const elsewhere = await build().course()
  const plans = { role: 'regional-project-manager', at: station.regionId } as const
  const own = await it.person({ roles: [{ ...plans, journeyId: station.course.journeyId }] })
  const foreign = await it.person({ roles: [{ ...plans, journeyId: elsewhere.journeyId }] })
  assert.equal((await (await it.as(own)).get(`/occasions/${occasionId}`)).status, 200)
  assert.match((await (await it.as(own)).get('/occasions')).text, /ett kurstillfälle framåt/i)
  assert.equal((await (await it.as(foreign)).get(`/occasions/${occasionId}`)).status, 404)
  assert.match((await (await it.as(foreign)).get('/occasions')).text, /Inget kurstillfälle är planerat/)
})

test('a page asks the database at most six times, those that gather a whole day ten, as often for many people as for few', async () => {
  const counts: number[][] = []
  for (const size of [2, 25]) {
    const station = await build().station(size)
    const occasionId = await build().occasion(station, { seats: size - 1 })
    await build().booked(station, occasionId, station.people)
    const [day = 0] = await build().dayIdsOf(occasionId)
    const at = `/occasions/${occasionId}`
    const asked: [number, string][] = [
      [station.maj, '/team'],
      [station.maj, `${at}/booking`],
      [station.eivor, '/occasions'],
      [station.eivor, at],
      [station.eivor, `/occasions/new?course=${station.course.courseId}`],
      [station.eivor, `${at}/days/${day}`],
      [station.eivor, `${at}/days/${day}/prices`],
      [station.eivor, '/trainers'],
      [station.karin, '/teaching'],
      [station.karin, `${at}/days/${day}/attendance`],
      [station.people[0] ?? 0, `${at}/place`],
    ]
    const heard: number[] = []
    for (const [personId, url] of asked) {
      const visitor = await it.as(personId)
      const statements = await overhear(() => visitor.get(url))
      const gathers =
        url === at || url.endsWith('/attendance') || url.startsWith('/occasions/new') || url.includes('/days/')
      const most = gathers ? 10 : 6
      assert.ok(statements.length <= most, `${url} asked ${statements.length} times`)
      heard.push(statements.length)
    }
    counts.push(heard)
  }
  assert.deepEqual(counts[0], counts[1])
})
