import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attempt } from '#platform/db'
import { type Day, day, isRefusal, kr } from '#values'
import { economyBuilders } from '../../../tests/world/economy.ts'
import { invoiceBuilders } from '../../../tests/world/invoices.ts'
import { world } from '../../../tests/world.ts'
import { creditInvoice } from '../credits/credit-invoice.ts'
import { draftInvoices } from '../drafts/draft-invoices.ts'
import { sendInvoice } from '../invoice-runs/send-invoice.ts'
import { lockLedgerToAdd } from '../ledger/ledger.store.ts'
import { postDues } from '../ledger/post-dues.ts'
import { chargeLines, type Due, deductionLines } from '../ledger/posting.rules.ts'
import { notePayment } from '../payments/note-payment.ts'
import { checkInvoice, openInvoice } from './check-invoice.ts'
import { listLines } from './invoice.store.ts'
import { issueInvoice } from './issue-invoice.ts'

const w = world()

async function stage(parties: 'complete' | 'without terms' | 'without giro' = 'complete') {
  const build = economyBuilders(w.db)
  const regionId = await w.region()
  const municipalityId = await w.municipality({ regionId })
  const unitId = await w.unit({ municipalityId })
  const people = [await w.person({ unitId }), await w.person({ unitId })]
  await build.regionRule(regionId)
  const held = await build.heldOccasion({
    regionId,
    days: [{ onDay: day('2026-02-02') }, { onDay: day('2026-02-03') }],
    participants: people.map((personId) => ({ personId, municipalityId, unitId })),
  })
  const invoices = invoiceBuilders(w.db)
  if (parties === 'complete') await invoices.dealings(regionId, [municipalityId])
  else {
    await invoices.party(regionId, parties === 'without giro' ? { giro: 'none' } : {})
    await invoices.party(municipalityId)
  }
  const actor = { personId: await w.person(), address: null }
  const asked = {
    ...{ sellerId: regionId, buyerId: municipalityId, period: 'course-days' as const, year: 2026 },
    ...{ fromDay: day('2026-01-01'), untilDay: day('2026-06-30') },
  } as const
  return { regionId, municipalityId, unitId, people, held, actor, asked }
}
type Stage = Awaited<ReturnType<typeof stage>>

async function draft({ asked, actor }: Pick<Stage, 'asked' | 'actor'>): Promise<number[]> {
  const outcome = await attempt(w.db, (tx) => draftInvoices(tx, asked, { actor, runId: null }))
  assert.ok(!isRefusal(outcome), JSON.stringify(outcome))
  return [...outcome.made]
}

async function issue(id: number, actor: Stage['actor']): Promise<number> {
  const checked = await attempt(w.db, (tx) => checkInvoice(tx, id, { actor }))
  assert.ok(!('refused' in checked), JSON.stringify(checked))
  const outcome = await attempt(w.db, (tx) => issueInvoice(tx, id, { actor }))
  assert.ok(!('refused' in outcome), JSON.stringify(outcome))
  return outcome.number
}

const kept = async (id: number) => w.db.selectFrom('invoice').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

/** A seat of a day taken back, as occasions would have the ledger told. */
async function takeBack({ regionId, held }: Stage, seat: number, dayAt: number): Promise<void> {
  const matter = `seat ${held.bookings[seat]?.id} day ${held.days[dayAt]?.id}`
  await attempt(w.db, async (tx) => {
    await lockLedgerToAdd(tx, regionId)
    await postDues(tx, { withdrawn: [matter], closedYears: [], postedBy: null })
  })
}

test('seats become a line a day with how many came, and no name', async () => {
  const at = await stage()
  const [id = 0, ...others] = await draft(at)
  assert.deepEqual(others, [])
  const lines = await listLines(w.db, id)
  assert.deepEqual(
    lines.map(({ text, quantity, unitPriceOre, amountOre }) => [text, quantity, unitPriceOre, amountOre]),
    [
      ['Handläggning med barnet i centrum, kursdag 1, 2026-02-02, på plats, 2 deltagare', 2, kr(1550), kr(3100)],
      ['Handläggning med barnet i centrum, kursdag 2, 2026-02-03, på plats, 2 deltagare', 2, kr(1550), kr(3100)],
    ],
  )
  assert.equal((await kept(id)).netOre, kr(6200))
})

test('drafted twice it is made once; when the ledger has moved it is made anew', async () => {
  const at = await stage()
  const [id = 0] = await draft(at)
  assert.deepEqual(await draft(at), [])
  await takeBack(at, 1, 0)
  const outcome = await attempt(w.db, (tx) => checkInvoice(tx, id, { actor: at.actor }))
  assert.deepEqual(outcome, { refused: 'stale' })
  const [again = 0] = await draft(at)
  assert.notEqual(again, id)
  assert.equal((await kept(id)).state, 'discarded')
  assert.equal((await kept(again)).netOre, kr(4650))
})

test('what is taken back after it was issued comes on the next, which is a credit note that names the first', async () => {
  const at = await stage()
  const [id = 0] = await draft(at)
  const number = await issue(id, at.actor)
  assert.deepEqual(await draft(at), [], 'nothing is billed twice')
  await takeBack(at, 0, 1)
  const [back = 0] = await draft(at)
  const credit = await kept(back)
  assert.deepEqual([credit.kind, credit.netOre], ['credit-note', kr(-1550)])
  const second = await issue(back, at.actor)
  assert.equal(second, number + 1)
  const { document } = await kept(back)
  assert.ok(document && typeof document === 'object' && 'totalOre' in document && 'credits' in document)
  assert.equal(document.totalOre, kr(1550), 'what goes back is positive on a credit note')
  assert.deepEqual(document.credits, [{ number, issuedOn: '2026-02-12' }])
})

test('a day invoiced ahead is credited with the VAT it was invoiced with, though another rate has been decided since', async () => {
  const at = await stage()
  const rate = async (fromDay: string, percent: number) => {
    const rule = { lineKind: 'course-day' as const, fromDay: day(fromDay), category: 'S' as const, percent }
    const set = { sellerId: at.regionId, reason: '', source: 'test', setAt: new Date(0) }
    await w.db
      .insertInto('vatRule')
      .values({ ...rule, ...set })
      .execute()
  }
  await rate('2021-07-01', 25)
  const [id = 0] = await draft(at)
  await issue(id, at.actor)
  await rate('2026-02-03', 12)
  await takeBack(at, 0, 1)
  const [back = 0] = await draft(at)
  const lines = await listLines(w.db, back)
  assert.deepEqual(
    lines.map(({ amountOre, vatCategory, vatPercent }) => [amountOre, vatCategory, vatPercent]),
    [[kr(-1550), 'S', 25]],
  )
})

test('refused before a number is taken: without a reference, without a giro', async () => {
  for (const lack of ['without terms', 'without giro'] as const) {
    const at = await stage(lack)
    const [id = 0] = await draft(at)
    const outcome = await attempt(w.db, (tx) => checkInvoice(tx, id, { actor: at.actor }))
    assert.ok('refused' in outcome && outcome.refused === 'at-fault')
    const said = outcome.faults.map(({ rule, field, place }) => [rule, field, place].join(' '))
    if (lack === 'without terms') assert.deepEqual(said, ['PEPPOL-EN16931-R003 reference terms'])
    else assert.ok(said.includes('BR-61 giro seller'))
    const series = await w.db.selectFrom('invoiceSeries').selectAll().where('sellerId', '=', at.regionId).execute()
    assert.deepEqual(series, [])
  }
})

test('a checked draft is opened again with a reason, and then is not issued', async () => {
  const at = await stage()
  const [id = 0] = await draft(at)
  await attempt(w.db, (tx) => checkInvoice(tx, id, { actor: at.actor }))
  await attempt(w.db, (tx) => openInvoice(tx, id, { actor: at.actor, reason: 'Fel period' }))
  const outcome = await attempt(w.db, (tx) => issueInvoice(tx, id, { actor: at.actor }))
  assert.deepEqual(outcome, { refused: 'not-in-state', state: 'draft', act: 'issue' })
})

test('credited as a whole, what it billed is billed anew, and what it says never changes', async () => {
  const at = await stage()
  const [id = 0] = await draft(at)
  const number = await issue(id, at.actor)
  const before = await kept(id)
  const outcome = await attempt(w.db, (tx) => creditInvoice(tx, id, { actor: at.actor, reason: 'Fel mottagare' }))
  assert.ok(!('refused' in outcome))
  assert.equal(outcome.number, number + 1)
  const after = await kept(id)
  assert.equal(after.state, 'credited')
  assert.deepEqual(after.document, before.document)
  assert.equal((await kept(outcome.creditId)).netOre, kr(-6200))
  const [again = 0] = await draft(at)
  assert.equal((await kept(again)).netOre, kr(6200))
  const twice = await attempt(w.db, (tx) => creditInvoice(tx, id, { actor: at.actor, reason: 'igen' }))
  assert.ok('refused' in twice)
})

test('the database itself refuses to change what is issued', async () => {
  const at = await stage()
  const [id = 0] = await draft(at)
  await issue(id, at.actor)
  const refused = /is issued and is not changed/
  await assert.rejects(
    w.db
      .updateTable('invoice')
      .set({ netOre: kr(1) })
      .where('id', '=', id)
      .execute(),
    refused,
  )
  await assert.rejects(w.db.updateTable('invoice').set({ document: '{}' }).where('id', '=', id).execute(), refused)
  await assert.rejects(
    w.db.updateTable('invoiceLine').set({ text: 'x' }).where('invoiceId', '=', id).execute(),
    refused,
  )
  await assert.rejects(w.db.deleteFrom('invoicePosting').where('invoiceId', '=', id).execute(), refused)
  await assert.rejects(w.db.deleteFrom('invoice').where('id', '=', id).execute(), refused)
})

test('many who issue at the same time get numbers without gaps, and each draft one number', async () => {
  const at = await stage()
  const made: number[] = []
  const buyers: number[] = []
  for (let index = 0; index < 6; index += 1) {
    const municipalityId = await w.municipality({ regionId: at.regionId })
    buyers.push(municipalityId)
    const charge = (of: number): Due => dueOf({ ...at, municipalityId }, of)
    await attempt(w.db, (tx) => postDues(tx, { dues: [charge(index)], closedYears: [], postedBy: null }))
  }
  await invoiceBuilders(w.db).dealings(at.regionId, buyers)
  for (const buyerId of buyers)
    made.push(...(await draft({ actor: at.actor, asked: { ...at.asked, buyerId, period: 'fixed-cost' } as never })))
  for (const id of made) await attempt(w.db, (tx) => checkInvoice(tx, id, { actor: at.actor }))
  const presses = [...made, ...made].map((id) => attempt(w.db, (tx) => issueInvoice(tx, id, { actor: at.actor })))
  const outcomes = await Promise.all(presses)
  const numbers = outcomes.flatMap((one) => ('number' in one ? [one.number] : [])).sort((a, b) => a - b)
  assert.deepEqual(
    numbers,
    made.map((_, index) => index + 1),
  )
})

function dueOf({ regionId, municipalityId }: Pick<Stage, 'regionId' | 'municipalityId'>, index: number): Due {
  const parties = { creditorId: regionId, debtorId: municipalityId }
  const occurredOn: Day = day('2026-01-15')
  return {
    ...parties,
    ...{ matter: `test fixed ${regionId} ${municipalityId} ${index}`, year: 2026, occurredOn, cause: 'fixed-cost' },
    lines: chargeLines(parties, [{ component: 'fixed-cost', amountOre: kr(1000 + index) }]),
    ...{ occasionDayId: null, bookingId: null, personId: null, regionRuleId: null, facts: {} },
  }
}

test('sent by e-mail it brings its documents; paid in part is told, and too much is refused', async () => {
  const at = await stage('without terms')
  await invoiceBuilders(w.db).terms(
    { sellerId: at.regionId, buyerId: at.municipalityId },
    { delivery: 'pdf', invoiceEmail: 'faktura@kalix.example' },
  )
  const [id = 0] = await draft(at)
  await issue(id, at.actor)
  assert.deepEqual(await attempt(w.db, (tx) => sendInvoice(tx, id, { actor: at.actor })), { how: 'pdf' })
  const files = await w.db.selectFrom('outboxAttachment').select(['fileName', 'contentType']).execute()
  assert.deepEqual(files.map(({ fileName }) => fileName).sort(), ['faktura-1.pdf', 'faktura-1.xml'])
  const pay = (amountOre: ReturnType<typeof kr>) =>
    attempt(w.db, (tx) => notePayment(tx, { invoiceId: id, amountOre, paidOn: day('2026-02-12'), actor: at.actor }))
  assert.deepEqual(await pay(kr(6000)), { leftOre: kr(200) })
  assert.deepEqual(await pay(kr(201)), { refused: 'more-than-is-left', leftOre: kr(200) })
  assert.deepEqual(await pay(kr(200)), { leftOre: 0 })
  assert.equal((await kept(id)).state, 'paid')
})

/** What goes back to a debtor after the year, as a pot's share does. */
function shareOf({ creditorId, debtorId }: { creditorId: number; debtorId: number }, more: Partial<Due>): Due {
  return {
    ...{ creditorId, debtorId, matter: `test share ${creditorId} ${debtorId}`, year: 2025 },
    ...{ occurredOn: day('2026-01-20'), cause: 'pot-share', lines: deductionLines({ creditorId, debtorId }, kr(900)) },
    ...{ occasionDayId: null, bookingId: null, personId: null, regionRuleId: null, facts: {} },
    ...more,
  }
}

test('what a pot gives another region after its year is over is on that year’s last bill between them', async () => {
  const { regionId, actor, asked } = await stage()
  const otherId = await w.region()
  const parties = { creditorId: regionId, debtorId: otherId }
  const due = shareOf(parties, { cause: 'between-regions' })
  await attempt(w.db, (tx) => postDues(tx, { dues: [due], closedYears: [], postedBy: null }))
  const between = { ...asked, buyerId: otherId, period: 'between-regions' as const, year: 2025 }
  const of = (untilDay: Day) => draft({ actor, asked: { ...between, fromDay: day('2025-01-01'), untilDay } as never })
  assert.deepEqual(await of(day('2025-11-30')), [])
  const [id = 0] = await of(day('2025-12-31'))
  assert.deepEqual([(await kept(id)).kind, (await kept(id)).netOre], ['credit-note', kr(-900)])
})

test('a surplus that was carried is billed also when the region has come to pay out', async () => {
  const at = await stage()
  const build = economyBuilders(w.db)
  await build.regionRule(at.regionId, { from: day('2025-01-01'), largeShare: 'carried' })
  await build.regionRule(at.regionId, { from: day('2026-01-01'), largeShare: 'paid-out' })
  const due = shareOf({ creditorId: at.regionId, debtorId: at.municipalityId }, {})
  await attempt(w.db, (tx) => postDues(tx, { dues: [due], closedYears: [], postedBy: null }))
  const yearEnd = { ...at.asked, period: 'year-end' as const, year: 2025, untilDay: day('2025-12-31') }
  const asked = { ...yearEnd, fromDay: day('2025-01-01') }
  const outcome = await attempt(w.db, (tx) => draftInvoices(tx, asked, { actor: at.actor, runId: null }))
  assert.deepEqual(outcome, { refused: 'carried', surplusOre: kr(900) })
  const [id = 0] = await draft(at)
  assert.equal((await kept(id)).netOre, kr(6200 - 900))
})
