import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { holdClock, now, today } from '#platform'
import { attempt } from '#platform/db'
import { type Asker, addDays, type Day } from '#values'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'
import { mattersOf } from './desk.report.ts'

const it = world()
const build = () => occasionBuilders(it)

const works = (html: string) => [...html.matchAll(/<p class="work-title">([^<]*)<\/p>/g)].map(([, title]) => title)
const acts = (html: string) =>
  [...html.matchAll(/class="work-action">\s*<a [^>]*href="([^"]*)"/g)].map(([, href]) => href)

test('a day with nothing to do says so, and leads to planning', async () => {
  const station = await build().station(1)
  const { text } = await (await it.as(station.eivor)).get('/desk')
  assert.match(text, /Inget brådskar idag/)
  assert.match(text, /Planera ett tillfälle/)
})

test('what needs doing comes and goes: a full course, a decision, a leader, attendance, and the end', async (t) => {
  const began = now().toISOString()
  t.after(() => holdClock(began))
  const station = await build().station(4)
  const occasionId = await build().occasion(station, { seats: 3, firstIn: 30 })
  await build().booked(station, occasionId, station.people)
  const one = `/occasions/${occasionId}`
  const desk = async () => (await (await it.as(station.eivor)).get('/desk')).html
  const waiting = await desk()
  assert.deepEqual(works(waiting), ['En person väntar och kursen är full'])
  assert.deepEqual(acts(waiting), [`${one}/queue`])

  const change = (values: { minimum?: number | null; decideBy?: Day | null }) =>
    it.db.updateTable('occasion').set(values).where('id', '=', occasionId).execute()
  await it.db.updateTable('occasion').set({ seats: 10 }).where('id', '=', occasionId).execute()
  await change({ minimum: 8, decideBy: addDays(today(), 2) })
  assert.ok(works(await desk()).includes('Bestäm om kursen blir av: 3 av minst 8 bokade'))
  await change({ minimum: null, decideBy: null })
  assert.ok(!works(await desk()).some((title) => title?.startsWith('Bestäm')))

  const [dayId = 0] = await build().dayIdsOf(occasionId)
  holdClock(`${addDays(today(), 30)}T12:00:00Z`)
  const unmarked = await desk()
  assert.ok(!works(unmarked).includes('Fyll i närvaro för 3 personer'), 'the day is still going on')
  holdClock(`${addDays(today(), 1)}T12:00:00Z`)
  const after = await desk()
  assert.ok(works(after).includes('Fyll i närvaro för 3 personer'))
  assert.ok(acts(after).includes(`${one}/days/${dayId}/attendance`))

  holdClock(`${addDays(today(), 22)}T12:00:00Z`)
  assert.ok(works(await desk()).includes('Avsluta tillfället'))
  await it.db
    .updateTable('occasion')
    .set({ settledAt: now(), settledBy: station.eivor })
    .where('id', '=', occasionId)
    .execute()
  assert.deepEqual(works(await desk()), [])
})

test('another region’s work is not on the desk', async () => {
  const station = await build().station(4)
  const occasionId = await build().occasion(station, { seats: 3, firstIn: 30 })
  await build().booked(station, occasionId, station.people)
  const other = await build().station(0)
  assert.deepEqual(works((await (await it.as(other.eivor)).get('/desk')).html), [])
})

test('a day whose trainer cannot, an answer that is missing close to the day, and a place that nobody took', async () => {
  const station = await build().station(0)
  const occasionId = await build().occasion(station, { firstIn: 12, closesIn: 10 })
  const [dayId = 0] = await build().dayIdsOf(occasionId)
  const onDay = addDays(today(), 12)
  const desk = async () => (await (await it.as(station.eivor)).get('/desk')).html
  const said = { personId: station.ulf, kind: 'cannot', fromDay: onDay, untilDay: onDay, saidAt: now() } as const
  const before = works(await desk())
  assert.ok(before.includes('3 personer på bemanningen har inte svarat'))
  await it.db.insertInto('availability').values(said).execute()
  const cannot = await desk()
  assert.ok(works(cannot).includes('En person på bemanningen kan inte den dagen'))
  assert.ok(acts(cannot).includes(`/occasions/${occasionId}/days/${dayId}/staff`))

  const search = { dayId, personId: station.ulf, role: 'trainer', cause: 'cannot-come', asks: 'in-turn' } as const
  const begun = { begunAt: now(), begunBy: station.eivor }
  await it.db
    .insertInto('callOut')
    .values({ ...search, ...begun })
    .execute()
  assert.ok(!works(await desk()).includes('Ingen har kunnat hoppa in den dagen'))
  await it.db.updateTable('callOut').set({ nobodyAt: now() }).where('dayId', '=', dayId).execute()
  const nobody = await desk()
  assert.ok(works(nobody).includes('Ingen har kunnat hoppa in den dagen'))
  assert.ok(acts(nobody).includes(`/occasions/${occasionId}/staff-answers`))
})

test('regions, seats and marks are found by their keys, however many there are', async () => {
  const { eivor, regionId } = await build().station(1)
  const grants = [{ role: 'regional-project-manager', organisationId: regionId, journeyId: null } as const]
  const asker: Asker = { personId: eivor, name: 'Eivor', language: 'sv', sessionId: 1, grants, employerIds: [] }
  // What is joined to is read whole when joining by hash or in order looks cheaper, as it does for a busy region.
  const { rows } = await attempt(it.db, async (tx) => {
    for (const way of ['seqscan', 'nestloop']) await sql.raw(`set local enable_${way} = off`).execute(tx)
    return sql<Record<string, string>>`explain ${mattersOf(asker, today())}`.execute(tx)
  })
  const lines = rows.map((row) => row['QUERY PLAN'] ?? '')
  for (const table of ['organisation', 'booking', 'attendance_mark']) {
    const reads = lines.flatMap((line, at) => (line.includes(` on ${table} `) ? [`${line} ${lines[at + 1]}`] : []))
    assert.ok(reads.length > 0, `${table} is not read`)
    assert.deepEqual(
      reads.filter((read) => !/(Index|Recheck) Cond/.test(read)),
      [],
    )
  }
})
