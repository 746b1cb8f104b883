import assert from 'node:assert/strict'
import test from 'node:test'
import { holdClock, today } from '#platform'
import { attempt } from '#platform/db'
import { linksTo, standsBy } from '../../../tests/world/call-outs.ts'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'
import { goOnWithCallOuts } from './go-on.job.ts'
import { leaveDay } from './leave-day.ts'

const aThursdayMorning = '2026-02-12T08:00:00Z'
const it = world('bare', { clock: aThursdayMorning })
const build = () => occasionBuilders(it)

/** An occasion with Karin leading, Ulf training and Rosa in reserve; Sara and Tove are the team's reserves, in that order. */
async function planned(firstIn = 30) {
  holdClock(aThursdayMorning)
  const station = await build().station(0)
  const at = { regionId: station.regionId, courseId: station.course.courseId, fromDay: it.inDays(-400) }
  const join = async (name: string, callOrder: number) => {
    const personId = await it.person({ name, roles: [{ role: 'trainer', at: station.regionId }] })
    await it.db
      .insertInto('teamMember')
      .values({ ...at, personId, role: 'reserve', callOrder })
      .execute()
    return personId
  }
  const [tove, sara] = [await join('Tove', 2), await join('Sara', 1)]
  await standsBy(it, { personId: station.rosa, callOrder: 7 })
  const occasionId = await build().occasion(station, { firstIn, closesIn: Math.max(0, firstIn - 5) })
  const [first = 0, second = 0] = await build().dayIdsOf(occasionId)
  const eivor = await it.as(station.eivor)
  const answers = `/occasions/${occasionId}/staff-answers`
  const fallsIll = async (personId: number) =>
    (await eivor.post(`${answers}/departure`, { day: first, person: personId })).location ?? ''
  return { station, tove, sara, occasionId, first, second, eivor, answers, fallsIll }
}

const asked = async (personId: number) => (await linksTo(it, personId, 'call-outs'))[0]
const says = async (personId: number, answer: 'yes' | 'no') =>
  it.stranger().postAndFollow(`${await asked(personId)}/answer`, { answer })

async function staffOf(dayId: number): Promise<string[]> {
  const rows = await it.db
    .selectFrom('dayStaff as s')
    .innerJoin('person as p', 'p.id', 's.personId')
    .select(['p.name', 's.role', 's.calledInAt'])
    .where('s.dayId', '=', dayId)
    .orderBy('p.name')
    .execute()
  return rows.map(({ name, role, calledInAt }) => `${name} ${calledInAt === null ? role : 'called in'}`)
}

async function goOnAt(moment: string): Promise<void> {
  holdClock(moment)
  await goOnWithCallOuts(it.db, { log: it.house.log })
}

test('the reserve of the day is asked first, then the team’s in order; the first yes has the place, and everything follows', async () => {
  const { station, tove, sara, first, eivor, fallsIll } = await planned()
  const at = await fallsIll(station.ulf)
  assert.deepEqual(await staffOf(first), ['Karin course-leader', 'Rosa reserve'])
  assert.ok(await asked(station.rosa))
  assert.equal(await asked(sara), undefined)
  const live = await eivor.get(at)
  assert.match(live.text, /Rosa är frågad och har inte svarat än.*I tur härnäst.*Sara.*Tove/)
  assert.equal(live.raw.headers.refresh, '10')

  assert.match((await says(station.rosa, 'no')).text, /Tack för att du säger till/)
  assert.ok(await asked(sara))
  assert.equal(await asked(tove), undefined)
  const opened = await it.stranger().get((await asked(sara)) ?? '')
  assert.match(opened.text, /Kan du hoppa in .*Ja, jag kan/)
  assert.equal(opened.raw.headers['x-robots-tag'], 'noindex, nofollow')
  assert.match((await says(sara, 'yes')).text, /Dagen är din/)
  assert.deepEqual(await staffOf(first), ['Karin course-leader', 'Rosa reserve', 'Sara trainer'])
  const done = await eivor.get(at)
  assert.match(done.text, /Sara hoppar in/)
  assert.equal(done.raw.headers.refresh, undefined)
  assert.ok((await build().lettersTo(station.eivor)).includes('Sara hoppar in: Samtal och delaktighet'))
})

test('the reserve who stands by and says yes is called in, and so earns as a trainer', async () => {
  const { station, first, fallsIll } = await planned()
  await fallsIll(station.ulf)
  await says(station.rosa, 'yes')
  assert.deepEqual(await staffOf(first), ['Karin course-leader', 'Rosa called in'])
})

test('when two are missing the same day one yes fills one place, and the next is asked about the other', async () => {
  const { station, sara, tove, first, fallsIll } = await planned()
  await it.db.insertInto('dayStaff').values({ dayId: first, personId: sara, role: 'trainer' }).execute()
  await fallsIll(station.ulf)
  await fallsIll(sara)
  const [newer = '', older = ''] = await linksTo(it, station.rosa, 'call-outs')
  assert.notEqual(newer, older)
  const say = (link: string) => it.stranger().postAndFollow(`${link}/answer`, { answer: 'yes' })
  assert.match((await say(older)).text, /Dagen är din/)
  assert.ok(await asked(tove), 'nobody waits for Rosa any more')
  assert.match((await say(newer)).text, /redan på plats den dagen/)
  assert.deepEqual(await staffOf(first), ['Karin course-leader', 'Rosa called in'])
  assert.match((await says(tove, 'yes')).text, /Dagen är din/)
  assert.deepEqual(await staffOf(first), ['Karin course-leader', 'Rosa called in', 'Tove trainer'])
})

test('whoever says yes when the place is taken is thanked and told so; whoever had not answered is told they need not', async () => {
  const { station, sara, tove, fallsIll, eivor } = await planned()
  const at = await fallsIll(station.ulf)
  await eivor.post(`${at}/steering`, { to: 'ask-all' })
  for (const personId of [station.rosa, sara, tove]) assert.ok(await asked(personId))
  await says(sara, 'yes')
  const late = await says(station.rosa, 'yes')
  assert.match(late.text, /Någon annan hann före/)
  assert.equal((await says(station.rosa, 'yes')).status, 410)
  assert.ok((await build().lettersTo(tove)).includes('Platsen är tagen: Samtal och delaktighet'))
  const answers = await it.db.selectFrom('callOutAnswer').select('answer').orderBy('id').execute()
  assert.deepEqual(answers.map(({ answer }) => answer).slice(-2), ['yes', 'too-late'])
})

test('someone who does not answer in time has lost the turn, not the chance', async () => {
  const { station, sara, first, fallsIll } = await planned(3)
  await fallsIll(station.ulf)
  await goOnAt('2026-02-12T11:59:00Z')
  assert.equal(await asked(sara), undefined)
  await goOnAt('2026-02-12T12:00:00Z')
  assert.ok(await asked(sara))
  await goOnAt('2026-02-12T12:00:30Z')
  assert.match((await says(station.rosa, 'yes')).text, /Dagen är din/)
  assert.deepEqual(await staffOf(first), ['Karin course-leader', 'Rosa called in'])
})

test('nobody is asked at night, but on the day itself', async () => {
  const { station, fallsIll } = await planned(3)
  holdClock('2026-02-12T21:00:00Z')
  await fallsIll(station.ulf)
  const [letter] = await it.db
    .selectFrom('outboxMail')
    .select('notBefore')
    .where('toPersonId', '=', station.rosa)
    .where('subject', 'like', 'Kan du hoppa in%')
    .execute()
  assert.equal(letter?.notBefore?.toISOString(), '2026-02-13T06:00:00.000Z')
  const [ask] = await it.db.selectFrom('callOutAsk').selectAll().where('personId', '=', station.rosa).execute()
  assert.equal(ask?.waitUntil.toISOString(), '2026-02-13T10:00:00.000Z')

  const { station: other, first: dayId } = await planned(3)
  holdClock('2026-02-15T05:10:00Z')
  const actor = { personId: other.ulf, address: null }
  const left = { dayId, personId: other.ulf, cause: 'cannot-come', actor, today: today() } as const
  await attempt(it.db, (tx) => leaveDay(tx, left))
  const [now] = await it.db.selectFrom('callOutAsk').selectAll().where('personId', '=', other.rosa).execute()
  assert.equal(now?.askedAt.toISOString(), '2026-02-15T05:10:00.000Z')
  assert.equal(now?.waitUntil.toISOString(), '2026-02-15T05:25:00.000Z')
})

test('when all have been asked and none has said yes, the planner is told at once; a late yes is still welcome', async () => {
  const { station, sara, tove, first, eivor, fallsIll } = await planned()
  const at = await fallsIll(station.ulf)
  for (const personId of [station.rosa, sara, tove]) await says(personId, 'no')
  assert.ok((await build().lettersTo(station.eivor)).includes('Ingen har kunnat hoppa in: Samtal och delaktighet'))
  assert.match((await eivor.get(at)).text, /Alla är frågade, och ingen har svarat ja/)
  await says(tove, 'yes')
  assert.deepEqual(await staffOf(first), ['Karin course-leader', 'Rosa reserve', 'Tove trainer'])
})

test('the planner goes past someone, stops, and gives the place by hand', async () => {
  const { station, sara, tove, first, eivor, fallsIll } = await planned()
  const at = await fallsIll(station.ulf)
  const skipped = await eivor.postAndFollow(`${at}/steering`, { to: 'skip' })
  assert.match(skipped.text, /Sara är frågad.*Rosa.*Gick vidare/)
  const given = await eivor.postAndFollow(`${at}/steering`, { to: 'give', person: tove })
  assert.match(given.text, /Platsen är given till Tove/)
  assert.deepEqual(await staffOf(first), ['Karin course-leader', 'Rosa reserve', 'Tove trainer'])
  assert.ok((await linksTo(it, tove, 'staff-answers')).length > 0)
  const late = await eivor.post(`${at}/steering`, { to: 'stop' })
  assert.equal(late.status, 409)
  assert.match((await says(sara, 'yes')).text, /Någon annan hann före/)

  const other = await planned()
  const there = await other.fallsIll(other.station.ulf)
  assert.match((await other.eivor.postAndFollow(`${there}/steering`, { to: 'stop' })).text, /Du har slutat fråga/)
  assert.match((await says(other.station.rosa, 'yes')).text, /Vi behöver inte fråga längre/)
})

test('when the course leader falls away the planner chooses; a trainer who then leads leaves a place that reserves are asked for', async () => {
  const { station, first, eivor, fallsIll } = await planned()
  const at = await fallsIll(station.karin)
  const page = await eivor.get(at)
  assert.match(page.text, /Vem leder dagen\?/)
  assert.equal(page.raw.headers.refresh, '10')
  assert.equal(await asked(station.rosa), undefined)
  await eivor.post(`${at}/steering`, { to: 'give', person: station.ulf })
  assert.deepEqual(await staffOf(first), ['Rosa reserve', 'Ulf course-leader'])
  assert.ok(await asked(station.rosa))
  await says(station.rosa, 'yes')
  assert.deepEqual(await staffOf(first), ['Rosa called in', 'Ulf course-leader'])
})

test('a reserve who falls away is not replaced by itself; the planner is told', async () => {
  const { station, first, answers, fallsIll } = await planned()
  assert.equal(await fallsIll(station.rosa), answers)
  assert.deepEqual(await staffOf(first), ['Karin course-leader', 'Ulf trainer'])
  assert.ok((await build().lettersTo(station.eivor)).includes('Rosa kan inte vara reserv: Samtal och delaktighet'))
})

test('whoever cannot that day, or is on another, is not asked', async () => {
  const { station, sara, tove, fallsIll, first } = await planned()
  const { onDay } = await it.db
    .selectFrom('occasionDay')
    .select('onDay')
    .where('id', '=', first)
    .executeTakeFirstOrThrow()
  const said = { kind: 'cannot', fromDay: onDay, untilDay: onDay, saidAt: new Date() } as const
  await it.db
    .insertInto('availability')
    .values([
      { ...said, personId: station.rosa },
      { ...said, personId: sara, starts: '17:00', ends: '19:00' },
    ])
    .execute()
  await fallsIll(station.ulf)
  assert.equal(await asked(station.rosa), undefined)
  assert.ok(await asked(sara))
  assert.equal(await asked(tove), undefined)
})

test('whoever teaches elsewhere at that time is not asked; whoever does so later the same day is, and may take it', async () => {
  const { station, sara, fallsIll, first } = await planned()
  const hours = { morning: ['08:00', '10:00'], evening: ['17:00', '19:00'] } as const
  for (const [personId, [starts, ends]] of [
    [station.rosa, hours.morning],
    [sara, hours.evening],
  ] as const) {
    const [other = 0] = await build().dayIdsOf(await build().occasion(await build().station(0)))
    await it.db.updateTable('occasionDay').set({ starts, ends }).where('id', '=', other).execute()
    await it.db.insertInto('dayStaff').values({ dayId: other, personId, role: 'trainer' }).execute()
  }
  await fallsIll(station.ulf)
  assert.equal(await asked(station.rosa), undefined)
  assert.match((await says(sara, 'yes')).text, /Dagen är din/)
  assert.deepEqual(await staffOf(first), ['Karin course-leader', 'Rosa reserve', 'Sara trainer'])
})

test('a called-out place is shown and steered by its own region only, and a trainer who cannot says so on Plattformen', async () => {
  const { station, first, occasionId, answers, fallsIll } = await planned()
  const at = await fallsIll(station.ulf)
  const other = await build().station(0)
  const hedda = await it.as(other.eivor)
  for (const href of [at, answers]) assert.equal((await hedda.get(href)).status, 404)
  assert.equal((await hedda.post(`${at}/steering`, { to: 'stop' })).status, 404)
  const karin = await it.as(station.karin)
  assert.equal((await karin.get(at)).status, 403)
  assert.equal((await karin.post(`/trainer-platform/days/${first}/departure`)).status, 303)
  assert.deepEqual(await staffOf(first), ['Rosa reserve'])
  const ulf = await it.as(station.ulf)
  const elsewhere = await build().occasion(other)
  const [notTheirs = 0] = await build().dayIdsOf(elsewhere)
  assert.equal((await ulf.post(`/trainer-platform/days/${notTheirs}/departure`)).status, 404)
  assert.ok(occasionId > 0)
})

test('a day that has been or is cancelled ends the search', async () => {
  const { station, occasionId, fallsIll } = await planned()
  await fallsIll(station.ulf)
  await it.db
    .updateTable('occasion')
    .set({ cancelledAt: new Date(), cancelledBy: station.eivor, cancelledWhy: 'snö' })
    .where('id', '=', occasionId)
    .execute()
  await goOnAt(aThursdayMorning)
  const rows = await it.db.selectFrom('callOut').select('outcome').where('personId', '=', station.ulf).execute()
  assert.deepEqual(rows, [{ outcome: 'over' }])
  assert.match((await says(station.rosa, 'yes')).text, /Dagen har varit eller är inställd/)
})
