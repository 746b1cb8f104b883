import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attempt } from '#platform/db'
import { day, sumMoney } from '#values'
import { faultsOfEInvoice } from '../../../tests/e-invoice/check-e-invoice.ts'
import { readPdf } from '../../../tests/read-pdf.ts'
import { economyBuilders } from '../../../tests/world/economy.ts'
import { invoiceBuilders } from '../../../tests/world/invoices.ts'
import { world } from '../../../tests/world.ts'
import { creditInvoice } from '../credits/credit-invoice.ts'
import { draftInvoices } from '../drafts/draft-invoices.ts'
import { eInvoiceXml } from '../e-invoice/e-invoice.paper.ts'
import { invoicePdf } from '../invoice-pdf/invoice.paper.ts'
import { checkInvoice } from '../invoices/check-invoice.ts'
import { getInvoice } from '../invoices/invoice.store.ts'
import { issueInvoice } from '../invoices/issue-invoice.ts'
import { listAppendixLines } from './appendix.report.ts'

const w = world()

/** An issued invoice of two seats on two days. */
async function issued() {
  const build = economyBuilders(w.db)
  const regionId = await w.region()
  const municipalityId = await w.municipality({ regionId })
  const unitId = await w.unit({ municipalityId })
  const people = [await w.person({ unitId, name: 'Fia Påhittad' }), await w.person({ unitId })]
  await build.regionRule(regionId)
  await build.heldOccasion({
    regionId,
    days: [{ onDay: day('2026-02-02') }, { onDay: day('2026-02-03') }],
    participants: people.map((personId) => ({ personId, municipalityId, unitId })),
  })
  await invoiceBuilders(w.db).dealings(regionId, [municipalityId])
  const actor = { personId: await w.person(), address: null }
  const asked = {
    ...{ sellerId: regionId, buyerId: municipalityId, period: 'course-days' as const, year: 2026 },
    ...{ fromDay: day('2026-01-01'), untilDay: day('2026-06-30') },
  }
  const drafted = await attempt(w.db, (tx) => draftInvoices(tx, asked, { actor, runId: null }))
  assert.ok(!('refused' in drafted))
  const [id = 0] = drafted.made
  assert.ok(!('refused' in (await attempt(w.db, (tx) => checkInvoice(tx, id, { actor })))))
  assert.ok(!('refused' in (await attempt(w.db, (tx) => issueInvoice(tx, id, { actor })))))
  const kept = await getInvoice(w.db, id)
  return { id, key: kept.appendixKey ?? '', document: kept.document, regionId, municipalityId }
}

test('whoever holds the key reads why each line is what it is, without an account and without a name', async () => {
  const { key } = await issued()
  const page = await w.stranger().get(`/invoice/${key}`)
  assert.equal(page.status, 200)
  assert.match(page.text, /Därför är det 6\s200\skr/)
  assert.match(page.text, /2 platser à 1\s550\skr = 3\s100\skr/)
  assert.match(page.text, /1\s550\skr = 1\s000 lokal och fika \+ 400 utbildarpott/)
  assert.match(page.text, /En plats kostar när den bokas/)
  assert.doesNotMatch(page.text, /Fia/)
  assert.equal(page.raw.headers['x-robots-tag'], 'noindex, nofollow')
})

test('on the invoice’s own page each line leads to its postings, and VAT and total say their rule and their sum', async () => {
  const { id, regionId } = await issued()
  const manager = await w.as(await w.person({ roles: [{ role: 'regional-project-manager', at: regionId }] }))
  const page = await manager.get(`/invoices/${id}`)
  assert.match(page.text, /Moms: 0\skr/)
  assert.match(page.text, /Ingen moms på 6\s200\skr/)
  assert.match(page.text, /Raderna 6\s200\skr och momsen 0\skr är tillsammans 6\s200\skr/)
  const [, posting = ''] = /href="(\/economy\/postings\/\d+)"/.exec(page.html) ?? []
  assert.match((await manager.get(posting)).text, /1\s550\skr/)
})

test('a credit note says of each line what it takes back, why that was as it was, and rows that add up to it', async () => {
  const { id } = await issued()
  const actor = { personId: await w.person(), address: null }
  const credited = await attempt(w.db, (tx) => creditInvoice(tx, id, { actor, reason: 'Fel referens' }))
  assert.ok(!('refused' in credited))
  const note = await getInvoice(w.db, credited.creditId)
  const page = await w.stranger().get(`/invoice/${note.appendixKey}`)
  assert.match(page.text, /Raden tar tillbaka det som stod på fakturan som krediteras/)
  assert.match(page.text, /1\s550\skr = 1\s000 lokal och fika \+ 400 utbildarpott/)
  assert.match(page.text, /En plats kostar när den bokas/)
  for (const line of await listAppendixLines(w.db, credited.creditId)) {
    assert.ok(line.amountOre < 0)
    assert.equal(sumMoney(line.postings.map(({ amountOre }) => amountOre)), line.amountOre)
  }
  const pdf = await w.db
    .selectFrom('invoiceFile')
    .select('bytes')
    .where('invoiceId', '=', credited.creditId)
    .where('kind', '=', 'pdf')
    .executeTakeFirstOrThrow()
  assert.match(readPdf(pdf.bytes).text, /Så här blev beloppen till/)
})

test('a key that is not there, or is no key, shows nothing', async () => {
  await issued()
  for (const key of ['a'.repeat(32), 'x', '..%2f..%2fetc', "' or 1=1 --"]) {
    const page = await w.stranger().get(`/invoice/${encodeURIComponent(key)}`)
    assert.equal(page.status, 404, key)
  }
  assert.equal((await w.stranger().get(`/invoice/${'a'.repeat(32)}.pdf`)).status, 404)
})

test('the documents are the bytes that were written, and written anew are the same', async () => {
  const { id, key, document } = await issued()
  assert.ok(document)
  const files = await w.db.selectFrom('invoiceFile').selectAll().where('invoiceId', '=', id).orderBy('kind').execute()
  const [pdf, xml] = files
  assert.ok(pdf && xml)
  const [, url = ''] = /<cbc:URI>(.*?)</.exec(xml.bytes.toString('utf8')) ?? []
  assert.ok(url.endsWith(`/invoice/${key}`), 'the address stands in the e-invoice')
  assert.ok(readPdf(pdf.bytes).raw.includes(`/URI (${url})`), 'and leads from the paper')
  assert.deepEqual(faultsOfEInvoice(xml.bytes.toString('utf8')), [])
  assert.ok(eInvoiceXml(document, url).equals(xml.bytes))
  assert.ok((await invoicePdf(w.db, { invoiceId: id, document, appendixUrl: url })).equals(pdf.bytes))
  const sent = await w.stranger().get(`/invoice/${key}.xml`)
  assert.equal(sent.raw.headers['content-type'], 'application/xml')
  assert.match(String(sent.raw.headers['content-disposition']), /faktura-\d+\.xml/)
})

test('the paper is tagged and says all that the law and the reader ask', async () => {
  const { id } = await issued()
  const pdf = await w.db
    .selectFrom('invoiceFile')
    .selectAll()
    .where('invoiceId', '=', id)
    .where('kind', '=', 'pdf')
    .executeTakeFirstOrThrow()
  const { text, tags, raw } = readPdf(pdf.bytes)
  for (const said of [
    'Förfallodag',
    'Bankgiro',
    'Er referens',
    '10001234',
    'Godkänd för F-skatt',
    'Ange vid betalning',
  ])
    assert.ok(text.includes(said), said)
  assert.match(text, /6\s200,00/)
  assert.match(text, /Utanför momsens område/)
  assert.match(text, /Så här blev beloppen till/)
  assert.deepEqual(
    [tags.includes('Document'), tags.includes('H1'), tags.includes('Table'), tags.includes('Figure')],
    [true, true, true, true],
  )
  assert.match(raw, /\/Lang \(sv-SE\)/)
})

test('the rows behind a line add up to it', async () => {
  const { id } = await issued()
  for (const line of await listAppendixLines(w.db, id))
    assert.equal(
      line.postings.reduce((sum, { amountOre }) => sum + amountOre, 0),
      line.amountOre,
    )
})
