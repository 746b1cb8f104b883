import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { holdClock } from '#platform'
import { aThursday } from '../world/templates.ts'
import { acceptAndAuthorise, applyTo, callForTrainers, consentTo, course } from './crew/recruiting.ts'
import { applyRota, daysOf, goOn, linkOf, sayWhen, staffOf } from './crew/stepping-in.ts'
import { openSite, type Site, type Window } from './site.ts'
import { issueTo, itIs, letterTo, read, signInBy } from './term/around.ts'
import { openCalendar } from './term/seats.ts'

const phone = { width: 320, height: 640 }
const fia = 'fia@kalix.example'
const reserves: Readonly<Record<string, string>> = { Rosa: 'rosa@pitea.example', Ulf: 'ulf@boden.example' }

for (const scripts of ['with scripts', 'without scripts'] as const) {
  describe(`those who teach, ${scripts}`, () => {
    let site: Site
    let window: Window
    /** A phone that nobody is signed in on. */
    let pocket: Window
    let call: string
    let occasion: string
    /** Who stands by on the day that Fia cannot come to. */
    let reserve: string
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
      await applyRota(window)
      assert.ok((await daysOf(site, fia)).length > 0, 'Fia has a turn')
    })

    test('she says yes on her phone by the link of the letter, without signing in', async () => {
      await pocket.go(await linkOf(site, fia, 'staff-answers'))
      assert.match(await pocket.heading(), /^Hej Fia! Kan du/)
      await pocket.press(/^Ja, jag kan/)
      assert.match(await pocket.heading(), /^Tack Fia! Du har svarat|^Hej Fia!/)
      const scrollWidth = await pocket.page.evaluate(() => document.documentElement.scrollWidth)
      assert.ok(scrollWidth <= phone.width, `${scrollWidth} px wide`)
    })

    test('Plattformen has the day, the material and the group', async () => {
      await window.signInAs('Fia')
      await window.go('/trainer-platform')
      assert.match(await read(window), new RegExp(`${course}`))
      assert.match(await openCalendar(window), /BEGIN:VCALENDAR/)
    })

    test('she falls ill and says so by the same link; the reserve of the day is asked first', async () => {
      const before = await daysOf(site, fia)
      await pocket.go(await linkOf(site, fia, 'staff-answers'))
      // The first is today.
      const day = pocket.page.locator('main li', { hasText: 'Du är tänkt som utbildare' }).nth(1)
      await day.locator('summary').click()
      await day.getByRole('button', { name: /^Jag kan inte komma/ }).click()
      await pocket.page.waitForLoadState('load')
      assert.match(await read(pocket), /Tack för att du säger till/)
      await goOn(site)
      const still = new Set((await daysOf(site, fia)).map(({ id }) => id))
      const gone = before.find(({ id }) => !still.has(id))
      assert.ok(gone, 'a day is no longer hers')
      first = gone
      occasion = `/occasions/${gone.occasionId}`
      const left = await staffOf(site, first.id)
      assert.ok(!left.some((one) => one.startsWith('Fia')), left.join(', '))
      reserve = /^(\w+) reserve$/m.exec(left.join('\n'))?.[1] ?? ''
      assert.ok(reserve in reserves, `${reserve} stands by`)
    })

    test('Eivor asks all at once: the first yes wins, and the other is thanked', async () => {
      await window.signInAs('Eivor')
      await window.go(`${occasion}/staff-answers`)
      await window.follow(/^Efter Fia/)
      if ((await window.page.getByRole('button', { name: 'Fråga alla på en gång' }).count()) > 0)
        await window.press('Fråga alla på en gång')
      const before = await staffOf(site, first.id)
      await pocket.go(await linkOf(site, reserves[reserve] ?? '', 'call-outs'))
      assert.match(await pocket.heading(), /^Kan du hoppa in/)
      await pocket.press('Ja, jag kan')
      assert.match(await pocket.heading(), /^Tack! Dagen är din/)
      assert.deepEqual(
        before.filter((one) => one.endsWith('called in')),
        [],
      )
      assert.equal((await staffOf(site, first.id)).filter((one) => one.endsWith('called in')).length, 1)
      await window.go(new URL(window.page.url()).pathname)
      assert.match(await window.heading(), new RegExp(`^${reserve} hoppar in`))
    })

    test('the list of who comes, Plattformen and the calendar say it is the reserve now', async () => {
      await window.go(`${occasion}/staff-answers`)
      assert.match(await read(window), new RegExp(`${reserve}, inkallad reserv`))
      await issueTo(site, occasion)
      await window.signOut()
      await signInBy(window, reserves[reserve] ?? '')
      await window.go('/trainer-platform')
      assert.match(await read(window), new RegExp(course))
      assert.match(await openCalendar(window), new RegExp(first.onDay.replaceAll('-', '')))
    })

    test('when the day has been, a called reserve has the points of a trainer, and the workload counts days by municipality', async () => {
      itIs('2026-12-30')
      await window.signInAs('Eivor')
      await window.go('/economy')
      await window.go(`${new URL(window.page.url()).pathname}/pot`)
      assert.match(
        (await window.page.locator('main').textContent()) ?? '',
        new RegExp(`${reserve}[\\s\\S]*inkallad reserv`),
      )
      await window.go('/workload')
      assert.match(await read(window), /Kalix[\s\S]*Piteå/)
    })
  })
}
