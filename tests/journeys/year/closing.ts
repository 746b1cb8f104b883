import assert from 'node:assert/strict'
import { readPdf } from '../../read-pdf.ts'
import type { Window } from '../site.ts'
import { fetchFile, read } from '../term/around.ts'

/** The municipalities of Norrbotten with what they have agreed to weigh; Arvidsjaur is small and pays least. */
const agreed: Readonly<Record<string, number>> = {
  ...{ Arjeplog: 2, Arvidsjaur: 1, Boden: 12, Gällivare: 8, Haparanda: 4, Jokkmokk: 2, Kalix: 7, Kiruna: 10 },
  ...{ Luleå: 34, Pajala: 3, Piteå: 18, Älvsbyn: 4, Överkalix: 2, Övertorneå: 2 },
}

/** Where the economy of the region's year is; answers its path. */
export async function openYear(window: Window): Promise<string> {
  await window.go('/economy')
  const path = new URL(window.page.url()).pathname
  assert.match(path, /^\/economy\/\d+\/2026$/)
  return path
}

/** How many steps of the year are left: each has its button. */
export async function stepsLeft(window: Window, year: string): Promise<number> {
  await window.go(`${year}/steps`)
  assert.match(await window.heading(), /återstår för 2026$/)
  return window.page.locator('main .worklist a.button').count()
}

/** Eivor makes a key of numbers agreed on, sees it before it is saved, and shares the year's cost by it. */
export async function shareByOwnKey(window: Window, year: string): Promise<void> {
  const { page } = window
  await window.go(`/economy/keys/${year.split('/')[2]}`)
  await window.follow('Gör en nyckel av egna tal')
  await page.fill('[name=name]', 'Överenskommelsen 2026')
  await page.locator('input[name=kind][value=agreed]').check()
  await page.fill('[name=asOf]', '2026-11-12')
  await page.fill(
    '[name=rows]',
    Object.entries(agreed)
      .map(([name, weight]) => `${name}; ${weight}`)
      .join('\n'),
  )
  await page.fill('[name=source]', 'socialchefsnätverket 12 november 2026, § 4')
  await window.press('Titta på nyckeln')
  assert.match(await window.heading(), /^Stämmer Överenskommelsen 2026\?/)
  await window.press('Spara nyckeln')
  await window.go(`${year}/fixed-cost`)
  await page.getByText(/^(Ändra kostnaden eller nyckeln|Bestäm kostnaden)$/).click()
  await page.fill('[name=amount]', '950 000')
  const key = page.locator('[name=key] option', { hasText: 'Överenskommelsen 2026' })
  await page.selectOption('[name=key]', (await key.getAttribute('value')) ?? '')
  await page.fill('main form [name=source]', 'socialchefsnätverket 12 november 2026, § 5')
  await window.press('Spara')
  await window.press(/^Bokför (kommunernas delar|skillnaden)$/)
  assert.match(await window.heading(), /^950\s000\skr är fördelade på 14 kommuner$/)
}

/** The national fee is posted, so that each sees its whole cost. */
export async function postNationalFee(window: Window, year: string): Promise<void> {
  await window.go(`${year}/national-fee`)
  await window.press('Bokför avgiften')
  assert.match(await window.heading(), /^Den nationella avgiften är bokförd/)
}

/** Kalix gets 400 kr back by hand, with a reason; nothing is not put right. */
export async function correctKalix(window: Window, year: string): Promise<void> {
  const { page } = window
  await window.go(`${year}/corrections`)
  const kalix = page.locator('[name=municipality] option', { hasText: /^Kalix$/ })
  await page.selectOption('[name=municipality]', (await kalix.getAttribute('value')) ?? '')
  await window.press('Fortsätt')
  const reason = page.locator('form:has([name=direction]) [name=reason]')
  await page.fill('[name=amount]', '0')
  await reason.fill('En lunch debiterades två gånger')
  await window.press('Bokför rättelsen')
  assert.match(await read(window), /Skriv ett belopp som är mer än noll/)
  assert.equal(await reason.inputValue(), 'En lunch debiterades två gånger')
  await page.fill('[name=amount]', '400')
  await window.press('Bokför rättelsen')
  assert.match(await read(window), /Kalix[\s\S]*En lunch debiterades två gånger/)
}

/** The pot as it would be shared, then closed; the protocol says the same to the krona on page and paper. */
export async function closePot(window: Window, year: string): Promise<void> {
  const { page } = window
  await window.go(`${year}/pot`)
  const pot = /^([\d ]+) kr i utbildarpotten/.exec(plain(await window.heading()))?.[1] ?? ''
  assert.notEqual(pot, '')
  assert.match(await read(window), /Så delas potten/)
  const before = readPdf(await fetchFile(window, `${new URL(page.url()).pathname}/protocol.pdf`))
  assert.match(before.text, /Preliminärt/)
  await window.press('Dela potten och stäng året')
  assert.equal(plain(await window.heading()), `Utbildarpotten är delad: ${pot} kr`)
  assert.match(await read(window), /Stängd av Eivor/)
  const { text } = readPdf(await fetchFile(window, `${year}/pot/protocol.pdf`))
  assert.doesNotMatch(text, /Preliminärt/)
  assert.ok(plain(text).includes(pot), `the protocol says ${pot}`)
}

/** With its spaces as plain ones. */
export function plain(text: string): string {
  return text.replace(/[\u00a0\u2009\u202f]/g, ' ')
}
