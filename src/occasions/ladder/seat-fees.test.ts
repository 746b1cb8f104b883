import assert from 'node:assert/strict'
import test from 'node:test'
import { moneyPort } from '#economy'
import { today, travelTo } from '#platform'
import { attempt } from '#platform/db'
import { addDays, day, isRefusal, kr, zero } from '#values'
import { occasionBuilders, type Station } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'
import { type Cancellation, cancelBooking } from '../booking/cancel-booking.ts'
import { bookOneDay } from '../make-up/book-one-day.ts'
import { setLadder } from './set-ladder.ts'
import { settleNoShow } from './settle-no-show.ts'

const it = world()
const build = () => occasionBuilders(it)
const realToday = day('2026-02-12')
test.afterEach(() => travelTo(realToday))

/** Two seats, three people; half the price from two weeks before, all of it from three days before, and for not coming. */
async function withLadder(wish: { excuseWaives?: boolean } = {}) {
  travelTo(realToday)
  const station = await build().station(4)
  const rungs = [
    { daysBefore: 14, percent: 50, amountOre: null },
    { daysBefore: 3, percent: 100, amountOre: null },
    { daysBefore: null, percent: 100, amountOre: null },
  ]
  const ladder = { regionId: station.regionId, journeyId: null, fromDay: today(), rungs, source: 'styrgruppen § 4' }
  const means = { actor: { personId: station.eivor, address: null }, today: today() }
  await attempt(it.db, (tx) => setLadder(tx, { ...ladder, excuseWaives: wish.excuseWaives ?? true }, means))
  const occasionId = await build().occasion(station, { seats: 2, firstIn: 30 })
  await build().booked(station, occasionId, station.people.slice(0, 2))
  const [anna = 0, bea = 0, cia = 0] = station.people
  const bookingId = await build().bookingOf(occasionId, anna)
  const page = `/occasions/${occasionId}/booking/${bookingId}/cancellation`
  return { station, occasionId, anna, bea, cia, bookingId, page, firstDay: addDays(realToday, 30) }
}

/** What the municipality owes for the fees of a seat. */
async function owed(bookingId: number): Promise<number> {
  const rows = await it.db
    .selectFrom('posting as p')
    .innerJoin('postingLine as l', 'l.postingId', 'p.id')
    .select('l.amountOre')
    .where('p.bookingId', '=', bookingId)
    .where('l.account', '=', 'receivable')
    .where('p.cause', 'in', ['cancelled-late', 'no-show'])
    .execute()
  return rows.reduce((sum, { amountOre }) => sum + amountOre, 0)
}

const costs = (kronor: number, why = 'none') => ({ fee: kr(kronor), waives: 'yes', why })

test('the page says what it costs today, when that changes and who gets the seat, to those whose business it is', async () => {
  const { station, anna, bea, page } = await withLadder()
  const shown = await (await it.as(station.maj)).get(page)
  assert.match(shown.text, /Ska Anna 100 avbokas från Samtal och delaktighet\?/)
  assert.match(shown.text, /Det kostar inget att avboka i dag Från och med 28.februari kostar det 1.400 kr\./)
  assert.match(shown.text, /Från och med 11.mars kostar det 2.800 kr\./)
  assert.match(shown.text, /styrgruppen § 4/)
  assert.match(shown.text, /Ingen står i kö just nu/)
  assert.match((await (await it.as(anna)).get(page)).text, /Vill du avboka din plats/)
  assert.equal((await (await it.as(station.eivor)).get(page)).status, 200)
  for (const who of [bea, station.karin]) assert.equal((await (await it.as(who)).get(page)).status, 404)
  const eivors = await (await build().station(1)).eivor
  assert.equal((await (await it.as(eivors)).get(page)).status, 404)
})

test('a late cancellation costs what was shown, and both the fee and its reason reach the ledger', async () => {
  const { station, bookingId, page, firstDay } = await withLadder()
  travelTo(addDays(firstDay, -10))
  const maj = await it.as(station.maj)
  assert.match((await maj.get(page)).text, /Att avboka i dag kostar 1.400 kr/)
  const done = await maj.postAndFollow(page, costs(1400))
  assert.match(done.text, /Anna 100 är avbokad\. Avbokningen kostar kommunen 1.400 kr\./)
  assert.equal(await owed(bookingId), kr(1400))
  const seat = await it.db.selectFrom('booking').selectAll().where('id', '=', bookingId).executeTakeFirstOrThrow()
  assert.deepEqual([seat.endKind, seat.feeOre], ['cancelled', kr(1400)])
})

test('a seat for one day costs a part of that day alone, by how near that day is', async () => {
  const { station, cia } = await withLadder()
  const occasionId = await build().occasion(station, { seats: 1, firstIn: 40, closesIn: 30 })
  const [, dayId = 0] = await build().dayIdsOf(occasionId)
  const { onDay } = await it.db
    .selectFrom('occasionDay')
    .select('onDay')
    .where('id', '=', dayId)
    .executeTakeFirstOrThrow()
  const actor = { personId: station.eivor, address: null }
  const asked = { occasionId, dayId, personId: cia, gotBy: 'make-up', actor, today: today(), money: moneyPort } as const
  const booked = await attempt(it.db, (tx) => bookOneDay(tx, asked))
  assert.ok(!isRefusal(booked))
  travelTo(addDays(onDay, -15))
  const page = `/occasions/${occasionId}/booking/${booked.bookingId}/cancellation`
  const maj = await it.as(station.maj)
  assert.match(
    (await maj.get(page)).text,
    /Det kostar inget att avboka i dag/,
    'the day before it is no seat of theirs',
  )
  travelTo(addDays(onDay, -14))
  assert.match((await maj.get(page)).text, /Att avboka i dag kostar 700 kr/)
  await maj.post(page, costs(700))
  assert.equal(await owed(booked.bookingId), kr(700))
})

test('what has become dearer since the page was opened is shown again, and nothing is cancelled', async () => {
  const { station, occasionId, anna, bea, page, firstDay } = await withLadder()
  travelTo(addDays(firstDay, -3))
  const answer = await (await it.as(station.maj)).post(page, costs(1400))
  assert.equal(answer.status, 409)
  assert.match(answer.text, /Avgiften har ändrats sedan sidan öppnades och är nu 2.800 kr\. Inget har avbokats/)
  assert.match(answer.html, /name="fee" value="280000"/)
  assert.deepEqual(await build().seatsOf(occasionId), [anna, bea])
})

test('a valid reason takes the fee away where the region says so, and only there', async () => {
  const waives = await withLadder()
  travelTo(addDays(waives.firstDay, -3))
  await (await it.as(waives.anna)).post(waives.page, costs(2800, 'illness'))
  const seat = await it.db
    .selectFrom('booking')
    .selectAll()
    .where('id', '=', waives.bookingId)
    .executeTakeFirstOrThrow()
  assert.deepEqual([seat.endKind, seat.excuse, seat.feeOre], ['excused', 'illness', 0])
  assert.equal(await owed(waives.bookingId), 0)
  assert.match((await build().lettersTo(waives.station.maj))[0] ?? '', /Anna 100 har avbokat sin plats/)

  const keeps = await withLadder({ excuseWaives: false })
  travelTo(addDays(keeps.firstDay, -3))
  const maj = await it.as(keeps.station.maj)
  assert.match((await maj.get(keeps.page)).text, /tar inte bort avgiften/)
  await maj.post(keeps.page, { ...costs(2800, 'child-care'), waives: 'no' })
  assert.equal(await owed(keeps.bookingId), kr(2800))
})

test('another valid reason is to be told, and what was typed is kept', async () => {
  const { station, occasionId, anna, bea, page } = await withLadder()
  const maj = await it.as(station.maj)
  const answer = await maj.post(page, costs(0, 'other'))
  assert.equal(answer.status, 422)
  assert.match(answer.text, /Skriv kort vilket skälet är/)
  assert.match(answer.html, /value="other" checked/)
  for (const wrong of [{}, { fee: -5 }, { fee: 'x', waives: 'yes', why: 'none' }, { ...costs(0), why: 'sun' }])
    assert.equal((await maj.post(page, wrong)).status, 422)
  assert.deepEqual(await build().seatsOf(occasionId), [anna, bea])
})

test('a seat keeps the ladder that held when it was booked', async () => {
  const { station, bookingId, firstDay } = await withLadder()
  travelTo(addDays(realToday, 5))
  const rungs = [{ daysBefore: 60, percent: 100, amountOre: null }]
  const dearer = { regionId: station.regionId, journeyId: null, fromDay: today(), rungs, excuseWaives: true }
  const actor = { personId: station.eivor, address: null }
  await attempt(it.db, (tx) => setLadder(tx, { ...dearer, source: 'ny' }, { actor, today: today() }))
  travelTo(addDays(firstDay, -10))
  const asked: Cancellation = { bookingId, actor, today: today(), money: moneyPort }
  const outcome = await attempt(it.db, (tx) => cancelBooking(tx, asked))
  assert.equal(isRefusal(outcome) ? outcome.refused : outcome.feeOre, kr(1400))
})

test('a planner waives a fee with a reason, once, by an entry of its own', async () => {
  const { station, occasionId, bookingId, page, firstDay } = await withLadder()
  travelTo(addDays(firstDay, -10))
  await (await it.as(station.maj)).post(page, costs(1400))
  const eivor = await it.as(station.eivor)
  const at = `/occasions/${occasionId}/cancellations`
  const list = await eivor.get(at)
  assert.match(list.text, /En plats har lämnats Avgifterna för dem är 1.400 kr tillsammans/)
  const form = { bookingId, kind: 'cancelled-late' }
  assert.equal((await eivor.post(`${at}/waiver`, form)).status, 422)
  assert.match((await eivor.postAndFollow(`${at}/waiver`, { ...form, reason: 'Tåget gick inte' })).text, /återtagen/)
  assert.equal(await owed(bookingId), 0)
  assert.match((await eivor.get(at)).text, /Efterskänkt av Eivor: Tåget gick inte .*1.400 kr efterskänkt/)
  const again = await eivor.postAndFollow(`${at}/waiver`, { ...form, reason: 'En gång till' })
  assert.match(again.text, /redan återtagen/)
  assert.equal((await (await it.as(station.maj)).get(at)).status, 403)
})

test('whoever is absent on all days without excuse costs the fee for not coming; corrected, it is taken back', async () => {
  const { station, occasionId, bookingId, firstDay } = await withLadder()
  const [first = 0, second = 0] = await build().dayIdsOf(occasionId)
  travelTo(addDays(firstDay, 7))
  const mark = async (dayId: number, how: 'absent' | 'attended' | 'excused') => {
    const made = { dayId, bookingId, mark: how, markedBy: station.karin, markedAt: new Date(`${today()}T15:00:00Z`) }
    await it.db
      .insertInto('attendanceMark')
      .values({ ...made, excuse: how === 'excused' ? ('ill' as const) : null })
      .execute()
    const actor = { personId: station.karin, address: null }
    await attempt(it.db, (tx) => settleNoShow(tx, { bookingId, actor, money: moneyPort }))
    return owed(bookingId)
  }
  assert.equal(await mark(first, 'absent'), zero, 'the second day is not over')
  assert.equal(await mark(second, 'absent'), kr(2800))
  assert.equal(await mark(second, 'absent'), kr(2800), 'once')
  travelTo(addDays(firstDay, 8))
  assert.equal(await mark(second, 'attended'), zero)
  travelTo(addDays(firstDay, 9))
  assert.equal(await mark(second, 'absent'), kr(2800), 'and again')
  travelTo(addDays(firstDay, 10))
  assert.equal(await mark(first, 'excused'), zero)
})

test('a fee for not coming that was waived is not charged again by the next mark', async () => {
  const { station, occasionId, bookingId, firstDay } = await withLadder()
  travelTo(addDays(firstDay, 7))
  const settle = (actor: number) =>
    attempt(it.db, (tx) => settleNoShow(tx, { bookingId, actor: { personId: actor, address: null }, money: moneyPort }))
  for (const dayId of await build().dayIdsOf(occasionId))
    await it.db
      .insertInto('attendanceMark')
      .values({ dayId, bookingId, mark: 'absent', markedBy: station.karin, markedAt: new Date() })
      .execute()
  await settle(station.karin)
  const form = { bookingId, kind: 'no-show', reason: 'Begravning' }
  await (await it.as(station.eivor)).post(`/occasions/${occasionId}/cancellations/waiver`, form)
  await settle(station.karin)
  assert.equal(await owed(bookingId), zero)
})

test('two who cancel the same seat at once cancel it once, for one fee', async () => {
  const { station, occasionId, bea, bookingId, page, firstDay, anna } = await withLadder()
  travelTo(addDays(firstDay, -10))
  const [maj, own] = [await it.as(station.maj), await it.as(anna)]
  const answers = await Promise.all([maj.post(page, costs(1400)), own.post(page, costs(1400))])
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303],
  )
  assert.deepEqual(await build().seatsOf(occasionId), [bea])
  assert.equal(await owed(bookingId), kr(1400))
})

test('a planner sets a ladder by a form, reads it as sentences and by example, and never backwards', async () => {
  const station: Station = await build().station(1)
  const at = `/cancellation-rules/${station.regionId}`
  const eivor = await it.as(station.eivor)
  assert.match(
    (await eivor.get(at)).text,
    /Regionen har inga egna avgifter Det kostar inget att avboka, och inget att utebli/,
  )
  const form = { from: today(), journey: 'all', excuse: 'yes', source: 'styrgruppen § 4', 'no-show': '100 %' }
  const rows = { 'days-1': 14, 'cost-1': '50 %', 'days-2': 3, 'cost-2': '2 000 kr' }
  const done = await eivor.postAndFollow(at, { ...form, ...rows })
  assert.match(done.text, /Trappan gäller för platser som bokas från 12.februari/)
  assert.match(done.text, /Mer än 14 dagar före den första kursdagen kostar det inget att avboka/)
  assert.match(done.text, /Från och med 14 dagar före kostar det halva platsens pris/)
  assert.match(done.text, /Från och med 3 dagar före kostar det 2.000 kr/)
  assert.match(
    done.text,
    /15 dagar före inget 14 dagar före 1.250 kr 3 dagar före 2.000 kr dagen före 2.000 kr uteblir 2.500 kr/,
  )
  assert.match((await eivor.post(at, { ...form, ...rows })).text, /En regel börjar redan/)
  assert.match((await eivor.post(at, { ...form, ...rows, from: '2026-02-11' })).text, /ändras inte bakåt/)
  const wrong = await eivor.post(at, { ...form, from: '2026-03-01', 'days-1': 5, 'cost-2': '120 %' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Skriv vad det kostar.*Skriv hur många dagar före.*Skriv en del som 50 %/)
  assert.match(
    (await eivor.post(at, { ...form, from: '2026-03-01', journey: '999999' })).text,
    /Välj en yrkesresa i listan/,
  )
  assert.equal((await (await it.as(station.maj)).get('/cancellation-rules')).status, 403)
  const other = await build().station(1)
  assert.equal((await (await it.as(other.eivor)).get(at)).status, 404)
})
