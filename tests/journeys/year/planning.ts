import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { moneyPort } from '#economy'
import { bookSeats } from '#occasions'
import { today } from '#platform'
import { attempt } from '#platform/db'
import type { Site, Window } from '../site.ts'

/** The days of the occasion, the first on site in Luleå. */
export const days = [
  { on: '2026-06-02', form: 'on-site', place: 'Kulturens hus, Luleå', link: '' },
  { on: '2026-06-03', form: 'digital', place: '', link: 'https://mote.example/barnet-2' },
  { on: '2026-06-17', form: 'digital', place: '', link: 'https://mote.example/barnet-3' },
  { on: '2026-06-18', form: 'digital', place: '', link: 'https://mote.example/barnet-4' },
]

/** Eivor plans the course on these days; answers the address of the occasion. */
export async function planOccasion(window: Window, course: string, on = days): Promise<string> {
  const { page } = window
  await window.go('/occasions/new')
  await window.follow(course)
  for (const [index, day] of on.entries()) await fillDay(page, index + 1, day)
  await choose(page, 'leader-1', 'Karin')
  await tick(page, 'trainers-1', 'Ulf')
  await tick(page, 'reserves-1', 'Rosa')
  await page.fill('[name=seats]', '22')
  await page.fill('[name=bookingOpens]', '2026-02-12')
  await page.fill('[name=bookingCloses]', '2026-05-20')
  await window.press('Planera kurstillfället')
  if (!/\/occasions\/\d+$/.test(page.url())) assert.fail(await page.locator('main').innerText())
  return new URL(page.url()).pathname
}

async function fillDay(page: Page, n: number, day: (typeof days)[number]): Promise<void> {
  await page.fill(`[name=on-${n}]`, day.on)
  await page.fill(`[name=starts-${n}]`, '09:00')
  await page.fill(`[name=ends-${n}]`, '16:00')
  const form = page.locator(`input[type=radio][name=form-${n}][value=${day.form}]`)
  if ((await form.count()) > 0) await form.check()
  if (day.place !== '') await page.fill(`[name=place-${n}]`, day.place)
  if (day.link !== '') await page.fill(`[name=link-${n}]`, day.link)
}

async function choose(page: Page, field: string, name: string): Promise<void> {
  const option = page.locator(`[name=${field}] option`, { hasText: name })
  await page.selectOption(`[name=${field}]`, (await option.getAttribute('value')) ?? '')
}

async function tick(page: Page, group: string, name: string): Promise<void> {
  for (const box of await page.locator(`input[name=${group}]`).all()) {
    const label = await page.locator(`label[for="${await box.getAttribute('id')}"]`).textContent()
    if (label?.startsWith(name)) await box.check()
  }
}

/** Nineteen people of Luleå take seats before the team leader in Kalix comes to it. */
export async function fillAllButThree({ world }: Site, occasion: string): Promise<void> {
  const municipalityId = await world.organisationIdOf('Luleå')
  const unitId = await world.unit({ municipalityId, name: 'Mottagningen' })
  const personIds: number[] = []
  for (let n = 1; n <= 19; n += 1) personIds.push(await world.person({ name: `Deltagare ${n}`, unitId }))
  const asked = {
    occasionId: Number(occasion.split('/').at(-1)),
    personIds,
    whenFull: 'leave' as const,
    today: today(),
    money: moneyPort,
    actor: { personId: await world.personIdOf('nils@norrbotten.example'), address: null },
  }
  const outcome = await attempt(world.db, (tx) => bookSeats(tx, asked))
  assert.ok(!('refused' in outcome))
}

/** Maj ticks the ones who are to go, in the list of her team. */
export async function book(window: Window, occasion: string, names: readonly string[]): Promise<void> {
  await window.go(`${occasion}/booking`)
  for (const name of names) await window.page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check()
  await window.press(/^(Boka platser|Ställ i kö)$/)
}

/** Maj gives back the seat of someone in her team, for what it is said to cost. */
export async function giveBack(window: Window, occasion: string, name: string): Promise<void> {
  await window.go(`${occasion}/booking`)
  await window.page.getByRole('link', { name: `Avboka ${name}` }).click()
  await window.page.locator('main form button').last().click()
}

/** The link in the latest letter to someone who is offered a seat. */
export async function offerLinkTo({ world }: Site, email: string): Promise<string> {
  const personId = await world.personIdOf(email)
  const { body } = await world.db
    .selectFrom('outboxMail')
    .select('body')
    .where('toPersonId', '=', personId)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return /\/offers\/[\w-]{43}/.exec(body)?.[0] ?? ''
}
