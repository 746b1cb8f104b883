import assert from 'node:assert/strict'
import test from 'node:test'
import { attempt } from '#platform/db'
import { sayAvailability } from '#trainers'
import { occasionBuilders, type Station } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'
import { staffNext } from './staff-next.ts'
import { staffRota } from './staff-rota.job.ts'

const it = world()
const build = () => occasionBuilders(it)
const occasions = 22

/** A region with 44 days, where the one who trains on all of them cannot. */
async function longTerm(): Promise<{ station: Station; ids: number[]; at: string }> {
  const station = await build().station(0)
  const ids: number[] = []
  for (let index = 0; index < occasions; index += 1)
    ids.push(await build().occasion(station, { firstIn: 30 + index * 2 }))
  const [from, until] = [it.inDays(29), it.inDays(150)]
  const said = { kind: 'cannot', from, until, weekday: null, starts: null, ends: null } as const
  const actor = { personId: station.ulf, address: null }
  await attempt(it.db, (tx) =>
    sayAvailability(tx, { personId: station.ulf, said, note: 'Fjällen', actor, today: it.inDays(0) }),
  )
  return { station, ids, at: `/rota/${station.regionId}` }
}

/** What the form of a page holds from the start, with the button that staffs all. */
function formIn(html: string): Record<string, string> {
  const fields: Record<string, string> = { all: 'yes' }
  for (const [, name = '', value = ''] of html.matchAll(/name="(version-\d+|seen)" value="([^"]+)"/g))
    fields[name] = value
  for (const [, name = '', options = ''] of html.matchAll(/<select[^>]*name="(turn-[^"]+)"[^>]*>(.*?)<\/select>/gs))
    fields[name] = /value="(\d*)" selected/.exec(options)?.[1] ?? ''
  return fields
}

async function trainersOn(ids: readonly number[]): Promise<Record<string, number>> {
  const rows = await it.db
    .selectFrom('dayStaff as s')
    .innerJoin('occasionDay as d', 'd.id', 's.dayId')
    .innerJoin('person as p', 'p.id', 's.personId')
    .select(['p.name', 's.role', 'd.id'])
    .where('d.occasionId', 'in', ids)
    .execute()
  const names = rows.filter(({ role }) => role === 'trainer').map(({ name }) => name)
  return Object.fromEntries(['Ulf', 'Rosa'].map((name) => [name, names.filter((one) => one === name).length]))
}

test('a whole term is staffed by one act, in parts that survive a crash, with one letter to each', async () => {
  const { station, ids, at } = await longTerm()
  const eivor = await it.as(station.eivor)
  const shown = await eivor.get(at)
  assert.match(shown.text, /Bemanna alla 44 dagarna/)
  assert.match(shown.text, /Perioden har 44 dagar på 2 sidor/)
  const lettersBefore = await Promise.all([station.ulf, station.rosa].map((id) => build().lettersTo(id)))
  const begun = await eivor.post(at, formIn(shown.html))
  assert.equal(begun.status, 303)
  const run = begun.location ?? ''
  assert.match(run, /\/rota\/\d+\/runs\/\d+/)
  const waiting = await eivor.get(run)
  assert.match(waiting.text, /0 av 44 dagar är genomgångna/)
  assert.equal(waiting.raw.headers.refresh, '3')
  assert.match((await eivor.postAndFollow(at, formIn(shown.html))).text, /bemannas redan/)

  const runId = Number(run.split('/').at(-1))
  await attempt(it.db, (tx) => staffNext(tx, runId))
  // The process dies in the middle of the next part: nothing of it is kept.
  await assert.rejects(
    attempt(it.db, async (tx) => {
      await staffNext(tx, runId)
      throw new Error('killed')
    }),
    /killed/,
  )
  assert.match((await eivor.get(run)).text, /2\d av 44 dagar/)
  await staffRota(it.db, runId)
  await staffRota(it.db, runId)
  const done = await eivor.get(run)
  assert.match(done.text, /Klart: 44 dagar är bemannade/)
  assert.match(done.text, /2 personer har fått var sitt brev/)
  assert.equal(done.raw.headers.refresh, undefined)
  assert.deepEqual(await trainersOn(ids), { Ulf: 0, Rosa: 44 })
  const letters = await Promise.all([station.ulf, station.rosa].map((id) => build().lettersTo(id)))
  assert.deepEqual(
    letters.map((all, index) => all.length - (lettersBefore[index]?.length ?? 0)),
    [1, 1],
  )
  assert.match((await eivor.get(at)).text, /Hela perioden bemannades senast/)
})

test('two who ask at once begin one run, and however many go on with it at once, each person gets one letter', async () => {
  const { station, ids, at } = await longTerm()
  const eivor = await it.as(station.eivor)
  const form = formIn((await eivor.get(at)).html)
  const lettersBefore = await Promise.all([station.ulf, station.rosa].map((id) => build().lettersTo(id)))
  const begun = await Promise.all([1, 2, 3].map(() => eivor.post(at, form)))
  const runs = await it.db.selectFrom('rotaRun').select('id').where('regionId', '=', station.regionId).execute()
  assert.equal(runs.length, 1)
  const [{ id: runId } = { id: 0 }] = runs
  for (const { location = '' } of begun) assert.match(location, new RegExp(`/runs/${runId}$`))
  await Promise.all([1, 2, 3].map(() => staffRota(it.db, runId)))
  assert.deepEqual(await trainersOn(ids), { Ulf: 0, Rosa: 44 })
  const letters = await Promise.all([station.ulf, station.rosa].map((id) => build().lettersTo(id)))
  assert.deepEqual(
    letters.map((all, index) => all.length - (lettersBefore[index]?.length ?? 0)),
    [1, 1],
  )
})

test('what was chosen on the page holds in the whole term, and a day that was changed meanwhile stays as it was and says so', async () => {
  const { station, ids, at } = await longTerm()
  const eivor = await it.as(station.eivor)
  const form = formIn((await eivor.get(at)).html)
  const [first = 0] = await build().dayIdsOf(ids[0] ?? 0)
  const begun = await eivor.post(at, { ...form, [`turn-${first}-trainer-0`]: String(station.ulf) })
  const runId = Number(begun.location?.split('/').at(-1))
  const last = ids.at(-1) ?? 0
  const [gone = 0] = await build().dayIdsOf(ids.at(-2) ?? 0)
  await it.db.updateTable('occasion').set({ version: 9 }).where('id', '=', last).execute()
  await it.db
    .updateTable('occasionDay')
    .set({ cancelledAt: new Date(), cancelledBy: station.eivor, cancelledWhy: 'Lokalen brann' })
    .where('id', '=', gone)
    .execute()
  await staffRota(it.db, runId)
  const done = await eivor.get(begun.location ?? '')
  assert.match(done.text, /Klart: 41 dagar är bemannade/)
  assert.match(done.text, /3 dagar blev inte bemannade/)
  assert.match(done.text, /någon annan ändrade kurstillfället medan du valde/)
  assert.deepEqual(await trainersOn(ids), { Ulf: 4, Rosa: 40 })
})

test('nothing else is staffed than what was seen', async () => {
  const { station, ids, at } = await longTerm()
  const eivor = await it.as(station.eivor)
  const form = formIn((await eivor.get(at)).html)
  await it.db
    .updateTable('occasion')
    .set({ version: 7 })
    .where('id', '=', ids.at(-1) ?? 0)
    .execute()
  const answer = await eivor.post(at, form)
  assert.equal(answer.status, 409)
  assert.match(answer.text, /förslaget är ett annat nu/)
  assert.deepEqual(await trainersOn(ids), { Ulf: 44, Rosa: 0 })
})

test('another region sees no run, and whoever teaches none at all', async () => {
  const { station, at } = await longTerm()
  const eivor = await it.as(station.eivor)
  const { location = '' } = await eivor.post(at, formIn((await eivor.get(at)).html))
  const other = await build().station(0)
  assert.equal((await (await it.as(other.eivor)).get(location)).status, 404)
  assert.equal(
    (await (await it.as(other.eivor)).get(location.replace(String(station.regionId), String(other.regionId)))).status,
    404,
  )
  assert.equal((await (await it.as(station.karin)).get(location)).status, 403)
})
