import assert from 'node:assert/strict'
import type { Window } from '../site.ts'
import { read } from '../term/around.ts'

export const course = 'Våld och utsatthet'
/** What she also may teach, by a training that is noted by hand. */
const besides = 'Samtal och delaktighet'

/** Chooses the option that says this, of the field of this name. */
async function choose({ page }: Window, field: string, said: string | RegExp): Promise<void> {
  const option = page.locator(`[name=${field}] option`, { hasText: said }).first()
  await page.selectOption(`[name=${field}]`, (await option.getAttribute('value')) ?? '')
}

/** Eivor looks for one who can teach the course; answers the path of the call. */
export async function callForTrainers(window: Window): Promise<string> {
  const { page } = window
  await window.go('/trainers/calls')
  await window.follow('Sök utbildare')
  await choose(window, 'what', course)
  await page.fill('[name=wanted]', '1')
  await page.fill('[name=asked]', 'Du som har arbetat minst tre år och tycker om att dela med dig.')
  await window.press('Skicka utlysningen')
  assert.match(await read(window), /Utlysningen är ute/)
  await window.go('/trainers/calls')
  const link = page.locator('main').getByRole('link', { name: course }).first()
  return (await link.getAttribute('href')) ?? ''
}

/** Fia finds it in her menu and applies. */
export async function applyTo(window: Window): Promise<void> {
  const { page } = window
  await window.follow('Bli utbildare')
  const section = page.locator('main section', { hasText: course }).first()
  if (!(await section.locator('[name=words]').isVisible())) await section.locator('summary').first().click()
  await section.locator('[name=words]').fill('Jag har arbetat med våld i nära relationer i sex år.')
  await section.getByRole('button', { name: 'Skicka min anmälan' }).click()
  await page.waitForLoadState('load')
  assert.match(await read(window), /Nu frågar vi din arbetsgivare/)
}

/** Siv says yes for Kalix, to so many course days a year; without a number she is asked for one. */
export async function consentTo(window: Window, days: string): Promise<void> {
  const { page } = window
  await window.go('/trainer-consents')
  const section = page.locator('main section', { hasText: `Fia vill utbilda i ${course}` }).first()
  await section.locator('[name=days]').fill(days)
  await section.getByRole('button', { name: 'Säg ja' }).click()
  await page.waitForLoadState('load')
  assert.match(await read(window), /Regionen bestämmer nu om Fia/)
}

/** Eivor accepts her into the team, and notes on her page what she may. */
export async function acceptAndAuthorise(window: Window, call: string): Promise<void> {
  const { page } = window
  await window.go(call)
  await choose(window, 'team', `${course}, som utbildare`)
  await window.press('Anta Fia')
  assert.match(await read(window), /Fia är antagen och finns i registret/)
  await window.go('/trainers/register')
  await window.follow(/^Fia$/)
  const note = page.locator('details', { has: page.locator('[name=reason]') }).first()
  await note.locator('summary').first().click()
  await choose(window, 'course', besides)
  await note.locator('[name=reason]').fill('Gick utbildarutbildningen i januari')
  await note.locator('button[type=submit]').click()
  await page.waitForLoadState('load')
  assert.match(await read(window), new RegExp(`${besides}[\\s\\S]*Gick utbildarutbildningen i januari`))
  await window.go('/trainers')
  assert.match(await read(window), /Fia/)
}
