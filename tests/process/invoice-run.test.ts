import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import test from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { holdClock } from '#platform'
import { attempt } from '#platform/db'
import { day, isRefusal, kr } from '#values'
import { gatherFaults } from '../../src/economy/check-ledger/gather-faults.screen.ts'
import { creditInvoice } from '../../src/economy/credits/credit-invoice.ts'
import { beginRun } from '../../src/economy/invoice-runs/begin-run.ts'
import type { RunAct } from '../../src/economy/invoice-runs/run.rules.ts'
import { getRun } from '../../src/economy/invoice-runs/run.store.ts'
import { runInvoices } from '../../src/economy/invoice-runs/run-invoices.job.ts'
import { postDues } from '../../src/economy/ledger/post-dues.ts'
import { chargeLines } from '../../src/economy/ledger/posting.rules.ts'
import { invoiceBuilders } from '../world/invoices.ts'
import { world } from '../world.ts'

const it = world()
const buyers = 8
const year = 2025

/** A region to which eight municipalities owe a fixed cost. */
async function aSeller() {
  const sellerId = await it.region()
  const buyerIds: number[] = []
  for (let count = 0; count < buyers; count += 1) buyerIds.push(await it.municipality({ regionId: sellerId }))
  await invoiceBuilders(it.db).dealings(sellerId, buyerIds)
  const dues = buyerIds.map((debtorId) => ({
    ...{ matter: `fixed cost of ${debtorId}`, creditorId: sellerId, debtorId, year, occurredOn: day('2025-01-31') },
    ...{
      cause: 'fixed-cost' as const,
      occasionDayId: null,
      bookingId: null,
      personId: null,
      regionRuleId: null,
      facts: {},
    },
    lines: chargeLines({ creditorId: sellerId, debtorId }, [{ component: 'fixed-cost', amountOre: kr(9000) }]),
  }))
  await attempt(it.db, (tx) => postDues(tx, { dues, closedYears: [], postedBy: null }))
  return { sellerId, personId: await it.person({ roles: [{ role: 'regional-project-manager', at: sellerId }] }) }
}
type Seller = Awaited<ReturnType<typeof aSeller>>

async function begin({ sellerId, personId }: Seller, act: RunAct): Promise<number | undefined> {
  const days = { fromDay: day('2025-01-01'), untilDay: day('2025-12-31') }
  const asked = { sellerId, act, period: 'fixed-cost' as const, year, ...days }
  const begun = await attempt(it.db, (tx) => beginRun(tx, asked, { actor: { personId, address: null } }))
  return isRefusal(begun) ? undefined : begun.runId
}

async function start(runId: number): Promise<ChildProcess> {
  const program = join(import.meta.dirname, 'invoice-run-program.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', program, it.url, String(runId), '12'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  assert.ok(child.stdout)
  await once(child.stdout, 'data')
  return child
}

/** Killed at another moment each time, then left to finish twice over at once. */
async function runKilled(runId: number): Promise<number> {
  let inTheMiddle = 0
  for (let round = 0; round < 4; round += 1) {
    const child = await start(runId)
    await pause(150 + round * 170)
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    const { done, finishedAt } = await getRun(it.db, runId)
    if (finishedAt === null && done < buyers) inTheMiddle += 1
  }
  await Promise.all([runInvoices(it.db, runId), runInvoices(it.db, runId)])
  return inTheMiddle
}

async function made({ sellerId }: Seller) {
  return await it.db
    .selectFrom('invoice')
    .select(['number', 'state', 'netOre', 'buyerId'])
    .select((eb) =>
      eb
        .selectFrom('invoiceFile')
        .select((of) => of.fn.countAll<number>().as('files'))
        .whereRef('invoiceFile.invoiceId', '=', 'invoice.id')
        .as('files'),
    )
    .where('sellerId', '=', sellerId)
    .orderBy('number')
    .execute()
}

test('a run of invoices that is killed anywhere goes on where it was: each is made once, numbered without gaps', async () => {
  holdClock()
  const seller = await aSeller()
  let inTheMiddle = 0
  for (const act of ['draft', 'check', 'issue'] as const) {
    const runId = await begin(seller, act)
    assert.ok(runId !== undefined)
    inTheMiddle += await runKilled(runId)
    const { done, refused, finishedAt } = await getRun(it.db, runId)
    assert.deepEqual([done, refused, finishedAt === null], [buyers, 0, false])
  }
  assert.ok(inTheMiddle > 2, 'it was killed in the middle')
  const invoices = await made(seller)
  assert.deepEqual(
    invoices.map(({ number, state, netOre, files }) => [number, state, netOre, files]),
    Array.from({ length: buyers }, (_, at) => [at + 1, 'issued', kr(9000), 2]),
  )
  assert.equal(new Set(invoices.map(({ buyerId }) => buyerId)).size, buyers)
  for (const act of ['draft', 'check', 'issue'] as const) assert.equal(await begin(seller, act), undefined)
  assert.deepEqual(await it.db.transaction().execute(gatherFaults), [])
})

test('two processes that issue at once, while what they issue is credited in a third: no number twice and none left out', async () => {
  holdClock()
  const seller = await aSeller()
  for (const act of ['draft', 'check'] as const) {
    const runId = await begin(seller, act)
    assert.ok(runId !== undefined)
    await runInvoices(it.db, runId)
  }
  const runId = await begin(seller, 'issue')
  assert.ok(runId !== undefined)
  const children = await Promise.all([start(runId), start(runId)])
  const actor = { personId: seller.personId, address: null }
  const isWorking = () => children.some(({ exitCode, signalCode }) => exitCode === null && signalCode === null)
  const credited = new Set<number>()
  for (let goesOn = true; goesOn; ) {
    // Asked first, so that what was issued last is seen when they have ended.
    goesOn = isWorking()
    const rows = it.db.selectFrom('invoice').select('id').where('sellerId', '=', seller.sellerId)
    const issued = await rows.where('state', '=', 'issued').where('kind', '=', 'invoice').orderBy('id').execute()
    for (const { id } of issued) {
      const outcome = await attempt(it.db, (tx) => creditInvoice(tx, id, { actor, reason: 'Fel mottagare' }))
      assert.ok(!isRefusal(outcome), JSON.stringify(outcome))
      credited.add(id)
    }
    await pause(5)
  }
  assert.equal(credited.size, buyers)
  assert.deepEqual(
    children.map(({ exitCode }) => exitCode),
    [0, 0],
  )
  const invoices = (await made(seller)).filter(({ number }) => number !== null)
  assert.deepEqual(
    invoices.map(({ number }) => number),
    Array.from({ length: 2 * buyers }, (_, at) => at + 1),
  )
  assert.deepEqual(await it.db.transaction().execute(gatherFaults), [])
})
