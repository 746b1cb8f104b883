import assert from 'node:assert/strict'
import test from 'node:test'
import { attempt } from '#platform/db'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'
import { issueInvitations } from '../invitations/issue-invitations.ts'
import { issueNext } from './issue-next.ts'
import { issueTerm, resumeTerms } from './issue-term.job.ts'

const it = world()
const build = () => occasionBuilders(it)
const sending = { site: 'https://resan.example', from: 'no-reply@resan.example' }

/** Three occasions this spring, each with two who come and three who lead; one of them is next spring. */
async function term() {
  const station = await build().station(2)
  const occasionIds: number[] = []
  for (const firstIn of [30, 60, 90]) {
    const occasionId = await build().occasion(station, { firstIn, seats: 5 })
    occasionIds.push(occasionId)
  }
  await build().booked(station, occasionIds[0] ?? 0, station.people)
  const eivor = await it.as(station.eivor)
  const page = `/occasions/invitations/${station.regionId}`
  const begin = async (key = '2026-spring') => (await eivor.post(`${page}/runs`, { term: key })).location ?? ''
  return { station, occasionIds, eivor, page, begin }
}

const runIdIn = (path: string) => Number(path.split('/').at(-1))

async function mailsOf(occasionIds: readonly number[]): Promise<number> {
  const { n } = await it.db
    .selectFrom('invitationSent as s')
    .innerJoin('invitation as i', 'i.id', 's.invitationId')
    .innerJoin('occasionDay as d', 'd.id', 'i.dayId')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('d.occasionId', 'in', occasionIds)
    .executeTakeFirstOrThrow()
  return n
}

test('a term is gone through: the page says what is missing, how far it is, and that everything is out', async () => {
  const { eivor, page, begin, occasionIds } = await term()
  // 3 occasions of 2 days: 3 on the staff, and 2 with seats on one of them.
  assert.match((await eivor.get(page)).text, /Våren 2026: 22 inbjudningar är inte ute än/)
  const path = await begin()
  assert.match(path, /\/runs\/\d+$/)
  const waiting = await eivor.get(path)
  assert.match(waiting.text, /0 av 3 tillfällen är genomgångna/)
  assert.equal(waiting.raw.headers.refresh, '3')
  await attempt(it.db, (tx) => issueNext(tx, runIdIn(path), sending))
  assert.match((await eivor.get(path)).text, /1 av 3 tillfällen är genomgångna/)
  await issueTerm(it.db, runIdIn(path), sending)
  const done = await eivor.get(path)
  assert.match(done.text, /Klart: 22 inbjudningar och ändringar skickades/)
  assert.equal(done.raw.headers.refresh, undefined)
  assert.equal(await mailsOf(occasionIds), 22)
  assert.match((await eivor.get(page)).text, /Våren 2026: alla 22 inbjudningar är ute/)
  assert.match((await eivor.get(`${page}?term=2026-autumn`)).text, /Hösten 2026 har inga kursdagar framför sig/)
})

test('killed in the middle and taken up by others at once, it ends with one mail each', async () => {
  const { begin, occasionIds } = await term()
  const runId = runIdIn(await begin())
  const killed = attempt(it.db, async (tx) => {
    await issueNext(tx, runId, sending)
    throw new Error('killed')
  })
  await assert.rejects(killed, /killed/)
  assert.equal(await mailsOf(occasionIds), 0, 'what was not kept was not sent')
  await attempt(it.db, (tx) => issueNext(tx, runId, sending))
  await resumeTerms(it.db)
  const others = occasionIds.map((occasionId) => attempt(it.db, (tx) => issueInvitations(tx, occasionId, sending)))
  await Promise.all([...others, ...[1, 2, 3].map(() => issueTerm(it.db, runId, sending))])
  assert.equal(await mailsOf(occasionIds), 22)
  const { done, finishedAt } = await it.db
    .selectFrom('invitationRun')
    .selectAll()
    .where('id', '=', runId)
    .executeTakeFirstOrThrow()
  assert.deepEqual([done, finishedAt !== null], [3, true])
})

test('gone through again, nobody is told anything', async () => {
  const { begin, eivor, occasionIds } = await term()
  await issueTerm(it.db, runIdIn(await begin()), sending)
  const again = await begin()
  await issueTerm(it.db, runIdIn(again), sending)
  assert.match((await eivor.get(again)).text, /Klart: alla kalendrar stämde redan/)
  assert.equal(await mailsOf(occasionIds), 22)
})

test('two who begin at once get the same run, and whoever is late is told', async () => {
  const { eivor, page, begin } = await term()
  const paths = await Promise.all([begin(), begin(), begin()])
  assert.equal(new Set(paths).size, 1)
  assert.match((await eivor.postAndFollow(`${page}/runs`, { term: '2026-spring' })).text, /pågår redan/)
})

test('a term that is none, and a run of another region, are not there', async () => {
  const { eivor, page, begin } = await term()
  for (const key of ['', '2026-winter', '1999-spring', 'x'.repeat(30)])
    assert.match((await eivor.postAndFollow(`${page}/runs`, { term: key })).text, /Välj en av terminerna/)
  assert.equal((await eivor.get(`${page}?term=x`)).status, 200)
  const run = await begin()
  const other = await term()
  assert.equal((await other.eivor.get(run)).status, 404)
  assert.equal((await other.eivor.get(`${other.page}/runs/${runIdIn(run)}`)).status, 404)
  assert.equal((await eivor.get(`${page}/runs/x`)).status, 404)
})
