import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { holdClock } from '#platform'
import { aThursday } from '../world/templates.ts'
import { openSite, type Site, type Window } from './site.ts'
import {
  issueTo,
  itIs,
  letterTo,
  linkIn,
  read,
  releaseWhatHasNoName,
  sendTheDaysMessages,
  signInBy,
} from './term/around.ts'
import { checkIn, chooseMakeUp, markByHand } from './term/course-day.ts'
import { orderAll, printLists, tellDiet, tickAllOff } from './term/logistics.ts'
import { copyOccasion, course, divideSeats, fillFromLulea, firstDay, secondDay } from './term/planning.ts'
import { ask, book, cancel, holdTwo, nameOne, openCalendar, takeOver } from './term/seats.ts'
import { becomeReady, readCertificate, settle } from './term/settling.ts'

for (const scripts of ['with scripts', 'without scripts'] as const) {
  describe(`a term in Norrbotten, ${scripts}`, () => {
    let site: Site
    let window: Window
    let occasion: string
    before(async () => {
      holdClock(aThursday)
      site = await openSite()
      window = await site.visit(scripts)
    })
    after(async () => {
      await window.close()
      await site.close()
      holdClock()
    })

    test('Eivor copies an occasion to unlike days, is warned that the room is too small, and plans all the same', async () => {
      await window.signInAs('Eivor')
      occasion = await copyOccasion(window)
      assert.match(await read(window), /Selet.* har 12 platser/)
    })

    test('she keeps seats for each municipality by a key, until two weeks before', async () => {
      await divideSeats(window, occasion)
      await fillFromLulea(site, occasion)
    })

    test('Kalix holds two seats without names, and names one', async () => {
      await window.signInAs('Bo')
      await holdTwo(window, occasion)
      await nameOne(window, 'Elin')
    })

    test('Fia asks for a seat; Maj says yes by the link in the letter, without signing in', async () => {
      await window.signInAs('Fia')
      await ask(window, course)
      await window.signOut()
      const letter = await letterTo(site, 'maj@kalix.example', /^Fia vill åka på/)
      await window.go(linkIn(letter, /\/requests\/[\w-]{43}/))
      assert.match(await window.heading(), /^Får Fia åka på/)
      await window.press('Godkänn')
      assert.match(await window.heading(), /^Ja: platsen är bokad/)
    })

    test('the course becomes full; whoever stands in the queue sees their place and why', async () => {
      await window.signInAs('Maj')
      await book(window, occasion, ['Jon', 'Ali'])
      await book(window, occasion, ['Mira'])
      await signInBy(window, 'mira@kalix.example')
      await window.go(`${occasion}/place`)
      assert.match(await window.heading(), /^Du står etta i kön till/)
      assert.match(await read(window), /Varför just den platsen\?/)
    })

    test('the desk says what needs doing: a full course with someone waiting', async () => {
      await window.signInAs('Eivor')
      await window.go('/desk')
      assert.match(await read(window), new RegExp(`person väntar och kursen är full[\\s\\S]*${course}`))
    })

    test('Jon cancels late: the fee is said before he confirms, and his seat is offered to Mira, who takes it by the link', async () => {
      itIs('2026-04-02')
      await signInBy(window, 'jon@kalix.example')
      await cancel(window, occasion)
      await window.signOut()
      const letter = await letterTo(site, 'mira@kalix.example', /plats/)
      await window.go(linkIn(letter, /\/offers\/[\w-]{43}/))
      await window.press('Ja, ta platsen')
      assert.match(await window.heading(), /^Platsen på .* är din$/)
    })

    test('the seat that Kalix never named goes back by itself', async () => {
      await releaseWhatHasNoName(site)
      await window.signInAs('Bo')
      await window.go(`${occasion}/unnamed`)
      assert.doesNotMatch(await window.heading(), /^Kalix håller/)
    })

    test('a colleague takes over a seat by the link Ali gives her', async () => {
      await signInBy(window, 'ali@kalix.example')
      await takeOver(window, { occasion, by: 'vera@kalix.example' })
    })

    test('Eivor moves a day, and everyone’s calendar is told; Fia’s own calendar fetches it by a link', async () => {
      await issueTo(site, occasion)
      await window.signInAs('Eivor')
      await window.go(occasion)
      const days = await window.page
        .locator(`main a[href*="${occasion}/days/"]`)
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
      const second = [...new Set(days.map((href) => /\/occasions\/\d+\/days\/\d+/.exec(href)?.[0] ?? ''))][1] ?? ''
      await window.go(second)
      await window.page.fill('[name=on-2]', '2026-04-24')
      await window.page.locator('main form button[type=submit]').first().click()
      await window.page.waitForLoadState('load')
      assert.match(await read(window), /fredag\s+24\s+april/)
      await issueTo(site, occasion)
      await letterTo(site, 'fia@kalix.example', /flytt|ändrad|24 april/i)
      await window.signInAs('Fia')
      const calendar = await openCalendar(window)
      assert.match(calendar, /BEGIN:VCALENDAR[\s\S]*20260424T/)
      assert.doesNotMatch(calendar, new RegExp(`${secondDay.replaceAll('-', '')}T1[0-9]`))
    })

    test('Fia tells what she eats; the order counts it without her name, and all of it is ordered', async () => {
      await tellDiet(window, occasion)
      await window.signInAs('Eivor')
      await orderAll(window, occasion)
      await printLists(window, occasion)
    })

    test('a dry run says who gets which letter, and after the day’s run the log has it', async () => {
      await window.go(`${occasion}/messages`)
      assert.match(await read(window), /Det här skickas[\s\S]*I morgon[\s\S]*Fia/)
      itIs('2026-04-13')
      assert.ok((await sendTheDaysMessages(site)) > 0)
      await window.signInAs('Eivor')
      await window.go(`${occasion}/messages`)
      assert.match(await read(window), /Det här har skickats[\s\S]*Fia[\s\S]*I morgon/)
    })

    test('the day comes: Fia checks in with the turning code, an old one is refused, and the rest is marked by hand', async () => {
      await becomeReady(site, { email: 'fia@kalix.example', course: 'vald-och-utsatthet' })
      itIs(firstDay, '08:10:05')
      await checkIn(site, { window, scripts, occasion })
      await markByHand(window, { excused: 'Mira', of: 13 })
    })

    test('whoever missed the day takes it again on another occasion', async () => {
      await window.signInAs('Eivor')
      await chooseMakeUp(window, { occasion, name: 'Mira' })
    })

    test('the day after, the desk says that attendance is missing and then that the occasion can be settled', async () => {
      itIs('2026-04-25')
      await window.signInAs('Eivor')
      await window.go('/desk')
      assert.match(await read(window), new RegExp(`Fyll i närvaro för \\d+ personer[\\s\\S]*${course}`))
      await tickAllOff(window, occasion)
      await settle(window, occasion)
    })

    test('Fia has her certificate', async () => {
      await window.signInAs('Fia')
      assert.match(await readCertificate(window, course), /Fia[\s\S]*Våld och utsatthet/)
    })
  })
}
