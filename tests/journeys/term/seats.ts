import assert from 'node:assert/strict'
import type { Window } from '../site.ts'
import { fetchFile, read, signInBy } from './around.ts'

/** Bo holds two of Kalix's seats before he knows for whom. */
export async function holdTwo(window: Window, occasion: string): Promise<void> {
  await window.go(`${occasion}/unnamed`)
  await window.page.fill('[name=count]', '2')
  await window.press('Håll platserna')
  assert.match(await window.heading(), /^Kalix håller två platser utan namn/)
}

/** He puts a name on one, on the same page. */
export async function nameOne(window: Window, name: string): Promise<void> {
  await window.page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check()
  await window.press('Sätt namn')
  assert.match(await window.heading(), /^Kalix håller en plats utan namn/)
}

/** Fia finds the course among those she can go to, and asks for a seat. */
export async function ask(window: Window, course: string): Promise<void> {
  const { page } = window
  await window.go('/open-occasions')
  const section = page.locator('main section', { hasText: course }).first()
  const row = section.locator('li', { hasText: '14' }).first()
  await row.getByText('Fråga om en plats', { exact: true }).click()
  await row.locator('[name=note]').fill('Jag har ett ärende där det här behövs.')
  await row.getByRole('button', { name: 'Skicka förfrågan' }).click()
  await page.waitForLoadState('load')
  assert.match(await read(window), new RegExp(`Förfrågan om ${course} är skickad[\\s\\S]*Väntar på svar`))
}

/** Maj ticks those who are to go; when it is full they stand in the queue. */
export async function book(window: Window, occasion: string, names: readonly string[]): Promise<void> {
  await window.go(`${occasion}/booking`)
  for (const name of names) await window.page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check()
  await window.press(/^(Boka platser|Ställ i kö)$/)
}

/** One who has a seat gives it back so late that it costs, and reads what before they confirm. */
export async function cancel(window: Window, occasion: string): Promise<void> {
  await window.go(`${occasion}/place`)
  await window.follow('Avboka')
  assert.match(await read(window), /Att avboka i dag kostar [\d ]+ kr[\s\S]*Kommunen betalar/)
  await window.press('Avboka min plats')
  assert.match(await read(window), /Din plats är avbokad[\s\S]*kostar kommunen [\d ]+ kr/)
}

/** One who has a seat makes a link, and a colleague takes the seat by it. */
export async function takeOver(window: Window, { occasion, by }: { occasion: string; by: string }): Promise<void> {
  const { page } = window
  await window.go(`${occasion}/place`)
  await window.follow(/i stället/)
  await window.press('Gör en länk')
  const link = new URL((await page.locator('.share-link code').textContent()) ?? '').pathname
  await window.signOut()
  await window.go(link)
  await window.follow('Logga in för att ta platsen')
  await signInBy(window, by)
  await window.go(link)
  await window.press('Ta platsen')
  assert.match(await read(window), /Platsen är din/)
  await window.go(link)
  assert.match(await read(window), /Någon har redan tagit platsen|Du har redan en plats/)
}

/** Fia makes a link for the calendar of her phone, and it fetches her days. */
export async function openCalendar(window: Window): Promise<string> {
  const { page } = window
  await window.go('/calendar-links')
  await page.fill('[name=name]', 'Mobilen')
  await window.press('Gör länken')
  assert.match(await window.heading(), /^Kopiera länken nu/)
  const link = (await page.locator('main a[href*="/calendar/"]').first().getAttribute('href')) ?? ''
  const { pathname } = new URL(link, page.url())
  return (await fetchFile(window, pathname)).toString('utf8')
}
