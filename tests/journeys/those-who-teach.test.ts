import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { holdClock } from '#platform'
import { aThursday } from '../world/templates.ts'
import { acceptAndAuthorise, applyTo, callForTrainers, consentTo, course } from './crew/recruiting.ts'
import { applyRota, daysOf, findOccasion, goOn, linkOf, sayWhen, staffOf } from './crew/stepping-in.ts'
import { openSite, type Site, type Window } from './site.ts'
import { issueTo, itIs, letterTo, read } from './term/around.ts'
import { openCalendar } from './term/seats.ts'

const phone = { width: 320, height: 640 }
const fia = 'fia@kalix.example'

for (const scripts of ['with scripts', 'without scripts'] as const) {
  describe(`those who teach, ${scripts}`, () => {
    let site: Site
    let window: Window
    /** A phone that nobody is signed in on. */
    let pocket: Window
    let call: string
    let occasion: string
    let first: { readonly id: number; readonly onDay: string }
    before(async () => {
      holdClock(aThursday)
      site = await openSite()
      window = await site.visit(scripts)
      pocket = await site.visit(scripts, phone)
    })
    after(async () => {
      await window.close()
      await pocket.close()
      await site.close()
      holdClock()
    })

    test('Eivor looks for someone who can teach the course, and the heads of social services get a letter', async () => {
      await window.signInAs('Eivor')
      call = await callForTrainers(window)
      await letterTo(site, 'siv@kalix.example', /utbildare/i)
    })

    test('Fia in Kalix applies', async () => {
      await window.signInAs('Fia')
      await applyTo(window)
    })

    test('Siv says yes for Kalix, to six course days a year', async () => {
      await window.signInAs('Siv')
      await consentTo(window, '6')
    })

    test('Eivor accepts her into the team, and notes that she may teach', async () => {
      await window.signInAs('Eivor')
      await acceptAndAuthorise(window, call)
      await letterTo(site, fia, /antagen|utbildare/i)
    })

    test('Fia says when she cannot', async () => {
      await window.signInAs('Fia')
      await sayWhen(window, '2026-03-02')
    })

    test('the rota gives her turns, with why, and she gets one letter', async () => {
      await window.signInAs('Eivor')
      occasion = await findOccasion(window)
      await applyRota(window)
      const [day] = await daysOf(site, occasion, fia)
      assert.ok(day, 'Fia has a turn')
      first = day
    })

    test('she says yes on her phone by the link of the letter, without signing in', async () => {
      await pocket.go(await linkOf(site, fia, 'staff-answers'))
      assert.match(await pocket.heading(), /^Hej Fia! Kan du/)
      await pocket.press(/^Ja, jag kan/)
      assert.match(await pocket.heading(), /^Tack Fia! Du har svarat|^Hej Fia!/)
      const { scrollWidth } = await pocket.page.evaluate(() => document.documentElement)
      assert.ok(scrollWidth <= phone.width, `${scrollWidth} px wide`)
    })

    test('Plattformen has the day, the material and the group', async () => {
      await window.signInAs('Fia')
      await window.go('/trainer-platform')
      assert.match(await read(window), new RegExp(`${course}`))
      assert.match(await openCalendar(window), /BEGIN:VCALENDAR/)
    })

    test('she falls ill and says so by the same link; the reserve of the day is asked first', async () => {
      await pocket.go(await linkOf(site, fia, 'staff-answers'))
      await pocket.page.getByText('Jag kan inte komma längre', { exact: true }).first().click()
      await pocket.page
        .getByRole('button', { name: /Jag kan inte komma/ })
        .first()
        .click()
      await pocket.page.waitForLoadState('load')
      assert.match(await read(pocket), /Tack för att du säger till/)
      await goOn(site)
      assert.ok(!(await staffOf(site, first.id)).some((one) => one.startsWith('Fia')))
    })

    test('Eivor asks all at once: the first yes wins, and the other is thanked', async () => {
      await window.signInAs('Eivor')
      await window.go(`${occasion}/staff-answers`)
      await window.follow(/^Efter Fia/)
      if ((await window.page.getByRole('button', { name: 'Fråga alla på en gång' }).count()) > 0)
        await window.press('Fråga alla på en gång')
      const before = await staffOf(site, first.id)
      await pocket.go(await linkOf(site, 'rosa@pitea.example', 'call-outs'))
      assert.match(await pocket.heading(), /^Kan du hoppa in/)
      await pocket.press('Ja, jag kan')
      assert.match(await pocket.heading(), /^Tack! Dagen är din/)
      assert.deepEqual(
        before.filter((one) => one.endsWith('called in')),
        [],
      )
      assert.equal((await staffOf(site, first.id)).filter((one) => one.endsWith('called in')).length, 1)
      await window.go(new URL(window.page.url()).pathname)
      assert.match(await window.heading(), /^Rosa hoppar in/)
    })

    test('list, run sheet and calendar say who comes now', async () => {
      await window.go(`${occasion}/run-sheet`)
      assert.match(await read(window), /Rosa/)
      await issueTo(site, occasion)
      await window.signInAs('Rosa')
      await window.go('/trainer-platform')
      assert.match(await read(window), new RegExp(course))
      assert.match(await openCalendar(window), new RegExp(first.onDay.replaceAll('-', '')))
    })

    test('when the day has been, a called reserve has the points of a trainer, and the workload counts it for Piteå', async () => {
      itIs('2026-12-30')
      await window.signInAs('Eivor')
      await window.go('/economy')
      await window.go(`${new URL(window.page.url()).pathname}/pot`)
      assert.match((await window.page.locator('main').textContent()) ?? '', /Rosa[\s\S]*inkallad reserv/)
      await window.go('/workload')
      assert.match(await read(window), /Kalix[\s\S]*Piteå/)
    })
  })
}
