import assert from 'node:assert/strict'
import test from 'node:test'
import { pricePort } from '#economy'
import { xlsxOf } from '#platform'
import { occasionBuilders, type Station } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'
import { planSheet } from './plan-sheet.job.ts'
import { readCells } from './read-cells.ts'

const it = world('bare')
const build = () => occasionBuilders(it)

/** Of all there are, only its course has the name that the sheets here say. */
async function onlyStation() {
  const name = 'Samtal och delaktighet'
  const renamed = await it.db.selectFrom('course').select('id').where('name', '=', name).execute()
  for (const { id } of renamed)
    await it.db
      .updateTable('course')
      .set({ name: `Annat ${id}` })
      .where('id', '=', id)
      .execute()
  return build().station(0)
}

async function addressOf(personId: number): Promise<string> {
  return (await it.db.selectFrom('person').select('email').where('id', '=', personId).executeTakeFirstOrThrow()).email
}

const heads = 'Kurs\tDag 1\tDag 2\tPlats\tPlatser\tKursledare\tUtbildare'

async function rowFor(
  station: Station,
  given: Partial<Record<'course' | 'one' | 'two' | 'place' | 'seats' | 'leader', string>> = {},
) {
  const { course = 'Samtal och delaktighet', place = 'Kulturens hus, Luleå', seats = '20' } = given
  const { one = it.inDays(40), two = it.inDays(47), leader = await addressOf(station.karin) } = given
  return [course, one, two, place, seats, leader, await addressOf(station.ulf)].join('\t')
}

async function putIn(station: Station, lines: readonly string[]) {
  const eivor = await it.as(station.eivor)
  const nothing = { name: '', bytes: Buffer.alloc(0) }
  const sent = await eivor.upload('/occasions/sheet', nothing, { text: lines.join('\n'), region: station.regionId })
  return { eivor, sent, at: sent.location ?? '' }
}

async function occasionsOf(regionId: number) {
  return it.db.selectFrom('occasion').selectAll().where('regionId', '=', regionId).orderBy('firstDay').execute()
}

async function idOf(at: string): Promise<number> {
  return Number(at.split('/').at(-1))
}

test('a term is looked at row by row, and all of it planned in one go', async () => {
  const station = await onlyStation()
  const rows = [await rowFor(station), await rowFor(station, { one: it.inDays(60), two: it.inDays(67) })]
  const { eivor, sent, at } = await putIn(station, [heads, ...rows])
  assert.equal(sent.status, 303)
  const preview = await eivor.get(at)
  assert.match(preview.text, /Alla 2 rader stämmer/)
  assert.deepEqual(await occasionsOf(station.regionId), [], 'nothing is planned by looking')
  await eivor.post(`${at}/planning`, { rows: 'all' })
  await eivor.post(`${at}/planning`, { rows: 'all' })
  const working = await eivor.get(at)
  assert.equal(working.raw.headers.refresh, '2')
  await planSheet(it.db, await idOf(at), pricePort)
  await planSheet(it.db, await idOf(at), pricePort)
  assert.match((await eivor.get(at)).text, /2 tillfällen är planerade/)
  const planned = await occasionsOf(station.regionId)
  assert.deepEqual(
    planned.map(({ seats }) => seats),
    [20, 20],
  )
  const [first] = planned
  assert.equal(first?.bookingCloses, it.inDays(26), 'booking closes by the seat rule')
  assert.deepEqual(await build().lettersTo(station.karin), ['Du är bemannad på Samtal och delaktighet'])
})

test('every row at fault is named with what is wrong and how it is mended', async () => {
  const station = await onlyStation()
  await build().occasion(station, { firstIn: 30 })
  const rows = [
    await rowFor(station, { course: 'Samtl och delaktighet' }),
    await rowFor(station, { one: '3/4/2026' }),
    await rowFor(station, { seats: 'många' }),
    await rowFor(station, { leader: 'ingen@alls.example' }),
    await rowFor(station, { one: '' }),
    await rowFor(station, { place: '' }),
    await rowFor(station, { one: it.inDays(80), two: it.inDays(75) }),
    await rowFor(station, { one: it.inDays(30), two: it.inDays(35) }),
    await rowFor(station, { one: it.inDays(90), two: it.inDays(97) }),
    await rowFor(station, { one: it.inDays(90), two: it.inDays(99) }),
  ]
  const { eivor, at } = await putIn(station, [heads, ...rows])
  const page = await eivor.get(at)
  const says = [
    /Ingen|1 av 10 rader stämmer/,
    /2 – Kurs: ingen kurs heter ”Samtl och delaktighet”. Menar du ”Samtal och delaktighet”\?/,
    /3 Samtal och delaktighet Dag 1: ”3\/4\/2026” kan betyda flera dagar. Skriv med årtal/,
    /4 Samtal och delaktighet Platser: ”många” är inget antal mellan 1 och 500/,
    /5 Samtal och delaktighet Kursledare: ingen i regionens team har adressen ingen@alls.example/,
    /6 Samtal och delaktighet Dag 1: fyll i dagen. Kursen har 2 dagar/,
    /7 Samtal och delaktighet Plats dag 1: Skriv var dagen hålls/,
    /8 Samtal och delaktighet Dag 2: Dagen behöver ligga efter kursdagen före/,
    /9 Samtal och delaktighet Dag 1: kursen är redan planerad den dagen/,
    /11 Samtal och delaktighet Dag 1: samma kurs och dag står på rad 10/,
  ]
  for (const what of says) assert.match(page.text, what)
  const all = await eivor.post(`${at}/planning`, { rows: 'all' })
  assert.equal(all.status, 409, 'not all rows are right')
  await eivor.post(`${at}/planning`, { rows: 'right' })
  await planSheet(it.db, await idOf(at), pricePort)
  assert.equal((await occasionsOf(station.regionId)).length, 2, 'only the row that is right')
})

test('wrong columns are named: which are missing and which are not understood; the sheet is kept', async () => {
  const station = await onlyStation()
  const { eivor, at } = await putIn(station, ['Kurs\tTid\tPlatser', 'Samtal och delaktighet\tkl 9\t20'])
  const page = await eivor.get(at)
  assert.match(page.text, /Arket saknar Dag 1 och Kursledare/)
  assert.match(page.text, /De här rubrikerna förstod jag inte.*”Tid”/)
  assert.match(page.html, /Samtal och delaktighet\tkl 9\t20/)
})

test('dates in three formats and date cells of a workbook are the same days', async () => {
  const station = await onlyStation()
  const leader = await addressOf(station.karin)
  const columns = ['Kurs', 'Dag 1', 'Dag 2', 'Plats', 'Platser', 'Kursledare'].map((head, at) => ({
    head,
    kind: at === 1 || at === 2 ? ('day' as const) : ('text' as const),
  }))
  const row = ['Samtal och delaktighet', it.inDays(40), it.inDays(47), 'Boden', '12', leader]
  const cells = await readCells(await xlsxOf([{ name: 'Plan', columns, rows: [row] }]))
  assert.deepEqual(cells, [columns.map(({ head }) => head), row.map(String)])
  const { eivor, at } = await putIn(station, [
    heads,
    await rowFor(station, { one: '12/3 2026', two: '19 mars 2026' }),
    await rowFor(station, { one: '2026-04-16', two: 'tors 23 april 2026' }),
  ])
  const page = await eivor.get(at)
  assert.match(page.text, /Alla 2 rader stämmer/)
  assert.match(page.text, /tors 12.mars 2026 · tors 19.mars 2026/)
  assert.match(page.text, /tors 16.april 2026 · tors 23.april 2026/)
})

test('five thousand rows are judged within seconds; more are too many at once, and kept', async () => {
  const station = await onlyStation()
  const row = (n: number) => rowFor(station, { one: it.inDays(20 + (n % 900)), two: it.inDays(21 + (n % 900)) })
  const rows: string[] = []
  for (let n = 0; n < 5000; n++) rows.push(n < 900 ? await row(n) : (rows[n % 900] ?? ''))
  const { eivor, at } = await putIn(station, [heads, ...rows])
  const before = performance.now()
  assert.match((await eivor.get(at)).text, /av 5.000 rader stämmer/)
  assert.ok(performance.now() - before < 8000, `took ${performance.now() - before} ms`)
  const many = [heads, ...rows, ...rows.slice(0, 10)]
  const { sent } = await putIn(station, many)
  assert.equal(sent.status, 422)
  assert.match(sent.text, /Arket har 5.010 rader. Högst 5.000 tillfällen läggs in i taget/)
  assert.ok(sent.html.includes(rows[0] ?? '?'), 'what was pasted is kept')
})

test('what is no sheet is refused with a way on', async () => {
  const station = await onlyStation()
  const { sent } = await putIn(station, ['', ''])
  assert.match(sent.text, /Klistra in arket eller välj en fil/)
  assert.deepEqual(await readCells(Buffer.from('PK\x03\x04 inte en zip', 'latin1')), { refused: 'notASheet' })
  assert.deepEqual(await readCells(Buffer.from('\xd0\xcf\x11\xe0 gammal', 'latin1')), { refused: 'oldExcel' })
})

test('when something changed meanwhile nothing is planned, and the row is named', async () => {
  const station = await onlyStation()
  const { eivor, at } = await putIn(station, [
    heads,
    await rowFor(station),
    await rowFor(station, { one: it.inDays(30), two: it.inDays(37) }),
  ])
  await eivor.post(`${at}/planning`, { rows: 'all' })
  await build().occasion(station, { firstIn: 30 })
  await planSheet(it.db, await idOf(at), pricePort)
  const page = await eivor.get(at)
  assert.match(page.text, /Rad 3 gick inte att planera, så inget är planerat/)
  assert.equal((await occasionsOf(station.regionId)).length, 1)
})

test('the template has the courses of the region, and another region has none of it', async () => {
  const station = await onlyStation()
  const eivor = await it.as(station.eivor)
  const csv = await eivor.get('/occasions/sheet/template.csv')
  assert.match(csv.html, /Kurs;Dag 1;Dag 2;Börjar/)
  assert.match(csv.html, /Samtal och delaktighet;;;09:00;16:00/)
  const { at } = await putIn(station, [heads, await rowFor(station)])
  const other = await build().station(0)
  assert.equal((await (await it.as(other.eivor)).get(at)).status, 404)
  assert.equal((await (await it.as(station.maj)).get('/occasions/sheet')).status, 403)
})
