import assert from 'node:assert/strict'
import type { Window } from '../site.ts'
import { book, planOccasion } from '../year/planning.ts'
import { course } from './first-draft.ts'
import { fillIn } from './writing.ts'

const contact = 'Ring socialjouren i Norrbotten'
const days = [{ on: '2026-06-02', form: 'on-site', place: 'Kulturens hus, Luleå', link: '' }]

/** Eivor makes a team for the course and plans it in Luleå and Maj books Fia on it; answers the address of the occasion. */
export async function planAndBook(window: Window): Promise<string> {
  await window.signInAs('Eivor')
  await joinTeam(window, 'karin@lulea.example', 'Kursledare')
  await joinTeam(window, 'ulf@boden.example', 'Utbildare')
  const occasion = await planOccasion(window, course, days)
  await window.signInAs('Maj')
  await book(window, occasion, ['Fia'])
  return occasion
}

async function joinTeam(window: Window, address: string, role: string): Promise<void> {
  await window.go('/trainers')
  await fillIn(window, { 'E-post i tjänsten': address, Kurs: course, [role]: true })
  await window.press('Lägg till i teamet')
}

/** Karin reads what the participants answered, and how the day goes. */
export async function lead(window: Window, occasion: string): Promise<void> {
  await window.signInAs('Karin')
  await window.go(`${occasion}/readiness`)
  assert.match((await window.page.locator('main').textContent()) ?? '', /Fia[\s\S]*Att vänta ut tystnaden/)
  await window.go(`${occasion}/run-sheet`)
  const sheet = await window.page.locator('main').innerText()
  assert.match(sheet, /Välkommen[\s\S]*Öva i par[\s\S]*Kort till övningen/)
}

/** Nils tells whom one calls in Norrbotten. */
export async function addContact(window: Window): Promise<void> {
  await window.signInAs('Nils')
  await window.go('/additions')
  await window.follow(course)
  await window.follow('Lägg till')
  await fillIn(window, { 'Lokal kontakt': true, Rubrik: contact, Text: 'Telefon 0000-00 00 00, dygnet runt.' })
  await window.press('Spara')
  assert.match(await window.page.locator('main').innerText(), new RegExp(contact))
}

/** He sees that the course has changed, that the contact is kept, and that it still holds. */
export async function keepContact(window: Window): Promise<void> {
  await window.signInAs('Nils')
  await window.go('/additions')
  await window.follow(course)
  assert.match(await window.heading(), /har ändrats\. Stämmer era tillägg\?$/)
  await window.press(`”${contact}” stämmer fortfarande`)
  assert.match(await window.page.locator('main').innerText(), new RegExp(`${contact}[\\s\\S]*Sett bredvid revision 2`))
}

export { contact }
