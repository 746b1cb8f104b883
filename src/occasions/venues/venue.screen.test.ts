import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, test } from 'node:test'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import { venueBuilders } from '../../../tests/world/venues.ts'
import { world } from '../../../tests/world.ts'

const it = world()

async function aRegion() {
  const regionId = await it.region()
  const kalix = await it.municipality({ regionId, name: 'Kalix' })
  const planner = async () =>
    it.as(await it.person({ roles: [{ role: 'regional-course-administrator', at: regionId }] }))
  return { regionId, kalix, planner: await planner() }
}
const hall = (kalix: number) => ({
  ...{ token: randomUUID(), name: 'Folkets hus', address: 'Storgatan 2, Kalix', municipality: kalix },
  ...{ access: 'Hiss', contactName: 'Vaktmästaren', contactPhone: '0923-1 23 45', contactEmail: 'hus@exempel.example' },
})
const big = () => ({
  ...{ token: randomUUID(), name: 'Stora salen', capacity: 60, equipment: 'projektor, hörslinga', access: 'Ramp' },
  price: '2 500,50',
})

describe('the register of venues', () => {
  test('begins empty, takes a venue and its rooms, and shows all of what was written', async () => {
    const { kalix, planner } = await aRegion()
    assert.match((await planner.get('/venues')).text, /Inga lokaler är inlagda än/)
    const made = await planner.postAndFollow('/venues/new', hall(kalix))
    assert.match(made.text, /Folkets hus är inlagd\. Lägg till salarna nu/)
    const [at = ''] = /\/venues\/\d+/.exec(made.html) ?? []
    const withRoom = await planner.postAndFollow(`${at}/rooms/new`, big())
    assert.match(withRoom.text, /Stora salen Ramp 60 projektor, hörslinga 2\s500,50\skr/)
    assert.match(withRoom.text, /Kommun Kalix .*Vaktmästaren .*0923-1 23 45/)
    assert.match((await planner.get('/venues')).text, /En lokal att hålla kursdagar i .*Största salen: 60 platser/)
  })
  test('a form that is posted twice makes one', async () => {
    const { kalix, planner } = await aRegion()
    const form = hall(kalix)
    const [one, two] = [await planner.post('/venues/new', form), await planner.post('/venues/new', form)]
    assert.equal(one.location, two.location)
    const room = big()
    for (const _ of [1, 2]) await planner.post(`${one.location}/rooms/new`, room)
    assert.equal((await planner.get(one.location ?? '')).text.match(/Stora salen Ramp/g)?.length, 1)
  })
  test('says what is wrong at its field, and keeps what was typed', async () => {
    const { kalix, planner } = await aRegion()
    const says: [Record<string, string | number>, RegExp][] = [
      [{ name: ' ' }, /Vad heter lokalen\?/],
      [{ municipality: 99999 }, /Välj något av det som går att välja/],
      [{ contactEmail: 'inte en adress' }, /e-post/i],
      [{ latitude: 'norrut' }, /Skriv grader med komma eller punkt/],
      [{ latitude: '65,5' }, /Fyll i både latitud och longitud/],
    ]
    for (const [wrong, what] of says) {
      const answer = await planner.post('/venues/new', { ...hall(kalix), access: 'Kvar', ...wrong })
      assert.equal(answer.status, 422, String(what))
      assert.match(answer.text, what)
      assert.match(answer.html, />Kvar</)
    }
    const { location = '' } = await planner.post('/venues/new', hall(kalix))
    for (const [wrong, what] of [
      [{ capacity: 0 }, /Hur många får plats/],
      [{ price: 'gratis' }, /Skriv priset i kronor/],
      [{ equipment: 'x'.repeat(70) }, /Skriv högst 30 saker/],
    ] as const) {
      const answer = await planner.post(`${location}/rooms/new`, { ...big(), ...wrong })
      assert.equal(answer.status, 422, String(what))
      assert.match(answer.text, what)
      assert.match(answer.html, /value="Stora salen"/)
    }
  })
  test('two in use never have the same name, not even when two add it at once', async () => {
    const { kalix, planner } = await aRegion()
    const answers = await Promise.all([1, 2, 3].map(() => planner.post('/venues/new', hall(kalix))))
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409, 409])
    const taken = answers.find(({ status }) => status === 409)
    assert.match(taken?.text ?? '', /Det finns redan en med det namnet/)
    const { location = '' } = answers.find(({ status }) => status === 303) ?? {}
    const rooms = await Promise.all([1, 2].map(() => planner.post(`${location}/rooms/new`, big())))
    assert.deepEqual(rooms.map(({ status }) => status).sort(), [303, 409])
  })
  test('what is no longer used cannot be chosen, and can be used again unless its name has been given', async () => {
    const { kalix, planner } = await aRegion()
    const { location = '' } = await planner.post('/venues/new', hall(kalix))
    const ended = await planner.postAndFollow(`${location}/ending`, { to: 'ended' })
    assert.match(ended.text, /Folkets hus går inte längre att välja/)
    await planner.post('/venues/new', hall(kalix))
    const again = await planner.postAndFollow(`${location}/ending`, { to: 'in use' })
    assert.match(again.text, /Det finns redan en med det namnet/)
    assert.match((await planner.get(location)).text, /Lokalen används inte längre/)
  })
})

describe('whose venue it is', () => {
  test('another region finds it only when it is shared, and changes nothing of it', async () => {
    const { regionId } = await aRegion()
    const other = await aRegion()
    const build = venueBuilders(it.db)
    const [own, shared] = [await build.venue({ regionId }), await build.venue({ regionId, isShared: true })]
    assert.equal((await other.planner.get(`/venues/${own}`)).status, 404)
    const seen = await other.planner.get(`/venues/${shared}`)
    assert.equal(seen.status, 200)
    assert.ok(!seen.html.includes(`/venues/${shared}/facts`))
    for (const part of ['facts', 'ending', 'travel', 'rooms/new'])
      assert.equal((await other.planner.post(`/venues/${shared}/${part}`, { to: 'ended' })).status, 403, part)
    const led = await it.as(await it.person({ roles: [{ role: 'trainer', at: regionId }] }))
    assert.equal((await led.get('/venues')).status, 403)
  })
})

describe('what a venue is used for', () => {
  test('its page has the coming days, room by room, and those of other regions', async () => {
    const station = await occasionBuilders(it).station(0)
    const occasionId = await occasionBuilders(it).occasion(station)
    const [dayId = 0] = await occasionBuilders(it).dayIdsOf(occasionId)
    const build = venueBuilders(it.db)
    const { regionId, planner } = await aRegion()
    const venueId = await build.venue({ regionId, isShared: true })
    await build.inRoom(dayId, await build.room({ venueId, name: 'Norrsalen' }))
    const theirs = await planner.get(`/venues/${venueId}`)
    assert.match(theirs.text, /Kommande dagar .*Norrsalen, \d\d:\d\d–\d\d:\d\d · /)
    assert.ok(!theirs.html.includes(`/occasions/${occasionId}`))
    const mine = await (await it.as(station.eivor)).get(`/venues/${venueId}`)
    assert.ok(mine.html.includes(`/occasions/${occasionId}`))
  })
  test('how long it takes to another is said, either way, or estimated from where they lie', async () => {
    const { regionId, planner } = await aRegion()
    const build = venueBuilders(it.db)
    const [a, b] = [
      await build.venue({ regionId, name: 'Söderhuset', latitude: 65, longitude: 22 }),
      await build.venue({ regionId, name: 'Norrhuset', latitude: 66, longitude: 22 }),
    ]
    assert.match((await planner.get(`/venues/${a}`)).text, /Norrhuset ca 135 min, uppskattat/)
    const said = await planner.postAndFollow(`/venues/${a}/travel`, { other: b, minutes: 90 })
    assert.match(said.text, /Restiden till Norrhuset är sparad/)
    assert.match((await planner.get(`/venues/${b}`)).text, /Söderhuset 90 min/)
    await planner.post(`/venues/${b}/travel`, { other: a, minutes: '' })
    assert.match((await planner.get(`/venues/${a}`)).text, /ca 135 min, uppskattat/)
    const wrong = await planner.post(`/venues/${a}/travel`, { other: b, minutes: 'snart' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /value="snart"/)
  })
})
