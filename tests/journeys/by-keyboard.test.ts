import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import type { Locator } from 'playwright-core'
import { holdClock, today, travelTo } from '#platform'
import { aThursday } from '../world/templates.ts'
import { openSite, type Site, type Window } from './site.ts'

const course = 'Handläggning med barnet i centrum'
let site: Site
let window: Window

before(async () => {
  holdClock(aThursday)
  site = await openSite()
  window = await site.visit('with scripts')
})
after(async () => {
  await window.close()
  await site.close()
  holdClock()
})

const focused = () => window.page.locator(':focus')
const main = () => window.page.locator('main')
const link = (name: string | RegExp) => window.page.getByRole('link', { name })
const button = (name: string | RegExp) => window.page.getByRole('button', { name })

/** Presses a key, and whoever looks sees where they are: something has the focus, and it is marked. */
async function press(key: string): Promise<void> {
  await window.page.keyboard.press(key)
  const seen = await window.page.evaluate(() => {
    const at = document.activeElement
    if (at === null || at === document.body) return 'nothing has the focus'
    // The controls within a film are the browser's own, and mark themselves.
    if (at instanceof HTMLMediaElement) return ''
    const looks = [at, ...(at instanceof HTMLInputElement ? (at.labels ?? []) : [])].map((each) =>
      getComputedStyle(each),
    )
    const isMarked = looks.some(({ outlineStyle, boxShadow }) => outlineStyle !== 'none' || boxShadow !== 'none')
    const { width, height } = at.getBoundingClientRect()
    return isMarked && width > 0 && height > 0 ? '' : `the focus is not seen on ${at.outerHTML.slice(0, 200)}`
  })
  assert.equal(seen, '', `after ${key} on ${window.page.url()}`)
}

/** Goes on with the Tab key until it is there. */
async function tabTo(wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const target = wanted.first()
  await target.waitFor()
  for (let steps = 0; steps < 150; steps += 1) {
    if (await target.evaluate((element) => element.contains(document.activeElement))) return
    await press(key)
  }
  assert.fail(`no way by Tab to ${target}`)
}

/** Follows a link or presses a button that leads to another page. */
async function enter(wanted: Locator): Promise<void> {
  await tabTo(wanted)
  const left = window.page.waitForEvent('framenavigated')
  await window.page.keyboard.press('Enter')
  await left
  await window.page.waitForLoadState('load')
}

test('an employee signs in and goes on from the start page, by keyboard alone', async () => {
  await window.page.goto('/sign-in')
  await enter(button(/Fia/))
  await enter(link(course))
  assert.equal(await window.heading(), course)
})

test('she reads, plays, answers, ticks and writes all of it, from one to the next', async () => {
  await enter(link('Barnets rättigheter i ditt ärende'))
  const met = new Set<string>()
  for (let items = 0; items < 20; items += 1) {
    if ((await window.page.locator('[data-player]').count()) > 0) met.add(await play())
    met.add(await complete())
    const next = link(/^Nästa: /)
    if ((await next.count()) === 0) break
    await enter(next)
  }
  assert.deepEqual([...met].sort(), ['choose', 'confirm', 'listen or look', 'share', 'tick', 'write'])
  await enter(link('Till kursen'))
  assert.match(await main().innerText(), /Du är förberedd/)
})

async function play(): Promise<string> {
  const media = window.page.locator('video, audio')
  const becomes = async (paused: boolean) => {
    for (let looks = 0; looks < 100; looks += 1) {
      if ((await media.evaluate((element: HTMLMediaElement) => element.paused)) === paused) return
      await setTimeout(50)
    }
    assert.fail(`the Space key does not ${paused ? 'pause' : 'play'}`)
  }
  await tabTo(media)
  await press('Space')
  await becomes(false)
  await press('Space')
  await becomes(true)
  await tabTo(button('1,5'))
  await press('Enter')
  assert.equal(await media.evaluate((element: HTMLMediaElement) => element.playbackRate), 1.5)
  return 'listen or look'
}

/** Does what the item asks: chooses, ticks, writes, and sends it. */
async function complete(): Promise<string> {
  const form = main().locator('form[action$="/completion"]').first()
  const submit = form.locator('button')
  if ((await submit.count()) === 0) return 'confirm'
  const fields = form.locator('input:not([type=hidden]), textarea, select')
  const kinds = await fields.evaluateAll((all) => all.map((each) => each.getAttribute('type') ?? each.tagName))
  const done = new Set<string>()
  for (const [index, kind] of kinds.entries()) {
    const field = fields.nth(index)
    const name = (await field.getAttribute('name')) ?? ''
    if (kind === 'radio' && done.has(name)) continue
    await tabTo(field)
    if (kind === 'radio' || kind === 'checkbox') await press('Space')
    else await window.page.keyboard.type('Hur barnet får komma till tals.')
    if (kind === 'radio') await press('ArrowDown')
    if (kind === 'radio' && name !== 'sharing') await press('ArrowUp')
    done.add(name)
  }
  const isShared = done.has('sharing') && (await form.getByLabel('Bara jag').isChecked()) === false
  await enter(submit)
  if (isShared) return 'share'
  if (kinds.includes('TEXTAREA')) return 'write'
  return kinds.includes('radio') ? 'choose' : kinds.includes('checkbox') ? 'tick' : 'confirm'
}

test('her record is a few keys away', async () => {
  await enter(link('Mina meriter'))
  assert.equal(await window.heading(), 'Det du har gjort är ditt')
})

test('a team leader books one of the team, by keyboard alone', async () => {
  const { at } = await occasionWith(22)
  await window.page.goto('/sign-in')
  await enter(button(/Maj/))
  await window.page.goto(`${at}/booking`)
  await tabTo(window.page.getByRole('checkbox', { name: /^Jon/ }))
  await press('Space')
  await enter(button('Boka platser'))
  assert.match(await window.heading(), /Jon har fått plats/)
})

test('whoever is offered a seat says yes from the letter', async () => {
  const { at, occasionId } = await occasionWith(6)
  const { db, asDemo, personIdOf } = site.world
  const { id } = await db
    .selectFrom('booking')
    .select('id')
    .where('occasionId', '=', occasionId)
    .where('personId', '=', await personIdOf('mira@kalix.example'))
    .executeTakeFirstOrThrow()
  const maj = await asDemo('maj@kalix.example')
  const given = { fee: 0, waives: 'yes', why: 'none', reason: '' }
  assert.equal((await maj.post(`${at}/booking/${id}/cancellation`, given)).status, 303)
  const letters = await db.selectFrom('outboxMail').select('body').orderBy('id', 'desc').limit(5).execute()
  const link = letters.map(({ body }) => /\/offers\/[\w-]{43}/.exec(body)?.[0]).find((found) => found !== undefined)
  await window.page.context().clearCookies()
  await window.page.goto(link ?? '')
  await enter(button('Ja, ta platsen'))
  // The latest of the two letters is the team leader's.
  assert.match(await window.heading(), /har plats på Samtal och delaktighet$/)
})

test('she checks in by typing the code on the wall', async () => {
  const { at, dayId, firstDay } = await occasionWith(22)
  travelTo(firstDay)
  const karin = await site.visit('with scripts')
  await karin.signInAs('Karin')
  await karin.go(`${at}/days/${dayId}/check-in`)
  const code = (await karin.page.locator('.turning-typed').textContent()) ?? ''
  await karin.close()
  await window.page.goto('/sign-in')
  await enter(button(/Fia/))
  await window.page.goto('/check-in')
  await tabTo(window.page.getByLabel('Eller skriv koden'))
  await window.page.keyboard.type(code)
  await enter(button('Checka in'))
  assert.equal(await window.heading(), 'Du är incheckad')
  holdClock(aThursday)
})

/** The occasion of the demo that is ahead and has so many seats. */
async function occasionWith(seats: number) {
  const found = await site.world.db
    .selectFrom('occasion as o')
    .innerJoin('occasionDay as d', 'd.occasionId', 'o.id')
    .select(['o.id as occasionId', 'o.firstDay', 'd.id as dayId'])
    .where('o.seats', '=', seats)
    .where('o.firstDay', '>', today())
    .where('d.number', '=', 1)
    .executeTakeFirstOrThrow()
  return { ...found, at: `/occasions/${found.occasionId}` }
}

test('the journey owner writes with the toolbar, and is never lost in it', async () => {
  await window.page.goto('/sign-in')
  await enter(button(/Gun/))
  await enter(link('Verkstaden'))
  await enter(link(course))
  await enter(button('Börja ett nytt utkast'))
  await enter(link('Skriv vidare'))
  await enter(link('Lägg till uppgift: Inför dag 1'))
  await enter(link(/^Sida$/))
  const text = window.page.getByRole('textbox', { name: 'Text', exact: true })
  await tabTo(button('Fet'))
  for (const _ of ['Kursiv', 'Rubrik']) await press('ArrowRight')
  await press('Enter')
  assert.ok(await text.evaluate((element) => element === document.activeElement), 'one goes on writing')
  await window.page.keyboard.type('Andas')
  await press('Enter')
  await window.page.keyboard.type('Vänta in svaret.')
  await tabTo(button('Rubrik'), 'Shift+Tab')
  await tabTool('Länk')
  await press('Enter')
  await press('Escape')
  await button('Länk').and(focused()).waitFor()
  await tabTool('Tabell')
  await press('Enter')
  await window.page.keyboard.type('Vem gör vad')
  await press('Enter')
  await text.and(focused()).waitFor()
  for (const cell of ['Vem', 'Gör', 'Du', 'Lyssnar', 'Barnet']) {
    await window.page.keyboard.type(cell)
    await press('Tab')
  }
  await window.page.keyboard.type('Berättar')
  await tabTo(button('Visa som text med tecken'))
  await press('Enter')
  assert.match(await text.inputValue(), /## Andas\n\nVänta in svaret\.\n\nTabell: Vem gör vad\n\| Vem \| Gör \|/)
})

async function tabTool(name: string): Promise<void> {
  const wanted = button(name)
  for (let steps = 0; steps < 15; steps += 1) {
    if ((await wanted.and(focused()).count()) > 0) return
    await press('ArrowRight')
  }
  assert.fail(`no way by arrow to ${name}`)
}
