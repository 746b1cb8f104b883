import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attempt } from '#platform/db'
import { day, kr } from '#values'
import { readSie } from '../../../tests/read-sie.ts'
import { economyBuilders } from '../../../tests/world/economy.ts'
import { invoiceBuilders } from '../../../tests/world/invoices.ts'
import { world } from '../../../tests/world.ts'
import { draftInvoices } from '../drafts/draft-invoices.ts'
import { checkInvoice } from '../invoices/check-invoice.ts'
import { issueInvoice } from '../invoices/issue-invoice.ts'
import { notePayment } from '../payments/note-payment.ts'
import { listBooks } from './account.store.ts'
import { ledgerFile } from './file.paper.ts'
import { listItems } from './ledger-export.store.ts'
import { vouchersOf } from './voucher.rules.ts'

const w = world()

/** A region that has issued one invoice, and its manager. */
async function stage() {
  const build = economyBuilders(w.db)
  const regionId = await w.region()
  const municipalityId = await w.municipality({ regionId })
  const unitId = await w.unit({ municipalityId })
  await build.regionRule(regionId)
  await build.heldOccasion({
    regionId,
    days: [{ onDay: day('2026-02-02') }],
    participants: [{ personId: await w.person({ unitId }), municipalityId, unitId }],
  })
  await invoiceBuilders(w.db).dealings(regionId, [municipalityId])
  const managerId = await w.person({ roles: [{ role: 'regional-project-manager', at: regionId }] })
  const actor = { personId: managerId, address: null }
  const asked = {
    ...{ sellerId: regionId, buyerId: municipalityId, period: 'course-days' as const, year: 2026 },
    ...{ fromDay: day('2026-01-01'), untilDay: day('2026-06-30') },
  }
  const drafted = await attempt(w.db, (tx) => draftInvoices(tx, asked, { actor, runId: null }))
  assert.ok(!('refused' in drafted))
  const [invoiceId = 0] = drafted.made
  assert.ok(!('refused' in (await attempt(w.db, (tx) => checkInvoice(tx, invoiceId, { actor })))))
  assert.ok(!('refused' in (await attempt(w.db, (tx) => issueInvoice(tx, invoiceId, { actor })))))
  const manager = await w.as(managerId)
  return { regionId, municipalityId, invoiceId, actor, manager, url: `/economy/ledger-export/${regionId}` }
}
type Stage = Awaited<ReturnType<typeof stage>>

const setting = { from: '2021-07-01', source: 'Ekonomichefens beslut' }
async function setBooks({ manager, url, municipalityId }: Stage): Promise<void> {
  for (const [kind, account] of [
    ['receivable', '1511'],
    ['course-day', '3411'],
    ['payment', '1941'],
  ] as const) {
    const told = await manager.post(`${url}/accounts`, { kind, account, costCentre: '4410', project: '77', ...setting })
    assert.equal(told.status, 303, told.text)
  }
  const code = await manager.post(`${url}/accounts/counterparts`, { buyer: municipalityId, code: '8325', ...setting })
  assert.equal(code.status, 303, code.text)
}

async function profile({ manager, url }: Stage, form: 'sie' | 'csv' | 'fixed-width'): Promise<string> {
  const { location = '' } = await manager.post(`${url}/profiles`, { name: `Form ${form}`, form })
  return /\/(\d+)$/.exec(location)?.[1] ?? ''
}

const period = { from: '2026-01-01', until: '2026-12-31' }

test('a kind without an account and a buyer without a counterpart are named, and no file is made', async () => {
  const at = await stage()
  const told = await at.manager.post(at.url, { ...period, profile: await profile(at, 'sie') })
  assert.equal(told.status, 409)
  for (const said of ['Kundfordran saknar konto', 'Kursdag saknar konto']) assert.ok(told.text.includes(said), said)
  assert.equal(
    (await w.db.selectFrom('ledgerExport').select('id').where('sellerId', '=', at.regionId).execute()).length,
    0,
  )
})

test('what is issued and paid is booked once, in a file that is the same bytes when made anew', async () => {
  const at = await stage()
  await setBooks(at)
  const sie = await profile(at, 'sie')
  assert.match((await at.manager.get(at.url)).text, /1 sak att bokföra/)
  assert.equal((await at.manager.post(at.url, { ...period, profile: sie })).status, 303)
  const [made] = await w.db.selectFrom('ledgerExport').selectAll().where('sellerId', '=', at.regionId).execute()
  assert.ok(made)
  const file = await at.manager.get(`${at.url}/files/${made.id}`)
  const [voucher, ...others] = readSie(file.raw.rawPayload).vouchers
  assert.deepEqual(others, [])
  assert.deepEqual(
    voucher?.rows.map(({ account, ore, objects }) => [account, ore, objects.at(-1)]),
    [
      ['1511', 155_000, '8325'],
      ['3411', -155_000, '8325'],
    ],
  )
  const items = await listItems(w.db, made.id)
  const { vouchers } = vouchersOf(items, await listBooks(w.db, at.regionId, made.madeAt))
  const { name } = await w.db
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', at.regionId)
    .executeTakeFirstOrThrow()
  const organisationNumber = items.invoices[0]?.document.seller.organisationNumber ?? ''
  const seller = { organisationNumber, legalName: name }
  const anew = ledgerFile(vouchers, {
    form: 'sie',
    layout: { encoding: 'cp437', lineEnd: 'crlf', head: 'without', columns: [] },
    madeOn: made.madeOn,
    seller,
  })
  assert.deepEqual(anew, made.bytes)

  const nothing = await at.manager.post(at.url, { ...period, profile: sie })
  assert.match(nothing.text, /inget i perioden som inte redan är i en fil/)
  const paid = { invoiceId: at.invoiceId, amountOre: kr(1550), paidOn: day('2026-02-12'), actor: at.actor }
  assert.ok(!('refused' in (await attempt(w.db, (tx) => notePayment(tx, paid)))))
  assert.equal((await at.manager.post(at.url, { ...period, profile: sie })).status, 303)
  const again = await at.manager.post(at.url, { ...period, profile: sie, again: 'yes' })
  assert.equal(again.status, 303)
  const files = await w.db
    .selectFrom('ledgerExport')
    .select('vouchers')
    .where('sellerId', '=', at.regionId)
    .orderBy('id')
    .execute()
  assert.deepEqual(
    files.map(({ vouchers: count }) => count),
    [1, 1, 2],
  )
})

test('two who make the same file at the same time make one', async () => {
  const at = await stage()
  await setBooks(at)
  const sie = await profile(at, 'sie')
  const told = await Promise.all([1, 2, 3].map(() => at.manager.post(at.url, { ...period, profile: sie })))
  assert.deepEqual(told.map(({ status }) => status).sort(), [303, 409, 409])
})

test('a layout is tried without being kept, refused by the column at fault, and kept when it is right', async () => {
  const at = await stage()
  const id = await profile(at, 'fixed-width')
  const href = `${at.url}/profiles/${id}`
  const columns = {
    'cell-1': 'account',
    'start-1': '1',
    'width-1': '8',
    'cell-2': 'amount',
    'start-2': '8',
    'width-2': '9',
    rows: '2',
  }
  const faulty = await at.manager.post(href, { ...columns, act: 'save' })
  assert.equal(faulty.status, 422)
  assert.match(faulty.text, /ligger över en annan/)
  const right = { ...columns, 'start-2': '9', 'align-2': 'right', 'width-2': '12', 'pad-2': 'zero' }
  const shown = await at.manager.post(href, { ...right, act: 'example' })
  assert.match(shown.html, /1511 {4}000017050,00/)
  const kept = async () =>
    (await w.db.selectFrom('exportProfile').select('layout').where('id', '=', Number(id)).executeTakeFirstOrThrow())
      .layout
  assert.match(JSON.stringify(await kept()), /counterpart/)
  assert.equal((await at.manager.post(href, { ...right, act: 'save' })).status, 303)
  assert.doesNotMatch(JSON.stringify(await kept()), /counterpart/)
})

test('a value that its column has no room for is refused with its row and column', async () => {
  const at = await stage()
  await setBooks(at)
  const id = await profile(at, 'fixed-width')
  await at.manager.post(`${at.url}/profiles/${id}`, {
    'cell-1': 'account',
    'start-1': '1',
    'width-1': '3',
    rows: '1',
    act: 'save',
  })
  const told = await at.manager.post(at.url, { ...period, profile: id })
  assert.equal(told.status, 409)
  assert.match(told.text, /Rad 1, kolumn 1 \(Konto\) är för lång/)
})

test('an account is never changed backwards', async () => {
  const at = await stage()
  await setBooks(at)
  const account = { kind: 'receivable', account: '1599', source: 'x' }
  const told = await at.manager.post(`${at.url}/accounts`, { ...account, from: '2025-01-01' })
  assert.equal(told.status, 422)
  assert.match(told.text, /Dagen har varit/)
  assert.equal((await at.manager.post(`${at.url}/accounts`, { ...account, from: '2026-02-12' })).status, 303)
})
