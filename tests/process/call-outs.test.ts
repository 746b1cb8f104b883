import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import test from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { holdClock, today } from '#platform'
import { attempt } from '#platform/db'
import { goOnWithCallOuts } from '../../src/occasions/call-outs/go-on.job.ts'
import { leaveDay } from '../../src/occasions/call-outs/leave-day.ts'
import { steerCallOut } from '../../src/occasions/call-outs/steer-call-out.ts'
import { occasionBuilders } from '../world/occasions.ts'
import { world } from '../world.ts'

const it = world()
const processes = 3

interface Heard {
  readonly askId?: number
  readonly came?: string
}

/** One process at work; `until` when it has ended. */
async function begin(argv: readonly (string | number)[], heard: Heard[]): Promise<ChildProcess> {
  const program = join(import.meta.dirname, 'call-out-program.ts')
  const args = ['--import', 'tsx', program, it.url, ...argv.map(String)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  const begun = once(lines, 'line')
  lines.on('line', (line) => heard.push(JSON.parse(line)))
  await begun
  return child
}

/** A day that Ulf cannot keep, and so many reserves in the team. */
async function aDayToFill(reserves: number) {
  const station = await occasionBuilders(it).station(0)
  const at = { regionId: station.regionId, courseId: station.course.courseId, fromDay: it.inDays(-400) }
  const roles = [{ role: 'trainer' as const, at: station.regionId }]
  for (let n = 1; n <= reserves; n += 1) {
    const personId = await it.person({ name: `Reserv ${n}`, roles })
    await it.db
      .insertInto('teamMember')
      .values({ ...at, personId, role: 'reserve', callOrder: n })
      .execute()
  }
  const occasionId = await occasionBuilders(it).occasion(station)
  const [dayId = 0] = await occasionBuilders(it).dayIdsOf(occasionId)
  const actor = { personId: station.eivor, address: null }
  const asked = { dayId, personId: station.ulf, cause: 'cannot-come', actor, today: today() } as const
  const left = await attempt(it.db, (tx) => leaveDay(tx, asked))
  assert.ok('callOutId' in left && left.callOutId !== undefined)
  return { station, dayId, callOutId: left.callOutId, actor }
}

const asksOf = (callOutId: number) =>
  it.db.selectFrom('callOutAsk').selectAll().where('callOutId', '=', callOutId).orderBy('id').execute()
const answersOf = (callOutId: number) =>
  it.db.selectFrom('callOutAnswer').selectAll().where('callOutId', '=', callOutId).orderBy('id').execute()

test('twenty reserves in several processes say yes in the same second; one has the place, nineteen are told so', async () => {
  holdClock()
  const { dayId, callOutId, actor } = await aDayToFill(19)
  await attempt(it.db, (tx) => steerCallOut(tx, { callOutId, steering: { to: 'ask-all' }, actor, today: today() }))
  const asks = await asksOf(callOutId)
  assert.equal(asks.length, 20)
  const heard: Heard[] = []
  const at = Date.now() + 4000
  const ids = asks.map(({ id }) => id)
  const children = await Promise.all(
    Array.from({ length: processes }, (_, n) =>
      begin(['yes', at, ...ids.filter((_id, i) => i % processes === n)], heard),
    ),
  )
  await Promise.all(children.map((child) => child.exitCode ?? once(child, 'exit')))
  assert.equal(heard.filter(({ came }) => came === 'yours').length, 1)
  assert.equal(heard.filter(({ came }) => came === 'filled').length, 19)
  const said = await answersOf(callOutId)
  assert.deepEqual(
    ['yes', 'too-late'].map((word) => said.filter(({ answer }) => answer === word).length),
    [1, 19],
  )
  const { filledBy } = await it.db
    .selectFrom('callOut')
    .select('filledBy')
    .where('id', '=', callOutId)
    .executeTakeFirstOrThrow()
  const winner = asks.find(({ id }) => id === said.find(({ answer }) => answer === 'yes')?.askId)
  assert.equal(filledBy, winner?.personId)
  const staff = await it.db.selectFrom('dayStaff').selectAll().where('dayId', '=', dayId).execute()
  const there = staff.filter(({ role, calledInAt }) => role === 'trainer' || calledInAt !== null)
  assert.deepEqual(
    there.map(({ personId }) => personId),
    [filledBy],
  )
})

test('processes that ask and answer are killed in the middle: nobody is asked twice, each letter goes with its ask, one has each place', async () => {
  holdClock()
  const days = []
  for (let n = 0; n < 6; n += 1) days.push(await aDayToFill(12))
  const heard: Heard[] = []
  for (let round = 0; round < 2; round += 1) {
    const children = await Promise.all(Array.from({ length: processes }, () => begin(['live'], heard)))
    for (const child of children) {
      const until = heard.length + 5
      for (let waited = 0; heard.length < until && waited < 60; waited += 1) await pause(50)
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
  }
  await goOnWithCallOuts(it.db, { log: it.house.log })
  const letters = await it.db
    .selectFrom('outboxMail')
    .select(['toPersonId', 'body'])
    .where('subject', 'like', 'Kan du hoppa in%')
    .execute()
  for (const { callOutId, dayId } of days) {
    const asks = await asksOf(callOutId)
    const said = await answersOf(callOutId)
    const callOut = await it.db.selectFrom('callOut').selectAll().where('id', '=', callOutId).executeTakeFirstOrThrow()
    const winners = said.filter(({ answer }) => answer === 'yes')
    assert.equal(winners.length, callOut.outcome === 'filled' ? 1 : 0)
    for (const { personId } of asks) assert.equal(letters.filter(({ toPersonId }) => toPersonId === personId).length, 1)
    const staff = await it.db.selectFrom('dayStaff').selectAll().where('dayId', '=', dayId).execute()
    const there = staff.filter(({ role, calledInAt }) => role === 'trainer' || calledInAt !== null)
    assert.deepEqual(
      there.map(({ personId }) => personId),
      callOut.filledBy === null ? [] : [callOut.filledBy],
    )
    const open = asks.filter(({ id }) => !said.some(({ askId }) => askId === id))
    if (callOut.outcome === null && callOut.nobodyAt === null) assert.equal(open.length, 1, 'one has the turn')
  }
  assert.ok(heard.length > 15, `only ${heard.length} answers were heard`)
})
