import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { day, isRefusal, kr, yearOf } from '#values'
import { beginRun } from '../src/economy/invoice-runs/begin-run.ts'
import type { RunAct } from '../src/economy/invoice-runs/run.rules.ts'
import { getRun } from '../src/economy/invoice-runs/run.store.ts'
import { runInvoices } from '../src/economy/invoice-runs/run-invoices.job.ts'
import { postDues } from '../src/economy/ledger/post-dues.ts'
import { chargeLines } from '../src/economy/ledger/posting.rules.ts'
import { faultsOfEInvoice } from '../tests/e-invoice/check-e-invoice.ts'
import { invoiceBuilders } from '../tests/world/invoices.ts'
import type { Bench } from './bench.ts'
import { atMost, exactly } from './figure.ts'

const [took, issued, faulty, seen, again] = [
  'economy.invoice-run',
  'economy.invoice-run-issued',
  'economy.invoice-run-faults',
  'economy.invoice-run-progress',
  'economy.invoice-run-doubled',
]
const [municipalities, seconds] = [290, 60]
/** Parts of a run that one call of the job does. */
const atOnce = 100
const acts: readonly RunAct[] = ['draft', 'check', 'issue']

/**
 * The national fee of every municipality is drafted, checked and issued, each with its PDF and its e-invoice, by the job that
 * runs them, within a minute; how far it has come is seen meanwhile, and asked for again nothing is made twice.
 */
export const invoiceRun: Bench = {
  names: [took, issued, faulty, seen, again],
  async run(stand) {
    const { db } = await stand.idle()
    const at = await prepare(db)
    const before = performance.now()
    const steps: number[] = []
    for (const act of acts) steps.push(...(await runWhole(db, { ...at, act })))
    const value = (performance.now() - before) / 1000
    const made = await listMade(db, at)
    for (const act of acts) await runWhole(db, { ...at, act })
    const twice = (await listMade(db, at)).length - made.length
    const xml = made.filter(({ kind }) => kind === 'xml')
    const faults = xml.flatMap(({ bytes }) => faultsOfEInvoice(bytes.toString('utf8')))
    for (const fault of new Set(faults)) process.stderr.write(`${fault}\n`)
    const whole = made.filter(({ kind }) => kind === 'pdf').length === municipalities ? xml.length : 0
    const stops = acts.length * Math.ceil(municipalities / atOnce)
    return [
      atMost(took, { value, unit: 's', limit: seconds }),
      exactly(issued, { value: whole, unit: 'invoices', limit: municipalities }),
      exactly(faulty, { value: faults.length, unit: 'faults', limit: 0 }),
      exactly(seen, { value: new Set(steps).size, unit: 'steps', limit: stops / acts.length }),
      exactly(again, { value: twice, unit: 'made twice', limit: 0 }),
    ]
  },
}

interface At {
  readonly sellerId: number
  readonly personId: number
  readonly year: number
}

/** What each municipality owes for a year, with who it is and what it demands on an invoice. */
async function prepare(db: Db): Promise<At> {
  const year = yearOf(today()) - 3
  const seller = await db
    .selectFrom('organisation')
    .select('id')
    .where('kind', '=', 'national')
    .executeTakeFirstOrThrow()
  const buyers = await db
    .selectFrom('organisation')
    .select('id')
    .where('kind', '=', 'municipality')
    .orderBy('id')
    .limit(municipalities)
    .execute()
  await invoiceBuilders(db).dealings(
    seller.id,
    buyers.map(({ id }) => id),
  )
  const dues = buyers.map(({ id }) => ({
    matter: `national fee of ${id} in ${year}`,
    ...{ creditorId: seller.id, debtorId: id, year, occurredOn: day(`${year}-01-31`), cause: 'national-fee' as const },
    lines: chargeLines({ creditorId: seller.id, debtorId: id }, [
      { component: 'national-fee', amountOre: kr(10_000 + id) },
    ]),
    ...{ occasionDayId: null, bookingId: null, personId: null, regionRuleId: null, facts: {} },
  }))
  await attempt(db, (tx) => postDues(tx, { dues, closedYears: [], postedBy: null }))
  const { id: personId } = await db.selectFrom('person').select('id').orderBy('id').executeTakeFirstOrThrow()
  return { sellerId: seller.id, personId, year }
}

/** One act for all, as the job does it. Returns how far it was seen to have come each time the job was called. */
async function runWhole(db: Db, { sellerId, personId, year, act }: At & { readonly act: RunAct }): Promise<number[]> {
  const days = { fromDay: day(`${year}-01-01`), untilDay: day(`${year}-12-31`) }
  const asked = { sellerId, act, period: 'national-fee' as const, year, ...days }
  const begun = await attempt(db, (tx) => beginRun(tx, asked, { actor: { personId, address: null } }))
  if (isRefusal(begun)) return []
  const steps: number[] = []
  for (;;) {
    await runInvoices(db, begun.runId)
    const { done, finishedAt } = await getRun(db, begun.runId)
    steps.push(done)
    if (finishedAt !== null) return steps
  }
}

async function listMade(db: Db, { sellerId, year }: At): Promise<{ kind: string; bytes: Buffer }[]> {
  return await db
    .selectFrom('invoice')
    .innerJoin('invoiceFile', 'invoiceFile.invoiceId', 'invoice.id')
    .select(['invoiceFile.kind', 'invoiceFile.bytes'])
    .where('sellerId', '=', sellerId)
    .where('year', '=', year)
    .where('state', '=', 'issued')
    .execute()
}
