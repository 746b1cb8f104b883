import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import test from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { holdClock } from '#platform'
import { day, kr } from '#values'
import { findPot } from '../../src/economy/ledger/ledger.store.ts'
import { economyBuilders } from '../world/economy.ts'
import { world } from '../world.ts'

const it = world()
const pot = [{ component: 'pot', amountOre: kr(400) }]

/** A pot of 8 000 kr, taught by people of two municipalities here and one of another region. */
async function aYear() {
  const build = economyBuilders(it.db)
  const [regionId, otherId] = [await it.region(), await it.region()]
  const homes = [
    await it.municipality({ regionId }),
    await it.municipality({ regionId }),
    await it.municipality({ regionId: otherId }),
  ]
  const units: number[] = []
  for (const municipalityId of homes) units.push(await it.unit({ municipalityId }))
  const teachers: number[] = []
  for (const unitId of units) teachers.push(await it.person({ unitId }))
  await build.regionRule(regionId)
  const participants: { personId: number; municipalityId: number; unitId: number }[] = []
  for (let count = 0; count < 10; count += 1)
    participants.push({
      personId: await it.person({ unitId: units[0] ?? 0 }),
      municipalityId: homes[0] ?? 0,
      unitId: units[0] ?? 0,
    })
  const staff = teachers.map((personId, index) => ({
    personId,
    role: index === 0 ? ('course-leader' as const) : ('trainer' as const),
  }))
  const days = ['2025-03-12', '2025-09-10'].map((onDay) => ({ onDay: day(onDay), prices: pot, staff }))
  await build.heldOccasion({ regionId, days, participants })
  return {
    regionId,
    otherId,
    managerId: await it.person({ roles: [{ role: 'regional-project-manager', at: regionId }] }),
  }
}

interface Running {
  readonly child: ChildProcess
  /** What it said at the end; undefined where it was killed before. */
  readonly came: () => string | undefined
}

async function begin(argv: readonly (string | number)[]): Promise<Running> {
  const program = join(import.meta.dirname, 'closing-program.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...argv.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const heard: { came?: string }[] = []
  const lines = createInterface({ input: child.stdout })
  const begun = once(lines, 'line')
  lines.on('line', (line) => heard.push(JSON.parse(line)))
  await begun
  return { child, came: () => heard.find(({ came }) => came !== undefined)?.came }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

async function stateOf(regionId: number) {
  const closings = await it.db
    .selectFrom('yearClosing')
    .select(['id', 'potOre'])
    .where('regionId', '=', regionId)
    .execute()
  const shares = await it.db
    .selectFrom('potShare')
    .innerJoin('yearClosing', 'yearClosing.id', 'potShare.yearClosingId')
    .select(['potShare.personId', 'points', 'partOre'])
    .where('regionId', '=', regionId)
    .orderBy('potShare.personId')
    .execute()
  const postings = await it.db
    .selectFrom('posting')
    .select(['matter', 'turn', 'creditorId', 'debtorId', 'year', 'owedOre', 'potOre'])
    .where('matter', 'like', `%pot share of region ${regionId} in 2025%`)
    .orderBy('matter')
    .execute()
  const inPot = await findPot(it.db, { regionId, year: 2025 })
  const records = await it.db
    .selectFrom('auditRecord')
    .select('id')
    .where('act', '=', 'year closed')
    .where('subjectId', '=', regionId)
    .execute()
  return { closings: closings.length, shares, postings, inPot, records: records.length }
}

test('a closing that is killed anywhere has not happened, and run again it happens once, with the same result', async () => {
  holdClock()
  const slowness = 15
  const [killed, calm] = [await aYear(), await aYear()]
  const argv = [it.url, killed.regionId, 2025, killed.managerId, slowness]
  let inTheMiddle = 0
  for (let round = 0; round < 8; round += 1) {
    const { child, came } = await begin(argv)
    await pause(60 + round * 90)
    child.kill('SIGKILL')
    await ended(child)
    const state = await stateOf(killed.regionId)
    if (state.closings === 0) {
      inTheMiddle += 1
      assert.deepEqual([state.shares, state.postings, state.inPot, state.records], [[], [], 800_000, 0])
    } else {
      assert.deepEqual([state.closings, state.shares.length, state.inPot, state.records], [1, 3, 0, 1])
      assert.ok(came() === undefined || came() === 'shared' || came() === 'already-closed')
    }
  }
  assert.ok(inTheMiddle > 1, 'it was killed in the middle')
  const both = await Promise.all([begin(argv), begin(argv)])
  await Promise.all(both.map(({ child }) => ended(child)))
  assert.ok(both.every(({ came }) => came() === 'shared' || came() === 'already-closed'))
  await ended((await begin([it.url, calm.regionId, 2025, calm.managerId, 0])).child)
  const [after, undisturbed] = [await stateOf(killed.regionId), await stateOf(calm.regionId)]
  assert.deepEqual([after.closings, after.inPot, after.records], [1, 0, 1])
  assert.ok(after.postings.every(({ turn }) => turn === 1))
  assert.equal(after.postings.length, 4)
  const parts = (state: typeof after) => state.shares.map(({ points, partOre }) => [points, partOre])
  assert.deepEqual(parts(after), parts(undisturbed))
  const owed = (state: typeof after) => state.postings.map(({ owedOre, potOre }) => [owedOre, potOre]).sort()
  assert.deepEqual(owed(after), owed(undisturbed))
})
