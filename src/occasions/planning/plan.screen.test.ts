import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { addDays, kr } from '#values'
import { occasionBuilders, type Station } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'

const it = world()
const build = () => occasionBuilders(it)

function plan({ course, regionId, karin, ulf, rosa }: Station, firstIn = 28) {
  const first = it.inDays(firstIn)
  return {
    token: randomUUID(),
    ...{ course: course.courseId, region: regionId, seats: 22 },
    ...{ bookingOpens: it.inDays(0), bookingCloses: it.inDays(firstIn - 9) },
    ...{ 'on-1': first, 'starts-1': '9.00', 'ends-1': '16:00', 'form-1': 'on-site', 'place-1': 'Kulturens hus, Luleå' },
    ...{ 'leader-1': karin, 'trainers-1': ulf, 'reserves-1': rosa },
    ...{ 'on-2': addDays(first, 7), 'starts-2': '09:00', 'ends-2': '15:30', 'form-2': 'on-site' },
    ...{ 'place-2': 'Stadshuset, Boden', 'same-2': 'yes' },
  }
}

async function planned(station: Station) {
  return it.db.selectFrom('occasion').selectAll().where('regionId', '=', station.regionId).orderBy('id').execute()
}

test('a planner chooses a course and plans it: days, prices of the list, staff with letters, seats', async () => {
  const station = await build().station(0)
  const eivor = await it.as(station.eivor)
  const choice = await eivor.get('/occasions/new')
  assert.match(choice.text, /Vilken kurs vill du planera\? .*Samtal och delaktighet/)
  const page = await eivor.get(`/occasions/new?course=${station.course.courseId}`)
  assert.match(page.text, /Planera Samtal och delaktighet Två kursdagar/)
  assert.match(page.text, /På plats: 1.400 kr per deltagare och dag/)

  const done = await eivor.postAndFollow('/occasions/new', plan(station))
  assert.equal(done.status, 200)
  assert.match(done.text, /Samtal och delaktighet: 22 platser kvar/)
  assert.match(done.text, /Kursledare Karin · Utbildare Ulf · Reserv Rosa/)
  const [occasion] = await planned(station)
  assert.equal(occasion?.seats, 22)
  const prices = await it.db
    .selectFrom('dayPrice')
    .innerJoin('occasionDay', 'occasionDay.id', 'dayPrice.dayId')
    .select(['number', 'component', 'amountOre'])
    .where('occasionId', '=', occasion?.id ?? 0)
    .orderBy('number')
    .orderBy('position')
    .execute()
  assert.deepEqual(
    prices.map(({ number, component, amountOre }) => [number, component, amountOre]),
    [1, 2].flatMap((n) => [
      [n, 'room', kr(1000)],
      [n, 'pot', kr(400)],
    ]),
  )
  assert.deepEqual(await build().lettersTo(station.rosa), ['Du är bemannad på Samtal och delaktighet'])
})

test('a plan posted twice is one occasion', async () => {
  const station = await build().station(0)
  const eivor = await it.as(station.eivor)
  const twice = plan(station)
  const [one, two] = await Promise.all([eivor.post('/occasions/new', twice), eivor.post('/occasions/new', twice)])
  assert.deepEqual([one.status, two.status, one.location], [303, 303, two.location])
  assert.equal((await planned(station)).length, 1)
})

const mistakes: [string, (right: ReturnType<typeof plan>) => Record<string, string | number>, RegExp][] = [
  ['a day that does not exist', () => ({ 'on-1': '2026-02-30' }), /Skriv en dag som finns/],
  ['a day that has been', () => ({ 'on-1': '2026-02-11' }), /Dagen har varit/],
  ['days in the wrong order', (right) => ({ 'on-2': right['on-1'] }), /Dagen behöver ligga efter kursdagen före/],
  ['an end before the start', () => ({ 'ends-1': '08:00' }), /Dagen slutar innan den börjar/],
  ['no place', () => ({ 'place-2': '' }), /En dag på plats behöver en plats/],
  ['a form the course does not allow', () => ({ 'form-2': 'digital' }), /Kursen hålls inte så den dagen/],
  ['no course leader', () => ({ 'leader-1': '' }), /Välj en kursledare/],
  ['a leader who is not in the team', () => ({ 'leader-1': 999_999 }), /vara med i kursens team/],
  ['one person in two tasks', (right) => ({ 'trainers-1': right['leader-1'] }), /Karin har redan en uppgift den dagen/],
  [
    'booking that closes too late',
    (right) => ({ bookingCloses: right['on-1'] }),
    /behöver stänga före den första kursdagen/,
  ],
  ['no seats', () => ({ seats: 0 }), /Skriv ett heltal inom gränserna/],
]
test('each mistake is said at its field, what was typed is kept, and nothing is planned', async () => {
  const station = await build().station(0)
  const eivor = await it.as(station.eivor)
  for (const [what, wrong, says] of mistakes) {
    const right = plan(station)
    const answer = await eivor.post('/occasions/new', { ...right, 'place-1': 'Typed & kept', ...wrong(right) })
    assert.equal(answer.status, 422, what)
    assert.match(answer.text, says, what)
    assert.match(answer.html, /value="Typed &amp; kept"/, what)
  }
  assert.deepEqual(await planned(station), [])
})

test('nobody is staffed on two occasions the same day', async () => {
  const station = await build().station(0)
  const eivor = await it.as(station.eivor)
  await eivor.post('/occasions/new', plan(station))
  const clash = await eivor.post('/occasions/new', plan(station))
  assert.equal(clash.status, 422)
  assert.match(clash.text, /Karin är bemannad på ett annat kurstillfälle den dagen/)
  const [one, two] = await Promise.all([
    eivor.post('/occasions/new', plan(station, 60)),
    eivor.post('/occasions/new', plan(station, 60)),
  ])
  assert.deepEqual([one.status, two.status].sort(), [303, 422])
  assert.equal((await planned(station)).length, 2)
})

test('a region plans only for itself', async () => {
  const [station, other] = [await build().station(0), await build().station(0)]
  const eivor = await it.as(station.eivor)
  assert.equal((await eivor.post('/occasions/new', { ...plan(station), region: other.regionId })).status, 404)
  assert.equal((await eivor.post('/occasions/new', { ...plan(station), course: 999_999 })).status, 404)
  assert.equal((await eivor.get('/occasions/new?course=x&region=1e3')).status, 404)
  assert.equal((await (await it.as(station.maj)).get('/occasions/new')).status, 403)
})

test('where the region has no price list, the plan says so and is not saved', async () => {
  const station = await build().station(0)
  await it.db
    .deleteFrom('priceComponent')
    .where('priceListId', 'in', (eb) =>
      eb.selectFrom('priceList').select('id').where('regionId', '=', station.regionId),
    )
    .execute()
  await it.db.deleteFrom('priceList').where('regionId', '=', station.regionId).execute()
  const answer = await (await it.as(station.eivor)).post('/occasions/new', plan(station))
  assert.equal(answer.status, 422)
  assert.match(answer.text, /Prislistan saknar pris den dagen/)
})
