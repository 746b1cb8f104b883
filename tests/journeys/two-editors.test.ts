import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { holdClock } from '#platform'
import { aThursday } from '../world/templates.ts'
import { openSite, type Site, type Window } from './site.ts'

const course = 'Handläggning med barnet i centrum'
let site: Site
let gun: Window
let karim: Window
let piece: string

before(async () => {
  holdClock(aThursday)
  site = await openSite()
  gun = await site.visit('with scripts')
  karim = await site.visit('with scripts')
})
after(async () => {
  await gun.close()
  await karim.close()
  await site.close()
  holdClock()
})

const text = ({ page }: Window) => page.getByRole('textbox', { name: 'Text', exact: true })
const state = ({ page }: Window) => page.getByRole('status').filter({ hasText: /\S/ })

/** Writes at the end of the formatted text, as one does: key by key. */
async function write(window: Window, words: string): Promise<void> {
  await text(window).focus()
  await window.page.keyboard.press('Control+End')
  await window.page.keyboard.type(words)
}

const told = (window: Window, words: RegExp) => state(window).filter({ hasText: words }).waitFor()

test('two open the same task of a draft; what the first writes is saved by itself', async () => {
  await gun.signInAs('Gun')
  await gun.go('/workshop')
  await gun.follow(course)
  await gun.press('Börja ett nytt utkast')
  await gun.follow('Skriv vidare')
  await gun.follow('Barnets rättigheter i ditt ärende')
  piece = new URL(gun.page.url()).pathname
  await karim.signInAs('Karim')
  await karim.go(piece)
  await write(gun, ' Lyssna först.')
  await told(gun, /^Sparat/)
})

test('what the second writes overwrites nothing: both are kept, and both are shown', async () => {
  await write(karim, ' Fråga sedan.')
  await told(karim, /En kollega har sparat samtidigt/)
  await karim.follow('Se båda')
  assert.match(await karim.heading(), /^En kollega har sparat samtidigt/)
  const main = karim.page.locator('main')
  assert.match((await main.locator('del').allTextContents()).join(' '), /Lyssna först/)
  assert.match((await main.locator('ins').allTextContents()).join(' '), /Fråga sedan/)
})

test('one of them is chosen, and the history has every text', async () => {
  await karim.press('Låt den här versionen gälla')
  assert.match(await text(karim).innerText(), /Fråga sedan/)
  assert.doesNotMatch(await text(karim).innerText(), /Lyssna först/)
  await karim.follow('Tidigare versioner')
  const history = await karim.page.locator('main').innerText()
  assert.match(history, /Karim/)
  assert.match(history, /Sparat av Gun/)
  assert.match(history, /Sparad bredvid/)
})

test('a network that is cut while one writes takes nothing; it is saved when it is back', async () => {
  await gun.go(piece)
  await gun.page.context().setOffline(true)
  await write(gun, ' Vänta in svaret.')
  await told(gun, /^Inget nät\. Det du skrivit ligger kvar/)
  assert.match(await text(gun).innerText(), /Vänta in svaret/)
  await gun.page.context().setOffline(false)
  await told(gun, /^Sparat/)
  await karim.go(piece)
  assert.match(await text(karim).innerText(), /Fråga sedan[\s\S]*Vänta in svaret/)
})
