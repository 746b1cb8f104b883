import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { holdClock } from '#platform'
import { attempt } from '#platform/db'
import { gatherFaults } from '../../src/economy/check-ledger/gather-faults.screen.ts'
import { aThursday } from '../world/templates.ts'
import { openSite, type Site, type Window } from './site.ts'
import { itIs, read } from './term/around.ts'
import { closePot, correctKalix, openYear, plain, postNationalFee, shareByOwnKey, stepsLeft } from './year/closing.ts'
import {
  appendixOf,
  balances,
  creditIt,
  draftYearEnd,
  exportAs,
  faultsOfAll,
  fillInReference,
  numbersOf,
  openInvoiceOf,
  openInvoices,
  payIt,
  runIt,
} from './year/invoicing.ts'

for (const scripts of ['with scripts', 'without scripts'] as const) {
  describe(`a year is closed, ${scripts}`, () => {
    let site: Site
    let window: Window
    let year: string
    let region: string
    let left: number
    before(async () => {
      holdClock(aThursday)
      site = await openSite()
      window = await site.visit(scripts)
      itIs('2026-12-31')
    })
    after(async () => {
      await window.close()
      await site.close()
      holdClock()
    })

    test('Eivor reads what is left of the year, in the order it is done', async () => {
      await window.signInAs('Eivor')
      year = await openYear(window)
      region = year.split('/')[2] ?? ''
      left = await stepsLeft(window, year)
      assert.match(await read(window), /Gör nu[\s\S]*Återstår[\s\S]*Fördela den fasta kostnaden/)
    })

    test('she shares the fixed cost by a key of agreed numbers, with its day and source', async () => {
      await shareByOwnKey(window, year)
    })

    test('she posts the national fee', async () => {
      await postNationalFee(window, year)
    })

    test('she puts right what nothing else does, by hand and with a reason', async () => {
      await correctKalix(window, year)
    })

    test('she sees how the pot would be shared, shares it and closes the year; the protocol says the same', async () => {
      await closePot(window, year)
      const now = await stepsLeft(window, year)
      assert.equal(left - now, 3, `${left} steps were left, now ${now}: ${await read(window)}`)
    })

    test('drafts for every municipality are made in one run, with its progress', async () => {
      await openInvoices(window, region)
      await draftYearEnd(window)
      assert.match(await runIt(site, window), /^Utkast, Årsavräkning 2026: 14 klara/)
    })

    test('all are checked but one, whose reference is not as its payer demands; it is filled in', async () => {
      await openInvoices(window, region)
      await window.press(/^Godkänn \d+ utkast/)
      assert.match(await runIt(site, window), /^En gick inte igenom/)
      await fillInReference(window, 'Pajala')
      await openInvoices(window, region)
      await window.press(/^Godkänn 1 utkast/)
      assert.match(await runIt(site, window), /1 klara$/)
    })

    test('they are issued with numbers without gaps, and sent', async () => {
      const before = await numbersOf(site, region)
      await openInvoices(window, region)
      await window.press(/^Ge ut \d+ fakturor/)
      assert.match(await runIt(site, window), /^Utgivning, Årsavräkning 2026: 14 klara/)
      const numbers = await numbersOf(site, region)
      assert.equal(numbers.length, before.length + 14)
      assert.deepEqual(
        numbers,
        numbers.map((_, index) => index + 1),
      )
      await openInvoices(window, region)
      await window.press(/^Skicka \d+ fakturor/)
      assert.match(await runIt(site, window), /^Utskick, Årsavräkning 2026: 14 klara/)
    })

    test('one is credited with a reason, drafted anew, and goes the whole way again', async () => {
      await openInvoiceOf(window, region, 'Boden')
      await creditIt(window)
      await openInvoices(window, region)
      await draftYearEnd(window)
      await runIt(site, window)
      for (const act of [
        /^Godkänn 1 utkast: Årsavräkning/,
        /^Ge ut 1 faktura: Årsavräkning/,
        /^Skicka 1 faktura: Årsav/,
      ]) {
        await openInvoices(window, region)
        await window.press(act)
        assert.match(await runIt(site, window), /[12] klara$/)
      }
    })

    test('a payment is noted, first in part', async () => {
      await openInvoiceOf(window, region, 'Luleå')
      await payIt(window)
    })

    test('the invoices are booked: SIE for a ledger, and fixed width for another', async () => {
      const vouchers = balances(await exportAs(window, region, /SIE 4I/))
      assert.ok(vouchers >= 17, `${vouchers} vouchers`)
      const rows = (await exportAs(window, region, /Fast bredd/, true)).toString('utf8').split('\r\n').slice(0, -1)
      assert.ok(rows.length > 30)
      assert.deepEqual([...new Set(rows.slice(1).map((row) => row.length))].length, 1, 'every row is as wide')
    })

    test('Siv sees the invoice of Kalix, and opens an amount down to its posting', async () => {
      await window.signInAs('Siv')
      await window.go('/invoices')
      const row = window.page.locator('main tbody tr', { hasText: 'Årsavräkning 2026' }).first()
      await row.getByRole('link').first().click()
      await window.page.waitForLoadState('load')
      assert.match(await window.heading(), /^(F|Kreditf)aktura \d+ till Kalix/)
      const line = window.page.locator('.invoice-line', { hasText: /lunch/ }).first()
      await line.locator('summary').click()
      assert.match(plain(await line.innerText()), /400/)
      await line.locator('a[href*="/economy/postings/"]').first().click()
      await window.page.waitForLoadState('load')
      assert.match(await read(window), /En lunch debiterades två gånger/)
      await window.page.goBack()
      await window.page.waitForLoadState('load')
    })

    test('whoever has the paper and no account reads the same sum, and why', async () => {
      const sum = /([\d ]+,?\d*) kr$/.exec(plain(await window.heading()))?.[1]?.trim() ?? ''
      assert.notEqual(sum, '')
      const appendix = await appendixOf(window)
      await window.signOut()
      await window.go(appendix)
      assert.ok(plain(await window.heading()).includes(`${sum} kr`), await window.heading())
      assert.match(await read(window), /En lunch debiterades två gånger/)
      assert.doesNotMatch(await read(window), /\b(Fia|Ali|Mira|Jon|Elin)\b/)
    })

    test('nothing in the ledger differs, and every e-invoice keeps the rules', async () => {
      assert.deepEqual(await attempt(site.world.db, (tx) => gatherFaults(tx)), [])
      assert.deepEqual(await faultsOfAll(site, region), [])
    })
  })
}
