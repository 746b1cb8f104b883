import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { holdClock, openLog, today } from '#platform'
import { addDays } from '#values'
import { calendarClient, entriesIn } from '../../../tests/world/calendar-client.ts'
import { occasionBuilders, type Station } from '../../../tests/world/occasions.ts'
import { visitor } from '../../../tests/world/visitor.ts'
import { world } from '../../../tests/world.ts'
import { openApp } from '../../app.ts'
import { issueInvitationsOf } from '../invitations/issue-invitations.job.ts'

const it = world()
const build = () => occasionBuilders(it)
const sending = { site: 'https://resan.example', from: 'no-reply@resan.example' }

/** A link of a person: its path, from the one page that shows it. */
async function linkOf(personId: number, kind: string, name = 'Mobilen'): Promise<string> {
  const made = await (await it.as(personId)).post('/calendar-links', { kind, name, token: randomUUID() })
  return pathIn(made.html)
}

function pathIn(html: string): string {
  return /href="https?:\/\/[^/"]+(\/calendar\/[\w-]{43}\.ics)"/.exec(html)?.[1] ?? ''
}

const fetched = async (path: string, headers: Record<string, string> = {}) =>
  it.app.inject({ method: 'GET', url: path, headers })
const summariesIn = (text: string) => entriesIn(text).map(({ summary }) => summary)

async function bookedStation(people = 2): Promise<{ station: Station; occasionId: number; anna: number }> {
  const station = await build().station(people)
  const occasionId = await build().occasion(station)
  await build().booked(station, occasionId, station.people)
  return { station, occasionId, anna: station.people[0] ?? 0 }
}

test('a link shows one’s own days under the names that the invitations gave them, so that nothing doubles', async () => {
  const { occasionId, anna } = await bookedStation()
  await issueInvitationsOf(it.db, occasionId, sending)
  const path = await linkOf(anna, 'own')
  const answer = await fetched(path)
  assert.equal(answer.statusCode, 200)
  assert.match(String(answer.headers['content-type']), /^text\/calendar; charset=utf-8/)
  const client = calendarClient()
  const mails = await it.db.selectFrom('outboxMail').select('calendar').where('toPersonId', '=', anna).execute()
  for (const { calendar } of mails) if (calendar !== null) client.receive(calendar)
  const uids = (entries: readonly { uid: string }[]) => entries.map(({ uid }) => uid).sort()
  assert.equal(entriesIn(answer.body).length, 2)
  assert.deepEqual(uids(entriesIn(answer.body)), uids(client.shown()))
})

test('a team is shown by name, a trainer’s days without seats, a region with how many come', async () => {
  const { station } = await bookedStation()
  const team = summariesIn((await fetched(await linkOf(station.maj, 'team'))).body)
  assert.deepEqual(team, [
    'Anna 100 – Samtal och delaktighet, dag 1',
    'Anna 101 – Samtal och delaktighet, dag 1',
    'Anna 100 – Samtal och delaktighet, dag 2',
    'Anna 101 – Samtal och delaktighet, dag 2',
  ])
  const teaching = summariesIn((await fetched(await linkOf(station.ulf, 'teaching'))).body)
  assert.deepEqual(teaching, ['Samtal och delaktighet, dag 1 (utbildare)', 'Samtal och delaktighet, dag 2 (utbildare)'])
  const region = await fetched(await linkOf(station.eivor, 'region'))
  assert.deepEqual(summariesIn(region.body), ['Samtal och delaktighet, dag 1', 'Samtal och delaktighet, dag 2'])
  assert.match(region.body.replaceAll('\r\n ', ''), /2 av 3 platser är tagna\.\\n\\nKursledare: Karin/)
})

test('nobody may have a link of what is not theirs to see', async () => {
  const { station, anna } = await bookedStation()
  for (const [who, kind] of [
    [anna, 'team'],
    [anna, 'region'],
    [station.maj, 'region'],
    [station.ulf, 'team'],
  ] as const)
    assert.equal(await linkOf(who, kind), '', kind)
  assert.match((await (await it.as(anna)).get('/calendar-links')).html, /name="kind" value="own"/)
})

test('whoever has lost the role gets an empty calendar that has gone, and so does whoever has left', async () => {
  const { station, anna } = await bookedStation()
  const team = await linkOf(station.maj, 'team')
  const own = await linkOf(anna, 'own')
  await it.db
    .updateTable('roleGrant')
    .set({ untilDay: addDays(today(), -1) })
    .where('personId', '=', station.maj)
    .execute()
  const gone = await fetched(team)
  assert.deepEqual([gone.statusCode, summariesIn(gone.body)], [410, []])
  await it.db
    .updateTable('employment')
    .set({ untilDay: addDays(today(), -1) })
    .where('personId', '=', anna)
    .execute()
  assert.equal((await fetched(own)).statusCode, 410)
})

test('a link that is renewed stops working, the new one works, and one that is ended is gone', async () => {
  const { anna } = await bookedStation()
  const old = await linkOf(anna, 'own')
  const her = await it.as(anna)
  const [, feedId = ''] = /calendar-links\/(\d+)\/renewal/.exec((await her.get('/calendar-links')).html) ?? []
  const token = randomUUID()
  const renewed = await her.post(`/calendar-links/${feedId}/renewal`, { token })
  const fresh = pathIn(renewed.html)
  assert.notEqual(fresh, old)
  assert.deepEqual([(await fetched(old)).statusCode, (await fetched(fresh)).statusCode], [410, 200])
  const again = await her.postAndFollow(`/calendar-links/${feedId}/renewal`, { token })
  assert.match(again.text, /visas bara en gång/)
  const [, newId = ''] = /calendar-links\/(\d+)\/end/.exec((await her.get('/calendar-links')).html) ?? []
  assert.equal((await (await it.as((await build().station(1)).maj)).post(`/calendar-links/${newId}/end`)).status, 404)
  await her.post(`/calendar-links/${newId}/end`)
  assert.equal((await fetched(fresh)).statusCode, 410)
})

test('the same form posted twice makes one link, and shows it once', async () => {
  const { anna } = await bookedStation()
  const her = await it.as(anna)
  const form = { kind: 'own', name: 'Mobilen', token: randomUUID() }
  assert.notEqual(pathIn((await her.post('/calendar-links', form)).html), '')
  assert.equal(pathIn((await her.postAndFollow('/calendar-links', form)).html), '')
  const { n } = await it.db
    .selectFrom('feed')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('personId', '=', anna)
    .executeTakeFirstOrThrow()
  assert.equal(n, 1)
})

test('more links than anyone needs are refused with the reason, and what was typed is kept', async () => {
  const { anna } = await bookedStation()
  for (let n = 0; n < 10; n += 1) assert.notEqual(await linkOf(anna, 'own', `Nr ${n}`), '')
  const her = await it.as(anna)
  const refused = await her.post('/calendar-links', { kind: 'own', name: 'Elfte', token: randomUUID() })
  assert.equal(refused.status, 409)
  assert.match(refused.text, /Du har redan 10 länkar/)
  assert.match(refused.html, /value="Elfte"/)
  assert.equal((await her.post('/calendar-links', { kind: 'own', name: '', token: randomUUID() })).status, 422)
})

test('whoever has fetched is told when nothing is new, and gets what is', async () => {
  const { station, occasionId, anna } = await bookedStation(1)
  const path = await linkOf(anna, 'own')
  const first = await fetched(path)
  const etag = String(first.headers.etag)
  const since = String(first.headers['last-modified'])
  assert.equal((await fetched(path, { 'if-none-match': etag })).statusCode, 304)
  assert.equal((await fetched(path, { 'if-modified-since': since })).statusCode, 304)
  holdClock('2026-02-12T10:00:00+01:00')
  await it.db.updateTable('occasionDay').set({ place: 'Folkets hus' }).where('occasionId', '=', occasionId).execute()
  const second = await fetched(path, { 'if-none-match': etag })
  assert.deepEqual([second.statusCode, entriesIn(second.body)[0]?.place], [200, 'Folkets hus'])
  assert.equal((await fetched(path, { 'if-modified-since': since })).statusCode, 200)
  holdClock('2026-02-12T09:00:00+01:00')
  const other = await linkOf(station.maj, 'own')
  assert.equal((await fetched(other, { 'if-none-match': etag })).statusCode, 200, 'a tag opens nobody else’s')
})

test('days up to two months back stay, older ones and those far ahead do not', async () => {
  const { occasionId, anna } = await bookedStation(1)
  const [first = 0] = await build().dayIdsOf(occasionId)
  const move = (dayId: number, days: number) =>
    it.db
      .updateTable('occasionDay')
      .set({ onDay: addDays(today(), days) })
      .where('id', '=', dayId)
      .execute()
  const path = await linkOf(anna, 'own')
  for (const [days, isThere] of [
    [-60, true],
    [-61, false],
    [539, true],
    [540, false],
  ] as const) {
    await move(first, days)
    assert.equal(
      summariesIn((await fetched(path)).body).some((one) => one.endsWith('dag 1')),
      isThere,
      `${days}`,
    )
  }
})

test('links that are made up lead nowhere, and tell nothing', async () => {
  for (const path of ['x', 'a'.repeat(43), 'a'.repeat(42), `${'a'.repeat(43)}b`, '..%2f..', '%00'.repeat(10)]) {
    const answer = await fetched(`/calendar/${path}.ics`)
    assert.equal(answer.statusCode, 404, path)
    assert.doesNotMatch(answer.body, /VEVENT/)
  }
  assert.equal((await it.app.inject({ method: 'POST', url: `/calendar/${'a'.repeat(43)}.ics` })).statusCode, 404)
})

test('no log and no table has the key of a link', async () => {
  const { anna } = await bookedStation()
  const path = await linkOf(anna, 'own')
  const token = path.slice('/calendar/'.length, -'.ics'.length)
  const logged: string[] = []
  const log = openLog({ logLevel: 'debug' }, (line) => void logged.push(line))
  const broken = { ...it.house, log, db: it.house.db.withSchema('nowhere') }
  const app = await openApp(broken, { ...assets, folder: import.meta.dirname })
  assert.equal((await visitor(app).get(path)).status, 500)
  await app.close()
  assert.ok(logged.length > 0)
  assert.ok(!logged.join('\n').includes(token))
  const kept = await it.db.selectFrom('feed').selectAll().where('personId', '=', anna).execute()
  assert.ok(!JSON.stringify(kept).includes(token))
  const acts = await it.db.selectFrom('auditRecord').selectAll().execute()
  assert.ok(!JSON.stringify(acts).includes(token))
})

test('whoever says no to mail, and yes again, is told what happens and has it happen', async () => {
  const { occasionId, anna } = await bookedStation(1)
  await issueInvitationsOf(it.db, occasionId, sending)
  const her = await it.as(anna)
  assert.match((await her.postAndFollow('/calendar-links/mail', { byMail: 'no' })).text, /Inga fler inbjudningar/)
  assert.match((await her.get('/calendar-links')).text, /Du får inga inbjudningar/)
  await issueInvitationsOf(it.db, occasionId, sending)
  const methods = async () =>
    (
      await it.db
        .selectFrom('outboxMail')
        .select('calendarMethod')
        .where('toPersonId', '=', anna)
        .where('calendar', 'is not', null)
        .orderBy('id')
        .execute()
    ).map(({ calendarMethod }) => calendarMethod)
  assert.deepEqual(await methods(), ['REQUEST', 'REQUEST', 'CANCEL', 'CANCEL'])
  assert.equal(summariesIn((await fetched(await linkOf(anna, 'own'))).body).length, 2, 'the link still shows them')
  await her.post('/calendar-links/mail', { byMail: 'yes' })
  await issueInvitationsOf(it.db, occasionId, sending)
  assert.deepEqual((await methods()).slice(4), ['REQUEST', 'REQUEST'])
  assert.equal((await her.post('/calendar-links/mail', { byMail: 'maybe' })).status, 422)
})

test('a day can be had as a file by whoever has a seat on it or a task that day, and by nobody else', async () => {
  const { station, occasionId, anna } = await bookedStation(1)
  const [dayId = 0] = await build().dayIdsOf(occasionId)
  const path = `/occasions/${occasionId}/place/days/${dayId}.ics`
  const file = await (await it.as(anna)).get(path)
  assert.equal(file.status, 200)
  assert.deepEqual(summariesIn(file.html), ['Samtal och delaktighet, dag 1'])
  assert.match(String(file.raw.headers['content-disposition']), /kursdag-1\.ics/)
  assert.equal((await (await it.as(station.ulf)).get(path)).status, 200)
  assert.equal((await (await it.as(station.maj)).get(path)).status, 404)
  assert.match((await (await it.as(anna)).get(`/occasions/${occasionId}/place`)).html, new RegExp(path))
})

const assets = {
  ...{ css: '/assets/a.css', js: '/assets/a.js', font: '/assets/a.woff2', icon: '/assets/a.svg' },
  ...{ scripts: {}, styles: {} },
}
