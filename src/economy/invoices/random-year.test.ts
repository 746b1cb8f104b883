import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { attempt } from '#platform/db'
import { day, kr, type Ore, ore } from '#values'
import { faultsOfEInvoice } from '../../../tests/e-invoice/check-e-invoice.ts'
import { invoiceBuilders } from '../../../tests/world/invoices.ts'
import { world } from '../../../tests/world.ts'
import { gatherFaults } from '../check-ledger/gather-faults.screen.ts'
import { creditInvoice } from '../credits/credit-invoice.ts'
import { periods } from '../drafts/draft.rules.ts'
import { draftInvoices } from '../drafts/draft-invoices.ts'
import { postDues } from '../ledger/post-dues.ts'
import { chargeLines, type Due, deductionLines } from '../ledger/posting.rules.ts'
import { checkInvoice } from './check-invoice.ts'
import { issueInvoice } from './issue-invoice.ts'

const w = world()
const year = 2026

/** What may happen in a year: money that is posted, taken back, drafted, issued and credited, in any order. */
const step = fc.oneof(
  fc.record({ does: fc.constant('seat' as const), matter: fc.nat(5), price: fc.constantFrom(1550, 1250, 550) }),
  fc.record({ does: fc.constant('fixed' as const), matter: fc.nat(1), price: fc.constantFrom(10_000, 9999.5) }),
  fc.record({ does: fc.constant('pot' as const), matter: fc.nat(0), price: fc.constantFrom(400, 12_000) }),
  fc.record({ does: fc.constant('back' as const), matter: fc.nat(8) }),
  fc.record({ does: fc.constant('run' as const), period: fc.constantFrom('fixed-cost', 'course-days', 'year-end') }),
  fc.record({ does: fc.constant('credit' as const), which: fc.nat(3) }),
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

test('whatever happens in whatever order, nothing is billed twice or forgotten, and what is issued never changes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (history) => {
      const at = await stage()
      const issued = new Map<number, string>()
      for (const [index, one] of history.entries()) {
        await happens(at, one, index)
        await remember(at, issued)
      }
      for (const period of periods.filter((one) => one === 'year-end')) await run(at, period)
      await remember(at, issued)
      await holds(at)
      await areFree(at)
    }),
    { numRuns: 12 },
  )
})

async function stage() {
  const sellerId = await w.region()
  const buyerId = await w.municipality({ regionId: sellerId })
  await invoiceBuilders(w.db).dealings(sellerId, [buyerId])
  return { sellerId, buyerId, actor: { personId: await w.person(), address: null }, posted: new Set<string>() }
}
type Stage = Awaited<ReturnType<typeof stage>>

async function happens(at: Stage, one: Step, index: number): Promise<void> {
  if (one.does === 'run') return run(at, one.period)
  if (one.does === 'credit') return credit(at, one.which)
  if (one.does === 'back') {
    const matter = [...at.posted][one.matter % Math.max(at.posted.size, 1)]
    if (matter !== undefined)
      await attempt(w.db, (tx) => postDues(tx, { withdrawn: [matter], closedYears: [], postedBy: null }))
    return
  }
  const due = dueOf(at, one, index)
  at.posted.add(due.matter)
  await attempt(w.db, (tx) => postDues(tx, { dues: [due], closedYears: [], postedBy: null }))
}

function dueOf(
  { sellerId, buyerId }: Stage,
  { does, matter, price }: Extract<Step, { price: number }>,
  index: number,
): Due {
  const parties = { creditorId: sellerId, debtorId: buyerId }
  const cause = { seat: 'registered', fixed: 'fixed-cost', pot: 'pot-share' } as const
  return {
    ...parties,
    matter: `${does} ${matter} of ${sellerId}`,
    year,
    occurredOn: day(`2026-0${1 + (index % 9)}-10`),
    cause: cause[does],
    lines:
      does === 'pot'
        ? deductionLines(parties, kr(price))
        : chargeLines(parties, [{ component: does, amountOre: kr(price) }]),
    ...{ occasionDayId: null, bookingId: null, personId: null, regionRuleId: null, facts: {} },
  }
}

async function run({ sellerId, buyerId, actor }: Stage, period: (typeof periods)[number]): Promise<void> {
  const days = { fromDay: day('2026-01-01'), untilDay: day('2026-12-31') }
  const asked = { sellerId, buyerId, period, year, ...days }
  const drafted = await attempt(w.db, (tx) => draftInvoices(tx, asked, { actor, runId: null }))
  for (const id of 'made' in drafted ? drafted.made : []) {
    await attempt(w.db, (tx) => checkInvoice(tx, id, { actor }))
    await attempt(w.db, (tx) => issueInvoice(tx, id, { actor }))
  }
}

async function credit({ sellerId, actor }: Stage, which: number): Promise<void> {
  const rows = await w.db
    .selectFrom('invoice')
    .select('id')
    .where('sellerId', '=', sellerId)
    .where('state', '=', 'issued')
    .where('creditsId', 'is', null)
    .orderBy('id')
    .execute()
  const one = rows[which % Math.max(rows.length, 1)]
  if (one) await attempt(w.db, (tx) => creditInvoice(tx, one.id, { actor, reason: 'Fel mottagare' }))
}

/** Everything that is issued says for ever what it said when it was. */
async function remember({ sellerId }: Stage, issued: Map<number, string>): Promise<void> {
  const { rows } = await sql<{ id: number; said: string }>`
    select i.id, md5(i.document::text || i.net_ore || i.number || i.appendix_key || (
      select string_agg(l.text || l.quantity || l.unit_price_ore || l.amount_ore, '|' order by l.position)
      from invoice_line l where l.invoice_id = i.id) || (
      select string_agg(encode(f.sha256, 'hex'), '|' order by f.kind) from invoice_file f where f.invoice_id = i.id)) as said
    from invoice i where i.seller_id = ${sellerId} and i.number is not null`.execute(w.db)
  for (const { id, said } of rows) assert.equal(issued.get(id) ?? said, said, `invoice ${id} has changed`)
  for (const { id, said } of rows) issued.set(id, said)
}

/** By those who did not write it: every document keeps the rules of an e-invoice, and nothing in the ledger is wrong. */
async function areFree({ sellerId }: Stage): Promise<void> {
  const files = await w.db
    .selectFrom('invoiceFile')
    .innerJoin('invoice', 'invoice.id', 'invoiceFile.invoiceId')
    .select(['number', 'bytes'])
    .where('sellerId', '=', sellerId)
    .where('invoiceFile.kind', '=', 'xml')
    .execute()
  for (const { number, bytes } of files) assert.deepEqual(faultsOfEInvoice(bytes.toString('utf8')), [], `no. ${number}`)
  // The seats of this year are only postings: nobody sits on them, and that alone is at fault.
  const faults = await w.db.transaction().execute(gatherFaults)
  assert.deepEqual([...new Set(faults.map(({ fault }) => fault))], faults.length > 0 ? ['charged-for-nothing'] : [])
}

async function holds({ sellerId }: Stage): Promise<void> {
  const { rows } = await sql<{ ledger: Ore; invoiced: Ore; drafted: Ore; twice: number; gaps: number; wrong: number }>`
    select
      (select coalesce(sum(owed_ore), 0)::bigint from posting where creditor_id = ${sellerId}) as ledger,
      (select coalesce(sum(net_ore), 0)::bigint from invoice where seller_id = ${sellerId} and number is not null) as invoiced,
      (select coalesce(sum(net_ore), 0)::bigint from invoice
        where seller_id = ${sellerId} and state in ('draft', 'checked')) as drafted,
      (select count(*)::int from (select posting_id from invoice_posting where is_live group by posting_id
        having count(*) > 1) as two) as twice,
      (select (max(number) - count(*))::int from invoice where seller_id = ${sellerId} and number is not null) as gaps,
      (select count(*)::int from invoice i where i.seller_id = ${sellerId} and i.net_ore <> (
        select sum(amount_ore) from invoice_line l where l.invoice_id = i.id)) as wrong`.execute(w.db)
  const [found] = rows
  assert.ok(found)
  assert.equal(ore(found.invoiced + found.drafted), found.ledger, 'what is invoiced is what the ledger says')
  assert.equal(found.twice, 0)
  assert.equal(found.gaps ?? 0, 0)
  assert.equal(found.wrong, 0)
}
