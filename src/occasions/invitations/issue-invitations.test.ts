import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { moneyPort, pricePort } from '#economy'
import { now, today } from '#platform'
import { attempt } from '#platform/db'
import { addDays, day, timeOfDay } from '#values'
import { calendarClient, type ShownEntry } from '../../../tests/world/calendar-client.ts'
import { occasionBuilders, type Station } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'
import { cancelBooking } from '../booking/cancel-booking.ts'
import { changeDay } from '../days/change-day.ts'
import { cancelDay } from '../lifecycle/cancel-day.ts'
import { cancelOccasion } from '../lifecycle/cancel-occasion.ts'
import { lockOccasion } from '../occasion/occasion.store.ts'
import { callInReserve } from '../staffing/call-in-reserve.ts'
import { issueInvitationsOf } from './issue-invitations.job.ts'

const it = world()
const build = () => occasionBuilders(it)
const sending = { site: 'https://resan.example', from: 'Yrkesresan <no-reply@resan.example>' }
const issue = (occasionId: number) => issueInvitationsOf(it.db, occasionId, sending)

async function mailsTo(personId: number): Promise<string[]> {
  const rows = await it.db
    .selectFrom('outboxMail')
    .select('calendar')
    .where('toPersonId', '=', personId)
    .where('calendar', 'is not', null)
    .orderBy('id')
    .execute()
  return rows.flatMap(({ calendar }) => calendar ?? [])
}

function calendarFrom(mails: readonly string[]): ShownEntry[] {
  const client = calendarClient()
  for (const mail of mails) client.receive(mail)
  return client.shown().sort((a, b) => a.startsAt.localeCompare(b.startsAt))
}

const calendarOf = async (personId: number) => calendarFrom(await mailsTo(personId))
const meansOf = (station: Station) => ({ actor: { personId: station.eivor, address: null }, today: today() })

test('everyone with a seat or a task gets each of their days, at the right moment, with a place and a page', async () => {
  const station = await build().station(1)
  const occasionId = await build().occasion(station)
  await build().booked(station, occasionId, station.people)
  await issue(occasionId)
  const [first, second, ...more] = await calendarOf(station.people[0] ?? 0)
  assert.equal(more.length, 0)
  // 14 March is winter time; a week later still is.
  assert.deepEqual(
    [first?.startsAt, first?.endsAt, first?.summary, first?.place, first?.status, first?.url],
    [
      ...['2026-03-14T08:00:00.000Z', '2026-03-14T15:00:00.000Z', 'Samtal och delaktighet, dag 1'],
      ...['Kulturens hus, Luleå', 'CONFIRMED', `https://resan.example/occasions/${occasionId}/place`],
    ],
  )
  assert.equal(second?.startsAt, '2026-03-21T08:00:00.000Z')
  const [led] = await calendarOf(station.karin)
  assert.deepEqual([led?.summary, led?.status], ['Samtal och delaktighet, dag 1 (kursledare)', 'CONFIRMED'])
  const [standsBy] = await calendarOf(station.rosa)
  assert.deepEqual([standsBy?.summary, standsBy?.status], ['Reserv: Samtal och delaktighet, dag 1', 'TENTATIVE'])
  const said = await mailsTo(station.people[0] ?? 0)
  assert.ok(said.every((mail) => !mail.split('\r\n').some((line) => /^UID:.*(anna|\d+-\d+-\d+$)/i.test(line))))
})

test('told again without a change, nobody gets anything', async () => {
  const station = await build().station(1)
  const occasionId = await build().occasion(station)
  await build().booked(station, occasionId, station.people)
  await Promise.all([issue(occasionId), issue(occasionId), issue(occasionId)])
  await issue(occasionId)
  assert.equal((await mailsTo(station.people[0] ?? 0)).length, 2)
  assert.equal((await mailsTo(station.ulf)).length, 2)
})

test('what has been told is kept as it was', async () => {
  const row = await it.db.selectFrom('invitationSent').select('id').executeTakeFirstOrThrow()
  await assert.rejects(it.db.updateTable('invitationSent').set({ sequence: 9 }).where('id', '=', row.id).execute())
})

test('over midnight, over the nights when clocks change, and on a leap day the moments are right', async () => {
  const station = await build().station(1)
  const cases = [
    ['2026-03-28', '22:00', '06:00', '2026-03-28T21:00:00.000Z', '2026-03-29T04:00:00.000Z'],
    ['2026-10-24', '22:00', '06:00', '2026-10-24T20:00:00.000Z', '2026-10-25T05:00:00.000Z'],
    ['2028-02-28', '20:00', '02:00', '2028-02-28T19:00:00.000Z', '2028-02-29T01:00:00.000Z'],
    ['2028-02-29', '09:00', '16:00', '2028-02-29T08:00:00.000Z', '2028-02-29T15:00:00.000Z'],
    ['2026-07-01', '09:00', '16:00', '2026-07-01T07:00:00.000Z', '2026-07-01T14:00:00.000Z'],
  ] as const
  for (const [onDay, starts, ends, from, until] of cases) {
    const occasionId = await build().occasion(station)
    const [dayId = 0] = await build().dayIdsOf(occasionId)
    const held = { onDay: day(onDay), starts: timeOfDay(starts), ends: timeOfDay(ends), endsDayAfter: ends < starts }
    await it.db.updateTable('occasionDay').set(held).where('id', '=', dayId).execute()
    await issue(occasionId)
    const found = (await calendarOf(station.karin)).find(({ startsAt }) => startsAt === from)
    assert.equal(found?.endsAt, until, onDay)
    await it.db
      .deleteFrom('dayStaff')
      .where('dayId', 'in', await build().dayIdsOf(occasionId))
      .execute()
    await issue(occasionId)
  }
})

test('a digital day has its link, and says when the room opens by Swedish clocks', async () => {
  const station = await build().station(1)
  const occasionId = await build().occasion(station)
  const [dayId = 0] = await build().dayIdsOf(occasionId)
  const link = 'https://moten.example/rum?a=1,2'
  await it.db.updateTable('occasionDay').set({ form: 'digital', place: '', link }).where('id', '=', dayId).execute()
  await issue(occasionId)
  const [shown] = await calendarOf(station.karin)
  assert.deepEqual([shown?.place, shown?.url], ['Digitalt', link])
  const said = (await mailsTo(station.karin))[0]?.replaceAll('\r\n ', '') ?? ''
  assert.match(said, /Rummet öppnar kl\. 8\.45 svensk tid/)
})

test('whoever wants none by mail gets none, and what they had is taken back', async () => {
  const station = await build().station(1)
  const [anna = 0] = station.people
  const occasionId = await build().occasion(station)
  await build().booked(station, occasionId, [anna])
  await issue(occasionId)
  const choice = { personId: anna, byMail: false, chosenAt: now() }
  await it.db.insertInto('calendarChoice').values(choice).execute()
  await issue(occasionId)
  assert.deepEqual(await calendarOf(anna), [])
  await it.db.updateTable('calendarChoice').set({ byMail: true }).where('personId', '=', anna).execute()
  await issue(occasionId)
  assert.equal((await calendarOf(anna)).length, 2)
})

test('a day made up for elsewhere is one day, not all of them', async () => {
  const station = await build().station(1)
  const [anna = 0] = station.people
  const occasionId = await build().occasion(station)
  await build().booked(station, occasionId, [anna])
  const onlyDayId = (await build().dayIdsOf(occasionId))[1] ?? 0
  await it.db.updateTable('booking').set({ onlyDayId }).where('personId', '=', anna).execute()
  await issue(occasionId)
  assert.deepEqual(
    (await calendarOf(anna)).map(({ summary }) => summary),
    ['Samtal och delaktighet, dag 2'],
  )
})

const acts = [
  'book',
  'give back',
  'move',
  'place',
  'online',
  'cancel day',
  'cancel all',
  'call in',
  'staff',
  'issue',
] as const
type Step = { readonly act: (typeof acts)[number]; readonly who: number; readonly which: number; readonly n: number }

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('book' as const, 'give back' as const) },
    { weight: 1, arbitrary: fc.constant('cancel all' as const) },
    { weight: 8, arbitrary: fc.constantFrom(...acts.filter((act) => act !== 'cancel all')) },
  ),
  who: fc.nat(3),
  which: fc.nat(1),
  n: fc.integer({ min: 1, max: 5 }),
})

async function perform(station: Station, occasionId: number, { act, who, which, n }: Step): Promise<void> {
  const means = meansOf(station)
  const personId = station.people[who] ?? 0
  const dayId = (await build().dayIdsOf(occasionId))[which] ?? 0
  const of = { occasionId, ...means }
  const held = await it.db.selectFrom('occasionDay').selectAll().where('id', '=', dayId).executeTakeFirstOrThrow()
  const { version, cancelledAt } = await attempt(it.db, (tx) => lockOccasion(tx, occasionId))
  const seats = await build().seatsOf(occasionId)
  const waits = (await build().queueOf(occasionId)).includes(personId)
  if (cancelledAt !== null) return
  // Whoever waits already is refused, which the builder takes for a fault.
  if (act === 'book' && !seats.includes(personId) && !waits) await build().booked(station, occasionId, [personId])
  if (act === 'give back' && seats.includes(personId)) {
    const bookingId = await build().bookingOf(occasionId, personId)
    await attempt(it.db, (tx) => cancelBooking(tx, { ...means, bookingId, money: moneyPort }))
  }
  const form = held.form === 'digital' ? ('digital' as const) : ('on-site' as const)
  const same = {
    ...{ onDay: day(held.onDay), starts: timeOfDay(held.starts), ends: timeOfDay(held.ends), form },
    ...{ place: held.place || 'Salen', link: held.link, endsDayAfter: false },
  }
  const changed = {
    move: { ...same, onDay: addDays(same.onDay, n - 3) },
    place: { ...same, place: `Sal ${n}` },
  }
  if ((act === 'move' || act === 'place') && held.cancelledAt === null)
    await attempt(it.db, (tx) =>
      changeDay(tx, { ...of, dayId, version, change: changed[act], prices: pricePort, money: moneyPort }),
    )
  // The course is planned on site only, and here it is held online all the same.
  if (act === 'online')
    await it.db
      .updateTable('occasionDay')
      .set({ form: 'digital', place: '', link: `https://moten.example/${n}` })
      .where('id', '=', dayId)
      .execute()
  const why = { why: 'Snö', money: moneyPort }
  if (act === 'cancel day') await attempt(it.db, (tx) => cancelDay(tx, { ...of, ...why, dayId }))
  if (act === 'cancel all') await attempt(it.db, (tx) => cancelOccasion(tx, { ...of, ...why, keepsInterest: true }))
  if (act === 'call in' || act === 'staff') await restaff({ dayId, act, n, station, occasionId })
  if (act === 'issue') await issue(occasionId)
}

interface Restaffing extends Pick<Step, 'n'> {
  readonly dayId: number
  readonly act: 'call in' | 'staff'
  readonly station: Station
  readonly occasionId: number
}

async function restaff({ dayId, act, n, station, occasionId }: Restaffing): Promise<void> {
  const rows = await it.db.selectFrom('dayStaff').select(['id', 'personId']).where('dayId', '=', dayId).execute()
  const [rosa, ulf] = [station.rosa, station.ulf].map((personId) => rows.find((row) => row.personId === personId))
  const of = { occasionId, ...meansOf(station) }
  if (act === 'call in' && rosa) await attempt(it.db, (tx) => callInReserve(tx, { ...of, staffId: rosa.id }))
  if (act === 'staff' && ulf) await it.db.deleteFrom('dayStaff').where('id', '=', ulf.id).execute()
  const role = n > 2 ? ('trainer' as const) : ('reserve' as const)
  if (act === 'staff' && !ulf)
    await it.db.insertInto('dayStaff').values({ dayId, personId: station.ulf, role }).execute()
}

/** What a person's calendar ought to show, by the plainest reading of the tables there is. */
async function rightOf(personId: number, occasionId: number): Promise<string[]> {
  const occasion = await it.db.selectFrom('occasion').selectAll().where('id', '=', occasionId).executeTakeFirstOrThrow()
  if (occasion.cancelledAt !== null) return []
  const hasSeat = (await build().seatsOf(occasionId)).includes(personId)
  const days = await it.db.selectFrom('occasionDay').selectAll().where('occasionId', '=', occasionId).execute()
  const staff = await it.db.selectFrom('dayStaff').selectAll().where('personId', '=', personId).execute()
  return days
    .filter(({ cancelledAt }) => cancelledAt === null)
    .flatMap(({ id, onDay, number, place, link }) => {
      const task = staff.find(({ dayId }) => dayId === id)
      if (task === undefined && !hasSeat) return []
      const standsBy = task?.role === 'reserve' && task.calledInAt === null
      return [`${number} ${onDay} ${place || link} ${standsBy ? 'TENTATIVE' : 'CONFIRMED'}`]
    })
    .sort()
}

function readBack({ summary, startsAt, place, url, status }: ShownEntry): string {
  const where = place === 'Digitalt' ? url : place
  return `${/dag (\d)/.exec(summary)?.[1]} ${startsAt.slice(0, 10)} ${where} ${status}`
}

test('whatever happens to an occasion, and in whatever order the mails come, each calendar ends with what is true', async () => {
  const histories = fc.record({
    steps: fc.array(step, { minLength: 4, maxLength: 16 }),
    order: fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
  })
  await fc.assert(
    fc.asyncProperty(histories, async ({ steps, order }) => {
      const station = await build().station(4)
      const occasionId = await build().occasion(station, { seats: 3 })
      for (const one of steps) {
        await perform(station, occasionId, one)
        if (one.n % 2 === 0) await issue(occasionId)
      }
      await issue(occasionId)
      for (const personId of [...station.people, station.karin, station.ulf, station.rosa]) {
        const mails = await mailsTo(personId)
        const right = await rightOf(personId, occasionId)
        const shuffled = mails
          .map((mail, i) => ({ mail, at: order[i % order.length] ?? 0 }))
          .sort((a, b) => a.at - b.at)
        for (const given of [mails, [...mails].reverse(), shuffled.map(({ mail }) => mail)])
          assert.deepEqual(calendarFrom(given).map(readBack).sort(), right)
      }
    }),
    { numRuns: 15, endOnFailure: true },
  )
})

test('each thing that happens in those histories is one that calendars are told of', async () => {
  for (const act of acts.filter((one) => one !== 'issue')) {
    const station = await build().station(1)
    const occasionId = await build().occasion(station)
    if (act === 'give back') await build().booked(station, occasionId, station.people)
    await issue(occasionId)
    const sent = async () => (await it.db.selectFrom('invitationSent').select('id').execute()).length
    const before = await sent()
    await perform(station, occasionId, { act, who: 0, which: 0, n: 1 })
    await issue(occasionId)
    assert.ok((await sent()) > before, act)
  }
})
