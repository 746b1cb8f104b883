import assert from 'node:assert/strict'
import { readPdf } from '../../read-pdf.ts'
import type { Window } from '../site.ts'

/** Eivor does the three acts of the year's end, each from the year's page. */
export async function closeYear(window: Window): Promise<void> {
  await window.go('/economy')
  const year = window.page.url()
  const acts = [
    { at: '/fixed-cost', press: 'Bokför kommunernas delar' },
    { at: '/national-fee', press: 'Bokför avgiften' },
    { at: '/pot', press: 'Dela potten och stäng året' },
  ]
  for (const act of acts) {
    await window.go(`${new URL(year).pathname}${act.at}`)
    await window.press(act.press)
  }
  assert.match(await window.heading(), /Utbildarpotten är delad/)
  await window.go(new URL(year).pathname)
}

/** The basis of one municipality, as page, PDF and CSV. */
export async function openBasis(window: Window, municipality: string) {
  await window.follow(municipality)
  const { page } = window
  const sum = /(?:betalar|får)\s([\d\s,]+)\skr/.exec(await window.heading())?.[1]?.trim() ?? ''
  assert.notEqual(sum, '')
  assert.ok((await page.locator('main details').count()) >= 3, 'amounts open into their reasons')
  const pdf = await page.request.get(
    (await page.getByRole('link', { name: 'Hämta som PDF' }).getAttribute('href')) ?? '',
  )
  const csv = await page.request.get(
    (await page.getByRole('link', { name: 'Hämta som CSV' }).getAttribute('href')) ?? '',
  )
  const figures = (text: string) => text.replace(/[\u00a0\u2009\u202f]/g, ' ')
  return {
    page: figures((await page.locator('main').textContent()) ?? ''),
    sum: figures(sum),
    pdf: figures(readPdf(await pdf.body()).text),
    csvSum: sumOfRows(await csv.text()),
  }
}

/** What the rows to the region add up to, in whole kronor with a thin space as on the page. */
function sumOfRows(csv: string): string {
  const rows = csv
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(';'))
  const toRegion = rows.filter(([receiver]) => receiver === 'Norrbottens Kommuner')
  const ore = toRegion.reduce((sum, row) => sum + Math.round(Number((row.at(-1) ?? '').replace(',', '.')) * 100), 0)
  return new Intl.NumberFormat('sv-SE').format(ore / 100).replace(/\s/g, ' ')
}
