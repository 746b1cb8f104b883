import assert from 'node:assert/strict'
import type { Site, Window } from '../site.ts'
import { itIs, read } from './around.ts'
import { firstDay } from './planning.ts'

/** Karin shows the code; Fia types it after it has turned, then the one that is shown, with a phone of her own. */
export async function checkIn(
  site: Site,
  { window, scripts, occasion }: { window: Window; scripts: 'with scripts' | 'without scripts'; occasion: string },
): Promise<void> {
  const fia = await site.visit(scripts, { width: 390, height: 844 })
  await fia.signInAs('Fia')
  await window.signInAs('Karin')
  await window.go('/teaching')
  const list = window.page.locator(`main a[href^="${occasion}/days/"][href$="/attendance"]`).first()
  await window.go((await list.getAttribute('href')) ?? '')
  await window.follow('Visa koden')
  const shown = async () => ((await window.page.locator('.turning-typed').textContent()) ?? '').trim()
  const old = await shown()
  itIs(firstDay, '08:12:05')
  await fia.go('/check-in')
  await fia.page.getByLabel('Eller skriv koden').fill(old)
  await fia.press('Checka in')
  assert.match(await read(fia), /Den koden visas inte nu|Koden har hunnit bytas/)
  await window.page.reload()
  await fia.page.getByLabel('Eller skriv koden').fill(await shown())
  await fia.press('Checka in')
  assert.match(await fia.heading(), /^Du är incheckad/)
  await fia.close()
  await window.page.reload()
  assert.match(await read(window), /1 av \d+ är här/)
}

/** Karin marks one as excused, with the reason, and then everyone else as here. */
export async function markByHand(window: Window, { excused, of }: { excused: string; of: number }): Promise<void> {
  const { page } = window
  await window.follow('Till listan')
  const row = page.locator('.mark-row', { hasText: excused })
  await row.locator('input[value=excused]').check()
  await page.locator('main details:has([name=excuse]) > summary').click()
  await page.selectOption('[name=excuse]', 'ill')
  await window.press('Alla andra är här')
  assert.match(await read(window), new RegExp(`${of - 1} av ${of} var här`))
}

/** Eivor gives whoever missed the day a seat for that day elsewhere. */
export async function chooseMakeUp(
  window: Window,
  { occasion, name }: { occasion: string; name: string },
): Promise<void> {
  await window.go(`${occasion}/make-ups`)
  assert.match(await window.heading(), /^En person missade en dag/)
  assert.match(await read(window), new RegExp(name))
  await window.press('Boka dagen')
  assert.match(await read(window), new RegExp(`${name} har en plats för att ta igen dagen`))
}
