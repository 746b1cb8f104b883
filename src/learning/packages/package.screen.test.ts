import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { holdClock } from '#platform'
import { day } from '#values'
import { travelledPackage } from '../../../tests/world/packages.ts'
import { packageOf } from '../../../tests/world/scorm.ts'
import { world } from '../../../tests/world.ts'

const w = world()
const one = [{ title: 'Del ett', href: 'ett/start.html' }]
const two = [...one, { title: 'Del två', href: 'två/start.html' }]

/** Opens the package as its person: the address on the origin of packages. */
async function open({ personId, itemHref }: { personId: number; itemHref: string }): Promise<string> {
  const answer = await (await w.as(personId)).get(`${itemHref}/package`)
  assert.equal(answer.status, 303)
  const { origin, pathname } = new URL(answer.location ?? '')
  assert.match(origin, /:3001$/)
  return pathname
}
const get = (url: string, headers: Record<string, string> = {}) => w.packages.inject({ method: 'GET', url, headers })
const post = async (url: string, payload: object) => {
  const answer = await w.packages.inject({ method: 'POST', url, payload })
  return { status: answer.statusCode, body: answer.statusCode === 200 ? answer.json() : answer.body }
}
const report = (sequence: number, data: Record<string, string>, isLast = false) => ({ sequence, data, isLast })
const evidenceOf = (personId: number) =>
  w.db.selectFrom('evidence').select(['kind', 'itemId']).where('personId', '=', personId).execute()

test('an opened package has headers of its own, and no cookie reaches it', async () => {
  const at = await open(await travelledPackage(w, packageOf('1.2', one)))
  const wrapper = await get(at)
  const policy = String(wrapper.headers['content-security-policy'])
  for (const rule of [
    /script-src 'self';/,
    /frame-ancestors http:\/\/localhost(:\d+)?;/,
    /sandbox allow-scripts allow-same-origin/,
  ])
    assert.match(policy, rule)
  assert.doesNotMatch(policy, /top-navigation|unsafe/)
  const content = await get(`${at}content/ett/start.html`)
  assert.equal(content.statusCode, 200)
  assert.equal(content.headers['content-type'], 'text/html')
  assert.match(
    String(content.headers['content-security-policy']),
    /default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'/,
  )
  for (const answer of [wrapper, content, await get('/open/no-token/'), await get('/anything')]) {
    assert.equal(answer.headers['x-content-type-options'], 'nosniff')
    assert.equal(answer.headers['referrer-policy'], 'no-referrer')
    assert.equal(answer.headers['cross-origin-resource-policy'], 'same-origin')
    assert.equal(answer.headers['set-cookie'], undefined)
    assert.equal(answer.headers['access-control-allow-origin'], undefined)
  }
})

test('a package gives out its own files only, in whatever capitals, whole or in part', async () => {
  const at = await open(await travelledPackage(w, packageOf('1.2', one, { 'Bild/Åäö.txt': 'hållplats' })))
  const found = (path: string) => get(`${at}content/${path}`)
  assert.equal((await found('Bild/%C3%85%C3%A4%C3%B6.txt')).body, 'hållplats')
  assert.equal((await found('bild/%C3%A5%C3%A4%C3%B6.TXT')).body, 'hållplats')
  const part = await get(`${at}content/Bild/%C3%85%C3%A4%C3%B6.txt`, { range: 'bytes=0-0' })
  assert.deepEqual([part.statusCode, part.body, part.headers['content-range']], [206, 'h', 'bytes 0-0/10'])
  for (const path of ['../../../etc/passwd', '..%2f..%2fetc%2fpasswd', 'nothing.html', '', 'Bild/', 'Bild%00'])
    assert.equal((await found(path)).statusCode, 404, path)
})

test('without the token nothing is found, and after its day nothing opens, but what was done arrives', async () => {
  const built = await travelledPackage(w, packageOf('1.2', one))
  const at = await open(built)
  const run = randomUUID()
  assert.equal((await post(`${at}runs`, { run, unit: 0 })).status, 200)
  const other = at.replace(/.\/$/, 'x/')
  for (const path of ['', 'content/ett/start.html'])
    assert.equal((await get(other + path)).statusCode, other === at ? 200 : 404)
  const reports = [report(1, { 'cmi.core.lesson_status': 'completed' })]
  holdClock('2026-02-14')
  assert.equal((await get(at)).statusCode, 410)
  assert.equal((await get(`${at}content/ett/start.html`)).statusCode, 404)
  assert.equal((await post(`${at}reports`, { run, reports })).status, 200)
  holdClock('2026-03-14')
  assert.equal((await post(`${at}reports`, { run, reports })).status, 404)
  holdClock('2026-02-12')
})

test('reports count once, in their order, whenever and however often they come', async () => {
  const { personId, itemHref } = await travelledPackage(w, packageOf('1.2', one))
  const at = await open({ personId, itemHref })
  const run = randomUUID()
  const start = await post(`${at}runs`, { run, unit: 0 })
  assert.equal(start.body.data['cmi.core.entry'], 'ab-initio')
  const first = report(1, { 'cmi.core.lesson_location': '1', 'cmi.core.lesson_status': 'incomplete' })
  const second = report(2, {
    'cmi.core.lesson_location': '2',
    'cmi.core.lesson_status': 'incomplete',
    'cmi.suspend_data': 'här',
  })
  await post(`${at}reports`, { run, reports: [second] })
  for (let time = 0; time < 3; time += 1) await post(`${at}reports`, { run, reports: [first, second] })
  const kept = await w.db
    .selectFrom('packageCommit')
    .innerJoin('packageRun', 'packageRun.id', 'packageCommit.runId')
    .select('sequence')
    .where('packageRun.key', '=', run)
    .execute()
  assert.deepEqual(kept.map(({ sequence }) => sequence).sort(), [1, 2])
  const next = await post(`${at}runs`, { run: randomUUID(), unit: 0 })
  assert.deepEqual(
    [next.body.data['cmi.core.entry'], next.body.data['cmi.core.lesson_location'], next.body.data['cmi.suspend_data']],
    ['resume', '2', 'här'],
  )
  assert.deepEqual(await evidenceOf(personId), [])
})

test('a report that comes late, of a run before, takes nothing from the one after; done stays done', async () => {
  const built = await travelledPackage(w, packageOf('2004 4th Edition', one))
  const at = await open(built)
  const [before, after] = [randomUUID(), randomUUID()]
  await post(`${at}runs`, { run: before, unit: 0 })
  await post(`${at}runs`, { run: after, unit: 0 })
  await post(`${at}reports`, {
    run: after,
    reports: [report(1, { 'cmi.location': 'after', 'cmi.completion_status': 'incomplete' })],
  })
  const late = await post(`${at}reports`, {
    run: before,
    reports: [report(1, { 'cmi.location': 'before', 'cmi.success_status': 'passed', 'cmi.score.scaled': '0.8' })],
  })
  assert.equal(late.body.isItemDone, true)
  const { data } = (await post(`${at}runs`, { run: randomUUID(), unit: 0 })).body
  assert.equal(data['cmi.location'], 'after')
  assert.deepEqual(await evidenceOf(built.personId), [{ kind: 'item', itemId: built.itemId }])
})

test('an item of several units is done when all of them are, and its page says how each stands', async () => {
  const built = await travelledPackage(w, packageOf('1.2', two))
  const at = await open(built)
  for (const unit of [0, 1]) {
    assert.deepEqual(await evidenceOf(built.personId), [])
    const run = randomUUID()
    await post(`${at}runs`, { run, unit })
    const data = { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '87.5' }
    const taken = await post(`${at}reports`, { run, reports: [report(1, data, true)] })
    assert.deepEqual(taken.body, { status: 'passed', score: 87.5, isItemDone: unit === 1 })
    const { text } = await (await w.as(built.personId)).get(built.itemHref)
    assert.match(text, /Del ett.*Godkänd · 87,5 procent rätt.*Del två/)
  }
  assert.deepEqual(await evidenceOf(built.personId), [{ kind: 'item', itemId: built.itemId }])
  assert.match((await (await w.as(built.personId)).get('/record')).text, /Uppgift 1 \(88.%\)/)
})

test('a page that reports nothing is done by being opened', async () => {
  const built = await travelledPackage(w, packageOf('1.2', [{ title: 'Fakta', href: 'f.html', isAsset: true }]))
  const at = await open(built)
  await post(`${at}runs`, { run: randomUUID(), unit: 0 })
  assert.equal((await evidenceOf(built.personId)).length, 1)
})

test('whoever makes content looks without a trace, and whoever does not travel comes not in', async () => {
  const { itemHref, journeyId } = await travelledPackage(w, packageOf('1.2', one))
  const maker = await w.person({ roles: [{ role: 'journey-owner', at: await w.region(), journeyId }] })
  const at = await open({ personId: maker, itemHref })
  const run = randomUUID()
  const start = await post(`${at}runs`, { run, unit: 0 })
  assert.equal(start.body.data['cmi.core.lesson_mode'], 'browse')
  await post(`${at}reports`, { run, reports: [report(1, { 'cmi.core.lesson_status': 'passed' })] })
  assert.deepEqual(await evidenceOf(maker), [])
  const stranger = await w.as(await w.person())
  assert.equal((await stranger.get(`${itemHref}/package`)).status, 403)
  assert.equal((await w.stranger().get(`${itemHref}/package`)).status, 303)
})

test('who leaves the step keeps what the package reported, and it is not counted', async () => {
  const built = await travelledPackage(w, packageOf('1.2', one))
  const at = await open(built)
  const run = randomUUID()
  await post(`${at}runs`, { run, unit: 0 })
  await w.db
    .updateTable('enrolment')
    .set({ untilDay: day('2026-02-11') })
    .where('personId', '=', built.personId)
    .execute()
  const taken = await post(`${at}reports`, { run, reports: [report(1, { 'cmi.core.lesson_status': 'passed' })] })
  assert.deepEqual(taken.body, { status: 'passed', score: null, isItemDone: false })
  assert.deepEqual(await evidenceOf(built.personId), [])
})

const nonsense: [string, object][] = [
  ['nothing', {}],
  ['a run that is no key', { run: 'x', reports: [report(1, {})] }],
  ['no reports', { run: randomUUID(), reports: [] }],
  ['a number that is none', { run: randomUUID(), reports: [{ sequence: -1, data: {}, isLast: false }] }],
  ['data that are none', { run: randomUUID(), reports: [{ sequence: 1, data: 'x', isLast: false }] }],
]
for (const [what, body] of nonsense) {
  test(`${what} is not taken as a report`, async () => {
    const at = await open(await travelledPackage(w, packageOf('1.2', one)))
    assert.equal((await post(`${at}reports`, body)).status, 400)
    assert.equal((await post(`${at}runs`, body)).status, 400)
  })
}

test('a run of another launch is not reported to', async () => {
  const [mine, theirs] = [
    await travelledPackage(w, packageOf('1.2', one)),
    await travelledPackage(w, packageOf('1.2', one)),
  ]
  const run = randomUUID()
  await post(`${await open(theirs)}runs`, { run, unit: 0 })
  const at = await open(mine)
  assert.equal((await post(`${at}reports`, { run, reports: [report(1, {})] })).status, 404)
  assert.equal((await post(`${at}runs`, { run, unit: 0 })).status, 404)
  assert.equal((await post(`${at}runs`, { run: randomUUID(), unit: 7 })).status, 404)
})
