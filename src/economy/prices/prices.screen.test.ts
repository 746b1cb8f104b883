import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day, kr } from '#values'
import { world } from '../../../tests/world.ts'
import { pricePort } from './price-port.ts'

const w = world('country')

const courseOf = async (journey: string) => {
  const course = await w.db
    .selectFrom('course')
    .innerJoin('step', 'step.id', 'course.stepId')
    .innerJoin('journey', 'journey.id', 'step.journeyId')
    .select(['course.id', 'journey.id as journeyId'])
    .where('journey.slug', '=', journey)
    .executeTakeFirstOrThrow()
  return { courseId: course.id, journeyId: course.journeyId }
}
const regionOf = async (name: string) => w.organisationIdOf(name)
const form = {
  from: '2026-09-01',
  journey: 'all',
  source: 'Socialchefsnätverket § 4',
  'amount-room': '1 200',
  'forms-room': 'on-site',
  'amount-pot': '400',
  'forms-pot': ['on-site', 'digital'],
  'name-own1': 'Bussresa',
  'amount-own1': '62,50',
  'forms-own1': 'on-site',
}

describe('what a day costs', () => {
  test('Norrbotten: 1 550 on site, 550 digital, nothing recorded', async () => {
    const page = await (await w.asDemo('eivor@norrbotten.example')).get(
      `/economy/prices/${await regionOf('Norrbottens Kommuner')}`,
    )
    assert.match(page.text, /En kursdag kostar 1\s550\skr på plats och 550\skr digitalt/)
    assert.match(page.text, /Pris 1\s550 550 550 0/)
    assert.match(page.text, /Alla, gäller sedan 1\sjuli 2021 6\s200 3\s200 2\s200/)
    assert.match(page.text, /Brev från Norrbottens Kommuner till socialcheferna/)
  })
  test('GR: 1 250 on site', async () => {
    const page = await (await w.asDemo('hedda@gr.example')).get(
      `/economy/prices/${await regionOf('Göteborgsregionen (GR)')}`,
    )
    assert.match(page.text, /En kursdag kostar 1\s250\skr på plats/)
    assert.match(page.text, /Alla, gäller sedan 1\sjuli 2021 5\s000/)
  })
  test('is what occasions proposes for a day, by its date and form', async () => {
    const regionId = await regionOf('Norrbottens Kommuner')
    const { courseId } = await courseOf('barn-och-unga')
    const ask = (onDay: string, dayForm: 'on-site' | 'digital' | 'recorded') =>
      pricePort.proposePrices(w.db, { regionId, courseId, onDay: day(onDay), form: dayForm })
    assert.deepEqual(
      (await ask('2026-03-12', 'digital')).map(({ component, amountOre }) => [component, amountOre]),
      [
        ['pot', kr(400)],
        ['material', kr(100)],
        ['buffer', kr(50)],
      ],
    )
    assert.deepEqual(await ask('2026-03-12', 'recorded'), [])
    assert.deepEqual(await ask('2021-01-01', 'on-site'), [])
  })
})

describe('a new price list', () => {
  test('is proposed from its day, with the region’s own part; until then the old one', async () => {
    const regionId = await regionOf('Norrbottens Kommuner')
    const eivor = await w.asDemo('eivor@norrbotten.example')
    const after = await eivor.postAndFollow(`/economy/prices/${regionId}`, form)
    assert.match(after.text, /Prislistan gäller från 1\sseptember 2026/)
    assert.match(after.text, /1\s550\skr på plats/)
    const { courseId } = await courseOf('barn-och-unga')
    const on = (onDay: string) =>
      pricePort.proposePrices(w.db, { regionId, courseId, onDay: day(onDay), form: 'on-site' })
    assert.equal((await on('2026-08-31')).length, 4)
    assert.deepEqual(
      (await on('2026-09-01')).map(({ component, amountOre }) => [component, amountOre]),
      [
        ['room', kr(1200)],
        ['pot', kr(400)],
        ['Bussresa', kr(62.5)],
      ],
    )
    const again = await eivor.post(`/economy/prices/${regionId}`, form)
    assert.equal(again.status, 422)
    assert.match(again.text, /En lista börjar redan 1\sseptember 2026/)
  })
  test('of one journey’s own is proposed for its courses alone, with as many parts as were asked for', async () => {
    const regionId = await regionOf('Norrbottens Kommuner')
    const eivor = await w.asDemo('eivor@norrbotten.example')
    const [young, old] = [await courseOf('barn-och-unga'), await courseOf('aldre')]
    const url = `/economy/prices/${regionId}`
    const own = { ...form, from: '2027-01-01', journey: String(young.journeyId), rows: 2 }
    const more = await eivor.post(url, { ...own, more: 'yes', 'name-own5': 'Fika' })
    assert.equal(more.status, 200)
    assert.match(more.html, /name="name-own5"/)
    assert.match(more.html, /name="rows" value="5"/)
    const done = await eivor.postAndFollow(url, {
      ...{ ...own, rows: 5, 'name-own5': 'Fika', 'amount-own5': '80', 'forms-own5': 'broadcast' },
    })
    assert.match(done.text, /Prislistan gäller från 1\sjanuari 2027/)
    const on = (courseId: number, dayForm: 'on-site' | 'broadcast') =>
      pricePort.proposePrices(w.db, { regionId, courseId, onDay: day('2027-02-01'), form: dayForm })
    assert.deepEqual(
      (await on(young.courseId, 'broadcast')).map(({ component, amountOre }) => [component, amountOre]),
      [['Fika', kr(80)]],
    )
    assert.ok((await on(old.courseId, 'on-site')).every(({ component }) => component !== 'Fika'))
    // Its own list of the demo's day, and those for all journeys.
    assert.deepEqual(await pricePort.listPriceDays(w.db, { regionId, courseId: old.courseId }), [
      day('2026-09-01'),
      day('2026-02-12'),
      day('2021-07-01'),
    ])
    const nobody = await eivor.post(url, { ...form, from: '2028-01-01', journey: '99999' })
    assert.equal(nobody.status, 422)
    assert.match(nobody.text, /Välj en Yrkesresa eller alla/)
  })
  test('is refused backwards, and keeps what was typed', async () => {
    const eivor = await w.asDemo('eivor@norrbotten.example')
    const url = `/economy/prices/${await regionOf('Norrbottens Kommuner')}`
    const past = await eivor.post(url, { ...form, from: '2026-02-11' })
    assert.equal(past.status, 422)
    assert.match(past.text, /Priser ändras inte bakåt i tiden/)
    assert.match(past.html, /value="Bussresa"/)
    const odd = await eivor.post(url, { ...form, 'amount-pot': 'fyrahundra', 'forms-pot': 'recorded', source: '' })
    assert.equal(odd.status, 422)
    assert.match(odd.text, /Skriv ett belopp i kronor/)
    assert.match(odd.html, /value="fyrahundra"/)
    const none = await eivor.post(url, { from: '2026-10-01', journey: 'all', source: '§ 4' })
    assert.match(none.text, /Skriv minst en prisdel/)
  })
  test('is the project manager’s to set, in the own region', async () => {
    const regionId = await regionOf('Norrbottens Kommuner')
    assert.equal(
      (await (await w.asDemo('nils@norrbotten.example')).post(`/economy/prices/${regionId}`, form)).status,
      403,
    )
    assert.equal((await (await w.asDemo('hedda@gr.example')).post(`/economy/prices/${regionId}`, form)).status, 404)
    assert.equal((await (await w.asDemo('siv@kalix.example')).get(`/economy/prices/${regionId}`)).status, 403)
  })
})
