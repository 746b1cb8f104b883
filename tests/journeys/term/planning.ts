import assert from 'node:assert/strict'
import { moneyPort } from '#economy'
import { bookSeats } from '#occasions'
import { today } from '#platform'
import { attempt } from '#platform/db'
import type { Site, Window } from '../site.ts'
import { read } from './around.ts'

export const course = 'Våld och utsatthet'
export const firstDay = '2026-04-14'
export const secondDay = '2026-04-22'

/** Eivor copies the course's other occasion to days that are unlike each other, in a room that is too small, and plans all the same. */
export async function copyOccasion(window: Window): Promise<string> {
  const { page } = window
  await window.go('/occasions')
  await window.page.locator('main').getByRole('link', { name: course }).first().click()
  await page.waitForLoadState('load')
  await window.follow('Kopiera till nya datum')
  assert.match(await read(window), /Allt utom datumen är ifyllt/)
  await page.fill('[name=on-1]', firstDay)
  const room = page.locator('[name=room-1] option', { hasText: 'Selet' })
  await page.selectOption('[name=room-1]', (await room.getAttribute('value')) ?? '')
  await page.fill('[name=on-2]', secondDay)
  await page.fill('[name=starts-2]', '12:30')
  await page.fill('[name=ends-2]', '16:30')
  await page.fill('[name=seats]', '14')
  await page.fill('[name=bookingOpens]', '2026-02-12')
  await page.fill('[name=least]', '8')
  await page.fill('[name=decideBy]', '2026-03-24')
  await window.press('Planera kurstillfället')
  assert.match(await read(window), /Selet.* har 12 platser men tillfället har 14/)
  await window.press('Planera ändå')
  assert.match(page.url(), /\/occasions\/\d+$/)
  return new URL(page.url()).pathname
}

/** Eivor divides the seats by inhabitants, gives four to Kalix as agreed, and lets what is left go two weeks before. */
export async function divideSeats(window: Window, occasion: string): Promise<void> {
  const { page } = window
  await window.go(`${occasion}/quotas`)
  await window.press('Visa förslaget')
  assert.match(await read(window), /Förslag: 14 platser delade efter/)
  for (const field of await page.locator('.quota-fields input').all()) await field.fill('0')
  await page.getByLabel('Kalix', { exact: true }).fill('4')
  await page.getByLabel('Luleå', { exact: true }).fill('3')
  await page.fill('[name=on-1]', '')
  await page.fill('[name=percent-1]', '')
  await page.fill('[name=on-2]', '2026-03-31')
  await page.fill('[name=percent-2]', '100')
  await window.press('Spara kvoterna')
  assert.match(await read(window), /7 platser hålls för kommunerna/)
}

/** Nine of Luleå: three by its quota, six of those that are free for all. */
export async function fillFromLulea({ world }: Site, occasion: string): Promise<void> {
  const municipalityId = await world.organisationIdOf('Luleå')
  const unitId = await world.unit({ municipalityId, name: 'Mottagningen' })
  const personIds: number[] = []
  for (let n = 1; n <= 9; n += 1) personIds.push(await world.person({ name: `Deltagare ${n}`, unitId }))
  const asked = {
    ...{ occasionId: Number(occasion.split('/').at(-1)), personIds, whenFull: 'leave' as const },
    ...{ today: today(), money: moneyPort },
    actor: { personId: await world.personIdOf('nils@norrbotten.example'), address: null },
  }
  const outcome = await attempt(world.db, (tx) => bookSeats(tx, asked))
  assert.ok(!('refused' in outcome), JSON.stringify(outcome))
}
