import assert from 'node:assert/strict'
import { runInvoices } from '../../../src/economy/invoice-runs/run-invoices.job.ts'
import { faultsOfEInvoice } from '../../e-invoice/check-e-invoice.ts'
import { readPdf } from '../../read-pdf.ts'
import { readSie } from '../../read-sie.ts'
import type { Site, Window } from '../site.ts'
import { fetchFile, read } from '../term/around.ts'
import { plain } from './closing.ts'

const year = 2026

/** Where the region's invoices of the year are. */
export async function openInvoices(window: Window, regionId: string): Promise<void> {
  await window.go(`/invoices/sellers/${regionId}?year=${year}`)
}

/** As the worker does with the run whose page is open: before it nothing is done, after it all; answers its heading. */
export async function runIt({ world }: Site, window: Window): Promise<string> {
  const { page } = window
  assert.match(page.url(), /\/invoices\/runs\/\d+$/, await read(window))
  assert.match(plain(await window.heading()), /^0 av \d+ klara/)
  assert.equal(
    (await page.locator('progress, [role=progressbar], .progress').count()) > 0,
    true,
    'its progress is shown',
  )
  const run = new URL(page.url()).pathname
  // The page fetches itself anew every other second, which would get in the way.
  await page.goto('about:blank')
  await runInvoices(world.db, Number(run.split('/').at(-1)))
  await window.go(run)
  return plain(await window.heading())
}

/** Drafts of all that is left of the year, the pot netted. */
export async function draftYearEnd(window: Window): Promise<void> {
  const { page } = window
  const make = page.locator('details', { has: page.locator('[name=period]') })
  if ((await make.getAttribute('open')) === null) await make.locator('summary').click()
  await page.locator('input[name=period][value=year-end]').check()
  await window.press('Gör utkast')
}

/** The one that was refused is led to the terms, where the reference is refused for its form and then filled in. */
export async function fillInReference(window: Window, municipality: string): Promise<void> {
  const { page } = window
  assert.match(await read(window), new RegExp(`${municipality}[\\s\\S]*Referensen ser inte ut som köparen kräver`))
  await window.follow(municipality)
  assert.match(await read(window), /En sak saknas innan den kan ges ut/)
  await window.follow('Fyll i köparens villkor')
  await page.getByText('Ändra från en dag', { exact: true }).click()
  await page.fill('[name=buyerReference]', 'Socialkontoret')
  await page.fill('[name=source]', 'kommunens besked 30 december 2026')
  await window.press('Spara')
  assert.match(await read(window), /Referensen ser inte ut som det är skrivet/)
  assert.equal(await page.inputValue('[name=source]'), 'kommunens besked 30 december 2026')
  await page.fill('[name=buyerReference]', '25211000')
  await window.press('Spara')
  assert.match(await read(window), /25211000/)
}

/** Every number of the seller, in order: one after another. */
export async function numbersOf({ world }: Site, regionId: string): Promise<number[]> {
  const rows = await world.db
    .selectFrom('invoice')
    .select('number')
    .where('sellerId', '=', Number(regionId))
    .where('number', 'is not', null)
    .orderBy('number')
    .execute()
  return rows.map(({ number }) => number ?? 0)
}

/** Opens an invoice of the list by whose it is and where it stands. */
export async function openInvoiceOf(window: Window, regionId: string, municipality: string): Promise<void> {
  await openInvoices(window, regionId)
  const row = window.page.locator('main tbody tr', { hasText: municipality }).first()
  await row.getByRole('link').first().click()
  await window.page.waitForLoadState('load')
}

/** The invoice that is open is credited as a whole; without a reason it is not. */
export async function creditIt(window: Window): Promise<void> {
  const { page } = window
  await page.getByText('Kreditera hela fakturan', { exact: true }).click()
  await page.getByRole('button', { name: 'Kreditera', exact: true }).click()
  await page.waitForLoadState('load')
  assert.equal(await page.locator('[name=crediting][aria-invalid=true]').count(), 1, 'a reason is asked for')
  await page.fill('[name=crediting]', 'Fel mottagare')
  await page.getByRole('button', { name: 'Kreditera', exact: true }).click()
  await page.waitForLoadState('load')
  assert.match(await read(window), /Krediterad med kreditfaktura \d+/)
  assert.match(await window.heading(), /^Kreditfaktura \d+ till/)
}

/** The invoice that is open is paid in part, and then the rest; more than is left is refused. */
export async function payIt(window: Window): Promise<void> {
  const { page } = window
  const note = async (amount: string) => {
    await page.locator('summary', { hasText: 'Notera betalning' }).click()
    await page.fill('[name=amount]', amount)
    await page.locator('#payment button, form#payment button, form:has([name=paidOn]) button').first().click()
    await page.waitForLoadState('load')
  }
  await note('1 000')
  assert.match(await read(window), /Delbetalningen är noterad/)
  await page.locator('summary', { hasText: 'Notera betalning' }).click()
  const left = await page.inputValue('[name=amount]')
  await page.fill('[name=amount]', '99 999 999')
  await page.locator('form:has([name=paidOn]) button').first().click()
  await page.waitForLoadState('load')
  assert.match(await read(window), /Mer än vad som är kvar/)
  assert.equal(await page.inputValue('[name=amount]'), '99 999 999')
  await page.fill('[name=amount]', left)
  await page.locator('form:has([name=paidOn]) button').first().click()
  await page.waitForLoadState('load')
  assert.match(await read(window), /Fakturan är betald/)
}

/** A file for the ledger of one profile; the invoices of the year stand in it once. */
export async function exportAs(window: Window, regionId: string, profile: RegExp, again = false): Promise<Buffer> {
  const { page } = window
  await window.go(`/economy/ledger-export/${regionId}`)
  await page.fill('[name=from]', `${year}-01-01`)
  await page.fill('[name=until]', `${year}-12-31`)
  const option = page.locator('[name=profile] option', { hasText: profile })
  await page.selectOption('[name=profile]', (await option.getAttribute('value')) ?? '')
  if (again) await page.locator('[name=again]').check()
  await window.press('Gör filen')
  assert.match(await read(window), /Filen är gjord/, await read(window))
  const row = page.locator('main tbody tr', { hasText: profile }).first()
  return fetchFile(window, (await row.getByRole('link').first().getAttribute('href')) ?? '')
}

/** A ledger reads the vouchers, and each balances. */
export function balances(bytes: Buffer): number {
  const { vouchers } = readSie(bytes)
  for (const { number, rows } of vouchers)
    assert.equal(
      rows.reduce((sum, { ore }) => sum + ore, 0),
      0,
      `voucher ${number}`,
    )
  return vouchers.length
}

/** The rules of e-invoices that any document of the region breaks. */
export async function faultsOfAll({ world }: Site, regionId: string): Promise<string[]> {
  const files = await world.db
    .selectFrom('invoiceFile as f')
    .innerJoin('invoice as i', 'i.id', 'f.invoiceId')
    .select(['i.number', 'f.bytes'])
    .where('i.sellerId', '=', Number(regionId))
    .where('f.kind', '=', 'xml')
    .execute()
  assert.ok(files.length > 14, `${files.length} documents`)
  return files.flatMap(({ number, bytes }) =>
    faultsOfEInvoice(bytes.toString('utf8')).map((fault) => `${number}: ${fault}`),
  )
}

/** The address that stands on the paper, and in the e-invoice beside it. */
export async function appendixOf(window: Window): Promise<string> {
  const at = new URL(window.page.url()).pathname
  const pdf = readPdf(await fetchFile(window, `${at}/document.pdf`))
  const xml = (await fetchFile(window, `${at}/document.xml`)).toString('utf8')
  const inXml = /<cbc:URI>(.*?)</.exec(xml)?.[1] ?? ''
  assert.ok(pdf.raw.includes(`/URI (${inXml})`), 'paper and e-invoice lead to the same place')
  return new URL(inXml, window.page.url()).pathname
}
