import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import readSheets from 'read-excel-file/node'
import { realNow, today } from '#platform'
import { addDays } from '#values'
import { readPdf } from '../../../tests/read-pdf.ts'
import { logisticsBuilders } from '../../../tests/world/logistics.ts'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'
import { listLogisticsDue } from './logistics.report.ts'

const w = world('bare')

async function planned(people = 3) {
  const make = occasionBuilders(w)
  const orders = logisticsBuilders(w)
  const at = await make.station(people)
  const occasionId = await make.occasion(at, { seats: 8 })
  if (people > 0) await make.booked(at, occasionId, at.people)
  const [first = 0, second = 0] = await make.dayIdsOf(occasionId)
  const lineId = await orders.line({ regionId: at.regionId, madeBy: at.eivor })
  const eivor = await w.as(at.eivor)
  const url = `/occasions/${occasionId}/logistics`
  const key = (dayId: number, line = lineId) => `${occasionId}-${line}-${dayId}`
  const act = (dayId: number, seen: number, form: Record<string, string | number>) =>
    eivor.post(`${url}/acts`, { [`item-${key(dayId)}`]: seen, ...form })
  const order = (dayId: number, amount: number) =>
    act(dayId, 0, { [`amount-${key(dayId)}`]: amount, act: 'ordered', reference: 'NF-1' })
  return { ...{ make, orders, at, occasionId, first, second, lineId, eivor, url, key, act, order } }
}
const seat = async ({ at, occasionId }: Pick<Awaited<ReturnType<typeof planned>>, 'at' | 'occasionId'>) => {
  const { municipalityId, unitId } = at
  const personId = await w.person({ unitId })
  await w.db
    .insertInto('booking')
    .values({ ...{ occasionId, personId, municipalityId, unitId }, bookedBy: at.eivor, bookedAt: realNow() })
    .execute()
}

describe('what is left to order', () => {
  test('stands on the page as a sentence, with how many are needed and by when', async () => {
    const { eivor, url } = await planned()
    const { text, html } = await eivor.get(url)
    assert.match(text, /Två saker är kvar att beställa/)
    assert.match(text, /Fika dag 1, lör 14\smars 7\smars/)
    assert.match(html, /value="3"/)
  })
  test('counts seats without a name, and those who come only that day', async () => {
    const { eivor, url, at, occasionId, second } = await planned()
    const { municipalityId, unitId } = at
    await w.db
      .insertInto('unnamedSeat')
      .values({ occasionId, municipalityId, reservedBy: at.eivor, reservedAt: realNow() })
      .execute()
    const personId = await w.person({ unitId })
    const makeUp = { occasionId, personId, municipalityId, unitId, onlyDayId: second }
    await w.db
      .insertInto('booking')
      .values({ ...makeUp, bookedBy: at.eivor, bookedAt: realNow() })
      .execute()
    const { html } = await eivor.get(url)
    const amounts = [...html.matchAll(/name="amount-[^"]*"[^>]*value="(\d+)"/g)].map(([, amount]) => amount)
    assert.deepEqual(amounts, ['4', '5'])
  })
  test('is nothing where nobody comes, and says who has no list yet', async () => {
    const { eivor, url } = await planned(0)
    assert.match((await eivor.get(url)).text, /Inget behöver beställas just nu/)
    const other = occasionBuilders(w)
    const at = await other.station(0)
    const empty = await (await w.as(at.eivor)).get(`/occasions/${await other.occasion(at)}/logistics`)
    assert.match(empty.text, /Regionen har ingen beställningslista än/)
  })
})

describe('an order', () => {
  test('stands with how many, by whom and its reference, and is confirmed and ticked off', async () => {
    const { eivor, url, first, order, act, orders, occasionId } = await planned()
    assert.equal((await order(first, 3)).status, 303)
    assert.match(
      (await eivor.get(url)).text,
      /En sak är kvar.*Fika dag 1.*3\sportioner Beställt Eivor 12\sfebruari, ref\. NF-1/,
    )
    await act(first, 1, { act: 'confirmed' })
    await act(first, 2, { act: 'ticked-off' })
    assert.match((await eivor.get(url)).text, /På plats/)
    assert.deepEqual(
      (await orders.actsOf(occasionId)).map(({ act: did, amount }) => [did, amount]),
      [
        ['ordered', 3],
        ['confirmed', 3],
        ['ticked-off', 3],
      ],
    )
  })
  test('several at once have one reference', async () => {
    const { eivor, url, first, second, key, orders, occasionId } = await planned()
    const form = Object.fromEntries(
      [first, second].flatMap((dayId) => [
        [`item-${key(dayId)}`, 0],
        [`amount-${key(dayId)}`, 3],
      ]),
    )
    const { text } = await eivor.postAndFollow(`${url}/acts`, { ...form, act: 'ordered', reference: 'A-77' })
    assert.match(text, /Två saker är markerade som beställda/)
    assert.deepEqual(
      (await orders.actsOf(occasionId)).map(({ reference }) => reference),
      ['A-77', 'A-77'],
    )
  })
  test('says when the numbers have moved since, and takes the new number', async () => {
    const made = await planned()
    const { eivor, url, first, order, act, key } = made
    await order(first, 3)
    for (let n = 0; n < 3; n += 1) await seat(made)
    assert.match((await eivor.get(url)).text, /3 fler än beställt.*Beställt 3, behövs 6\./)
    await act(first, 1, { [`amount-${key(first)}`]: 6, act: 'changed' })
    assert.ok(!(await eivor.get(url)).text.includes('fler än beställt'))
  })
  test('of a day that is cancelled is to be called off', async () => {
    const { eivor, url, first, order, act, at } = await planned()
    await order(first, 3)
    await w.db
      .updateTable('occasionDay')
      .set({ cancelledAt: realNow(), cancelledBy: at.eivor, cancelledWhy: 'Snö.' })
      .where('id', '=', first)
      .execute()
    assert.match((await eivor.get(url)).text, /Att avbeställa .* 3\sportioner/)
    await act(first, 1, { act: 'withdrawn' })
    assert.ok(!(await eivor.get(url)).text.includes('Att avbeställa'))
  })
  test('without a number, or of nothing, is not taken', async () => {
    const { eivor, url, first, key, act } = await planned()
    const wrong = await act(first, 0, { [`amount-${key(first)}`]: 'hej', act: 'ordered' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Skriv ett antal från 1 till 10 000/)
    assert.match((await eivor.post(`${url}/acts`, { act: 'ordered' })).text, /Kryssa för minst en rad/)
    assert.equal((await act(99_999, 0, { [`amount-${key(99_999)}`]: 1, act: 'ordered' })).status, 404)
  })
  test('can be left out this time, and taken back', async () => {
    const { eivor, url, first, act } = await planned()
    await act(first, 0, { act: 'omitted' })
    assert.match((await eivor.get(url)).text, /En sak är kvar.*Det här behövs inte den här gången/)
    await act(first, 1, { act: 'restored' })
    assert.match((await eivor.get(url)).text, /Två saker är kvar/)
  })
})

describe('nothing is ordered twice', () => {
  test('by a form that is sent twice', async () => {
    const { first, order, orders, occasionId } = await planned()
    await order(first, 3)
    const again = await order(first, 3)
    assert.equal(again.status, 303)
    assert.equal((await orders.actsOf(occasionId)).length, 1)
  })
  test('by two who tick the same line at once: one does, and the other is told', async () => {
    const { at, url, first, key, orders, occasionId } = await planned()
    const others = [at.eivor]
    for (let n = 0; n < 5; n += 1)
      others.push(await w.person({ roles: [{ role: 'regional-course-administrator', at: at.regionId }] }))
    const visitors = await Promise.all(others.map((personId) => w.as(personId)))
    const form = { [`item-${key(first)}`]: 0, [`amount-${key(first)}`]: 3, act: 'ordered' }
    const answers = await Promise.all(visitors.map((visitor) => visitor.post(`${url}/acts`, form)))
    assert.ok(answers.every(({ status }) => status === 303))
    assert.equal((await orders.actsOf(occasionId)).length, 1)
    const notices = answers.map(({ raw }) => raw.cookies.find(({ name }) => name === 'notice')?.value ?? '')
    assert.equal(notices.filter((notice) => notice.startsWith('=')).length, 5)
  })
  test('what is kept is never changed', async () => {
    const { first, order, occasionId } = await planned()
    await order(first, 3)
    await assert.rejects(
      w.db.updateTable('logisticsAct').set({ amount: 9 }).where('occasionId', '=', occasionId).execute(),
    )
  })
})

describe('the sheet to take along', () => {
  test('as a print says how it stands, what is needed and who eats what, without names', async () => {
    const { eivor, url, make, at, occasionId } = await planned()
    const [someone = 0, other = 0] = at.people
    for (const personId of [someone, other]) {
      const bookingId = await make.bookingOf(occasionId, personId)
      await w.db.insertInto('seatDetails').values({ bookingId, diet: 'gluten-free', toldAt: realNow() }).execute()
    }
    const { text, tags } = readPdf((await eivor.get(`${url}/sheet.pdf`)).raw.rawPayload)
    assert.match(text, /Två saker är kvar att beställa/)
    assert.match(text, /glutenfritt/)
    assert.ok(!text.includes('Anna'))
    assert.ok(tags.includes('TH'))
    assert.match((await eivor.get(url)).text, /glutenfritt 2/)
  })
  test('as a workbook has figures as figures and days as days', async () => {
    const { eivor, url, first, order } = await planned()
    await order(first, 2)
    const [sheet] = await readSheets((await eivor.get(`${url}/sheet.xlsx`)).raw.rawPayload)
    const row = sheet?.data.find(([what, when]) => what === 'Fika' && String(when).includes('dag 1'))
    assert.deepEqual(row?.slice(2, 6), [3, 2, 1, new Date(`${addDays(today(), 23)}T00:00:00Z`)])
  })
})

describe('over all occasions', () => {
  test('everything of a kind is ordered at once, the most urgent first', async () => {
    const made = await planned()
    const { make, orders, at, eivor, occasionId } = made
    const soon = await make.occasion(at, { seats: 8, firstIn: 9, closesIn: 3 })
    for (let n = 0; n < 3; n += 1) await seat({ ...made, occasionId: soon })
    const books = await orders.line({
      ...{ regionId: at.regionId, madeBy: at.eivor, what: 'Boken', kind: 'literature', onEach: 'occasion' },
    })
    const all = await eivor.get('/logistics')
    assert.match(all.text, /Sex saker är kvar att beställa, \S+ senast/)
    const { text, html } = await eivor.get('/logistics?kind=literature')
    assert.match(text, /Två saker är kvar att beställa/)
    assert.ok(html.indexOf(`item-${soon}-${books}-0`) < html.indexOf(`item-${occasionId}-${books}-0`))
    const form = Object.fromEntries(
      [soon, occasionId].flatMap((id) => [
        [`item-${id}-${books}-0`, 0],
        [`amount-${id}-${books}-0`, 3],
      ]),
    )
    const done = await eivor.postAndFollow('/logistics/acts?kind=literature', {
      ...form,
      act: 'ordered',
      reference: 'B-1',
    })
    assert.match(done.text, /Inget är kvar att beställa/)
    for (const id of [soon, occasionId])
      assert.deepEqual(
        (await orders.actsOf(id)).map(({ amount, reference }) => [amount, reference]),
        [[3, 'B-1']],
      )
  })
  test('all of it or nothing: when one has been ordered meanwhile, none is', async () => {
    const { eivor, first, second, key, order, orders, occasionId } = await planned()
    await order(first, 3)
    const form = Object.fromEntries(
      [first, second].flatMap((dayId) => [
        [`item-${key(dayId)}`, 0],
        [`amount-${key(dayId)}`, 2],
      ]),
    )
    const { text } = await eivor.postAndFollow('/logistics/acts', { ...form, act: 'ordered' })
    assert.match(text, /Någon annan har ändrat Fika/)
    assert.equal((await orders.actsOf(occasionId)).length, 1)
  })
  test('only what must be ordered by a day, when that is asked', async () => {
    const { at, occasionId, first } = await planned()
    const grants = [{ role: 'regional-project-manager', organisationId: at.regionId, journeyId: null }] as const
    const asker = { personId: at.eivor, name: 'Eivor', language: 'sv', sessionId: 0, grants, employerIds: [] } as const
    const due = async (days: number) =>
      (await listLogisticsDue(w.db, asker, { today: today(), until: addDays(today(), days) })).map(
        ({ dayId, ...item }) => [item.occasionId, dayId],
      )
    assert.deepEqual(await due(22), [])
    assert.deepEqual(await due(23), [[occasionId, first]])
    assert.equal((await due(40)).length, 2)
  })
  test('another region’s is not there', async () => {
    const { url, key, first, orders, occasionId } = await planned()
    const region = await w.region()
    const hedda = await w.as(await w.person({ roles: [{ role: 'regional-project-manager', at: region }] }))
    assert.equal((await hedda.get(url)).status, 404)
    const form = { [`item-${key(first)}`]: 0, [`amount-${key(first)}`]: 3, act: 'ordered' }
    assert.equal((await hedda.post('/logistics/acts', form)).status, 404)
    assert.match((await hedda.get('/logistics')).text, /Inget är kvar att beställa/)
    assert.equal((await orders.actsOf(occasionId)).length, 0)
  })
})

describe('a region’s list', () => {
  const fika = { kind: 'refreshments', onEach: 'day', what: 'Fika', counts: 'expected', perPeople: 1, forEvery: 1 }
  const terms = { ...fika, perStaff: 1, extra: 0, onSiteOnly: 'yes', orderDays: 7, supplier: 'Norrfika' }

  test('begins with a usual one, once', async () => {
    const make = occasionBuilders(w)
    const at = await make.station(0)
    const eivor = await w.as(at.eivor)
    const url = `/logistics/regions/${at.regionId}`
    assert.match((await eivor.get(url)).text, /Vad brukar .* beställa till en kursdag\?/)
    await Promise.all([eivor.post(`${url}/usual`), eivor.post(`${url}/usual`)])
    assert.match((await eivor.get(url)).text, /beställer sju saker/)
  })
  test('is added to, changed and taken from; what was ordered stands to be called off', async () => {
    const { at, eivor, url, first, order, lineId } = await planned()
    const list = `/logistics/regions/${at.regionId}`
    await eivor.post(`${list}/lines`, { ...terms, what: 'Lunch' })
    assert.match(
      (await eivor.get(list)).text,
      /Lunch Alla kurser 1\sportion till var och en, också dem utan namn och 1\sportion till var och en som leder/,
    )
    await order(first, 3)
    await eivor.post(`${list}/lines/${lineId}`, { ...terms, what: 'Fika med smörgås', seen: 1 })
    assert.match((await eivor.get(url)).text, /Fika med smörgås, dag 1.*2 fler än beställt/)
    await eivor.post(`${list}/lines/${lineId}/removal`, { seen: 2 })
    assert.match((await eivor.get(url)).text, /Att avbeställa .*Fika med smörgås/)
  })
  test('is not changed over someone else’s change', async () => {
    const { at, eivor, lineId } = await planned()
    const list = `/logistics/regions/${at.regionId}`
    await eivor.post(`${list}/lines/${lineId}`, { ...terms, what: 'Te', seen: 1 })
    const { text } = await eivor.postAndFollow(`${list}/lines/${lineId}`, { ...terms, what: 'Kaffe', seen: 1 })
    assert.match(text, /Någon annan har ändrat raden/)
    assert.ok(text.includes('Te') && !text.includes('Kaffe'))
  })
  test('tells what is wrong with a line, and keeps what was typed', async () => {
    const { at, eivor } = await planned()
    const list = `/logistics/regions/${at.regionId}`
    const { status, html } = await eivor.post(`${list}/lines`, { ...terms, what: 'Tårta', orderDays: 'snart' })
    assert.equal(status, 422)
    assert.ok(html.includes('Tårta'))
    const nothing = await eivor.post(`${list}/lines`, { ...terms, perPeople: 0, perStaff: 0, extra: 0 })
    assert.match(nothing.text, /annars blir det noll/)
    assert.equal((await eivor.post(`${list}/lines`, { ...terms, of: 'course-99999' })).status, 422)
  })
  test('has lines of one occasion that are nobody else’s', async () => {
    const made = await planned()
    const { make, at, eivor, url } = made
    await eivor.post(`${url}/lines`, { ...terms, what: 'Projektor', kind: 'other', onEach: 'occasion' })
    assert.ok((await eivor.get(url)).text.includes('Projektor'))
    const other = await make.occasion(at, { firstIn: 60 })
    await seat({ at, occasionId: other })
    assert.ok(!(await eivor.get(`/occasions/${other}/logistics`)).text.includes('Projektor'))
    assert.ok(!(await eivor.get(`/logistics/regions/${at.regionId}`)).text.includes('Projektor'))
  })
})
