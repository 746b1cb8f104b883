import assert from 'node:assert/strict'
import test from 'node:test'
import { moneyPort } from '#economy'
import { today, travelTo } from '#platform'
import { attempt } from '#platform/db'
import { addDays, day } from '#values'
import { occasionBuilders, type Station } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'
import { bookSeats } from '../booking/book-seats.ts'
import { nationalSeatRule } from '../seats/seat-rule.rules.ts'
import { setSeatRule } from '../seats/set-seat-rule.ts'
import { approveRequest } from './answer-request.ts'
import { expireRequests } from './end-request.ts'

const it = world()
const build = () => occasionBuilders(it)
const realToday = day('2026-02-12')
test.afterEach(() => travelTo(realToday))

async function asked(seats = 3) {
  travelTo(realToday)
  const station = await build().station(3)
  const [anna = 0, bea = 0, cia = 0] = station.people
  const occasionId = await build().occasion(station, { seats, firstIn: 40 })
  const ask = async (personId: number) => {
    await (await it.as(personId)).post(`/open-occasions/${occasionId}/request`, { note: 'Passar schemat' })
    return requestOf(occasionId, personId)
  }
  return { station, occasionId, anna, bea, cia, ask, requestId: await ask(anna) }
}

const requestOf = async (occasionId: number, personId: number) =>
  (
    await it.db
      .selectFrom('seatRequest')
      .select('id')
      .where('occasionId', '=', occasionId)
      .where('personId', '=', personId)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
  ).id

async function linkTo(personId: number): Promise<string> {
  const { body } = await it.db
    .selectFrom('outboxMail')
    .select('body')
    .where('toPersonId', '=', personId)
    .where('body', 'like', '%/requests/%')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return /\/requests\/[\w-]{43}/.exec(body)?.[0] ?? ''
}

async function letEmployees({ regionId, eivor }: Station, employeesAsk: 'not' | 'freely') {
  const { id: _, ...terms } = nationalSeatRule
  const rule = { ...terms, employeesAsk, regionId, fromDay: today(), source: 'test' }
  await attempt(it.db, (tx) => setSeatRule(tx, rule, { actor: { personId: eivor, address: null }, today: today() }))
}

test('an employee asks; leader and administrator each get a link, and a yes from either is the seat', async () => {
  const { station, occasionId, anna } = await asked()
  const page = await (await it.as(anna)).get('/open-occasions')
  assert.match(page.text, /Väntar på svar, senast 19.februari/)
  const link = await linkTo(station.maj)
  assert.notEqual(link, await linkTo(station.bo))
  for (let times = 0; times < 2; times += 1) {
    const shown = await it.stranger().get(link)
    assert.equal(shown.status, 200)
    assert.match(shown.text, /Får Anna 100 åka på Samtal och delaktighet\?.*”Passar schemat”/)
  }
  assert.match((await it.stranger().post(`${link}/approval`)).text, /Ja: platsen är bokad/)
  assert.deepEqual(await build().seatsOf(occasionId), [anna])
  const seat = await it.db
    .selectFrom('booking')
    .select('gotBy')
    .where('occasionId', '=', occasionId)
    .executeTakeFirstOrThrow()
  assert.equal(seat.gotBy, 'request')
  assert.ok((await build().lettersTo(anna)).includes('Ja till Samtal och delaktighet'))
  const other = await it.stranger().get(await linkTo(station.bo))
  assert.deepEqual([other.status, /Maj har redan sagt ja/.test(other.text)], [410, true])
  assert.equal((await it.stranger().get('/requests/x')).status, 404)
})

test('a no needs a reason, which the employee is told; and one may ask again', async () => {
  const { station, occasionId, anna, ask } = await asked()
  const link = await linkTo(station.maj)
  assert.equal((await it.stranger().post(`${link}/decline`, { reason: '' })).status, 422)
  assert.match(
    (await it.stranger().post(`${link}/decline`, { reason: 'För få på jobbet' })).text,
    /Ditt nej är skickat/,
  )
  const { body } = await it.db
    .selectFrom('outboxMail')
    .select('body')
    .where('toPersonId', '=', anna)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  assert.match(body, /Maj har svarat nej.*För få på jobbet/s)
  assert.deepEqual(await build().seatsOf(occasionId), [])
  assert.ok(await ask(anna))
})

test('two who answer at once decide once', async () => {
  const { station, requestId, occasionId, anna } = await asked()
  const answer = (personId: number) =>
    attempt(it.db, (tx) =>
      approveRequest(tx, { requestId, actor: { personId, address: null }, today: today(), money: moneyPort }),
    )
  const answers = await Promise.all([answer(station.maj), answer(station.bo)])
  assert.equal(answers.filter((one) => 'gets' in one).length, 1)
  assert.equal(answers.filter((one) => 'refused' in one && one.refused === 'answered').length, 1)
  assert.deepEqual(await build().seatsOf(occasionId), [anna])
})

test('booked by one and approved by another at once, the person has one seat and the request is answered', async () => {
  const { station, requestId, occasionId, anna } = await asked()
  const means = { today: today(), money: moneyPort }
  const [maj, bo] = [station.maj, station.bo].map((personId) => ({ personId, address: null }))
  if (!maj || !bo) throw new Error('nobody')
  await Promise.all([
    attempt(it.db, (tx) => approveRequest(tx, { requestId, actor: maj, ...means })),
    attempt(it.db, (tx) => bookSeats(tx, { occasionId, personIds: [anna], whenFull: 'queue', actor: bo, ...means })),
  ])
  assert.deepEqual(await build().seatsOf(occasionId), [anna])
  const request = await it.db
    .selectFrom('seatRequest')
    .select('answer')
    .where('id', '=', requestId)
    .executeTakeFirstOrThrow()
  assert.equal(request.answer, 'approved')
})

test('several are approved at once; when it is full the rest stand in the queue', async () => {
  const { station, occasionId, anna, bea, cia, ask, requestId } = await asked(2)
  const ids = [requestId, await ask(bea), await ask(cia)]
  const maj = await it.as(station.maj)
  assert.match((await maj.get('/requests')).text, /Tre förfrågningar väntar på ditt svar/)
  assert.equal((await maj.post('/requests/approval', {})).status, 422)
  const done = await maj.postAndFollow('/requests/approval', { request: ids })
  assert.match(done.text, /Anna 100 och Anna 101 har fått plats\. Anna 102 står i kö\./)
  assert.deepEqual(await build().seatsOf(occasionId), [anna, bea])
})

test('a request runs out when nobody answers, and both are told, also by the link', async () => {
  const { station, anna, requestId } = await asked()
  travelTo(addDays(realToday, 8))
  const link = await linkTo(station.maj)
  assert.match((await it.stranger().get(link)).text, /Svarstiden har gått ut/)
  assert.equal((await it.stranger().post(`${link}/approval`)).status, 410)
  assert.equal((await attempt(it.db, (tx) => expireRequests(tx, today()))) > 0, true)
  for (const who of [anna, station.maj])
    assert.equal((await build().lettersTo(who))[0], 'Förfrågan om Samtal och delaktighet har gått ut')
  const request = await it.db
    .selectFrom('seatRequest')
    .select('answer')
    .where('id', '=', requestId)
    .executeTakeFirstOrThrow()
  assert.equal(request.answer, 'expired')
})

test('the employee withdraws, and the link says so', async () => {
  const { station, anna, bea, requestId } = await asked()
  const own = `/open-occasions/requests/${requestId}/withdrawal`
  assert.equal((await (await it.as(bea)).post(own)).status, 404)
  assert.match((await (await it.as(anna)).postAndFollow(own)).text, /Förfrågan är tillbakatagen/)
  assert.match((await it.stranger().get(await linkTo(station.maj))).text, /tagit tillbaka sin förfrågan/)
})

test('whoever answers and whoever asks read how many seats there are for their municipality, not those kept for others', async () => {
  const { station, occasionId, bea } = await asked()
  const visitor = await it.as(bea)
  const maj = await it.as(station.maj)
  assert.doesNotMatch((await visitor.get('/open-occasions')).text, /Fullt/)
  assert.doesNotMatch((await maj.get('/requests')).text, /Fullt/)
  const otherId = await it.municipality({ regionId: station.regionId, name: `Annan ${station.regionId}` })
  const { seats } = await it.db
    .selectFrom('occasion')
    .select('seats')
    .where('id', '=', occasionId)
    .executeTakeFirstOrThrow()
  await it.db.insertInto('occasionQuota').values({ occasionId, municipalityId: otherId, seats }).execute()
  assert.match((await visitor.get('/open-occasions')).text, /Fullt/)
  assert.match((await maj.get('/requests')).text, /Fullt: ett ja blir en plats i kön/)
})

test('where employees book freely they get the seat themselves; where they may not, they are told whom to ask', async () => {
  const { station, occasionId, anna, bea } = await asked()
  await letEmployees(station, 'freely')
  const visitor = await it.as(bea)
  assert.match((await visitor.get('/open-occasions')).text, /Boka plats/)
  assert.match((await visitor.postAndFollow(`/open-occasions/${occasionId}/request`)).text, /Du har plats på Samtal/)
  assert.deepEqual(await build().seatsOf(occasionId), [bea])
  travelTo(addDays(realToday, 1))
  await letEmployees(station, 'not')
  const [, , cia = 0] = station.people
  const third = await it.as(cia)
  assert.match((await third.get('/open-occasions')).text, /Be din arbetsledare boka/)
  assert.match(
    (await third.postAndFollow(`/open-occasions/${occasionId}/request`)).text,
    /I din region bokar arbetsledaren/,
  )
  assert.ok(anna)
})

test('a deputy gets the letters and the list on those days, may say yes, and nothing more afterwards', async () => {
  travelTo(realToday)
  const station = await build().station(3)
  const [anna = 0, bea = 0] = station.people
  const occasionId = await build().occasion(station, { firstIn: 60 })
  const { email } = await it.db.selectFrom('person').select('email').where('id', '=', bea).executeTakeFirstOrThrow()
  const deputy = await it.as(bea)
  assert.equal((await deputy.get('/requests')).status, 403)
  const maj = await it.as(station.maj)
  const form = { email, from: today(), until: addDays(today(), 5) }
  assert.equal((await maj.post('/requests/deputy/choice', { ...form, email: 'ingen@annanstans.example' })).status, 422)
  assert.equal((await maj.post('/requests/deputy/choice', { ...form, until: addDays(today(), -1) })).status, 422)
  assert.match(
    (await maj.postAndFollow('/requests/deputy/choice', form)).text,
    /Anna 101 svarar på förfrågningar för dig/,
  )
  assert.match((await deputy.get('/requests/deputy')).text, /Du svarar för Maj/)
  assert.match((await deputy.get('/open-occasions')).text, /Du svarar på förfrågningar för Maj/)
  await (await it.as(anna)).post(`/open-occasions/${occasionId}/request`)
  assert.match(await linkTo(bea), /requests/)
  const requestId = await requestOf(occasionId, anna)
  assert.match((await deputy.get('/requests')).text, /En medarbetare väntar på ditt svar/)
  assert.equal((await deputy.get(`/occasions/${occasionId}/booking`)).status, 403)
  travelTo(addDays(realToday, 6))
  assert.equal((await deputy.get('/requests')).status, 403)
  assert.match((await it.stranger().get(await linkTo(bea))).text, /inte längre din att svara på/)
  travelTo(addDays(realToday, 5))
  assert.match(
    (await deputy.postAndFollow('/requests/approval', { request: requestId })).text,
    /Anna 100 har fått plats/,
  )
})

test('a deputy is ended early by whoever is back', async () => {
  travelTo(realToday)
  const station = await build().station(2)
  const [, bea = 0] = station.people
  const { email } = await it.db.selectFrom('person').select('email').where('id', '=', bea).executeTakeFirstOrThrow()
  const maj = await it.as(station.maj)
  await maj.post('/requests/deputy/choice', { email, from: today(), until: addDays(today(), 5) })
  const { id } = await it.db.selectFrom('deputy').select('id').where('deputyId', '=', bea).executeTakeFirstOrThrow()
  const other = await build().station(1)
  assert.equal((await (await it.as(other.maj)).post('/requests/deputy/end', { deputy: id })).status, 404)
  await maj.post('/requests/deputy/end', { deputy: id })
  assert.equal((await (await it.as(bea)).get('/requests')).status, 403)
})
